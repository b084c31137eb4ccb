# make run   install what is needed, start Advisor, open the browser
# make test  install what is needed, check and test everything
# make faults  kill the server 200 times while people answer, and say what was lost
# make messages  bring the catalogues of all languages up to date with what is written
# make help-pages  write the Help pages of the documentation from the words and pictures of the app
# make pictures  take the pictures of README anew from the example company
# make simulate  measure by simulation how often verdicts are right, and print it in docs/method.md
# make fuzz   throw random input at everything for some minutes, and say what failed with its seed
.DEFAULT_GOAL := run
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: messages help-pages run test check lint types tests faults simulate fuzz clean

run: $(VENV)/.installed
	@$(BIN)/advisor

# As many as there are cores: more browsers than that keep each other waiting.
WORKERS = $(shell $(BIN)/python -c 'import os; print(os.cpu_count() or 1)')

# The types are checked beside the tests: that takes half a minute of one core.
test: $(VENV)/.tested lint
	@$(MAKE) --no-print-directory --jobs=2 types tests

check: lint types

lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/advisor check

types: $(VENV)/.tested
	$(BIN)/mypy

# The files of tests lie in memory where it has room: a disk takes milliseconds for each of the
# hundred thousand times that something is written for good.
IN_MEMORY = $(shell test "$$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 2000000 \
  2>/dev/null && echo TMPDIR=/dev/shm)

# In the order of their names, which has what drives a browser first: the quick files fill up the end.
tests: $(VENV)/.tested
	$(IN_MEMORY) $(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

# Brings the catalogues of all languages up to date with what is written: docs/translating.md.
messages: $(VENV)/.tested
	$(BIN)/python -m tests.languages renew

# docs/help: the same words and pictures as on the Help pages.
help-pages: $(VENV)/.tested
	$(BIN)/python -m tests.help_docs

# Half a minute; needs Chromium and pdftoppm. The days in the plan and the report count from today.
pictures: $(VENV)/.tested
	$(BIN)/python -m tests.pictures

# One process, about six minutes; the tables of docs/method.md are its output.
simulate: $(VENV)/.tested
	OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.simulations

# Ten minutes or so; docs/nothing-lost.md says what came of it.
faults: $(VENV)/.tested
	$(BIN)/python -m tests.faults --rounds 200

# New random input each time, ROUNDS times as much as in make test; SEED shows a run again.
ROUNDS ?= 30
fuzz: $(VENV)/.tested
	$(BIN)/python -m tests.fuzz --rounds $(ROUNDS) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),'$(ONLY)')

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# uv when it is there, plain venv and pip otherwise.
UV := $(shell command -v uv 2>/dev/null)
ifdef UV
MAKE_VENV = uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
INSTALL = uv pip install --quiet --python $(BIN)/python --constraints constraints.txt
else
MAKE_VENV = $(PYTHON) -m venv $(VENV)
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
endif

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Advisor needs Python 3.11 or newer. Yours: $$($(PYTHON) --version 2>&1). Try: make run PYTHON=python3.12"; exit 1; }
	@$(MAKE_VENV) || { \
	  echo "The virtual environment could not be made. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing Advisor (only the first time) ..."
	@$(INSTALL) -e .
	@touch $@

$(VENV)/.tested: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing what the tests need (only the first time) ..."
	@$(INSTALL) -e ".[test]"
	@touch $@ $(VENV)/.installed
