"""How long it takes to send 20,000 and 200,000 answers, and how much memory.

Method: a data file with one person's full form copied until the count is reached. What is timed is
taking every byte of one form of export, as the server does while it sends: reading in one
snapshot, working out what each answer counts as, writing, throwing the bytes away. Memory is the
largest resident set of a fresh process that does only this (``python -m
tests.benchmarks.test_export_speed DATA KIND``), beside the same process with a company that has no
answers. There is no assertion on time or on resident memory; that memory does not grow is held by
``tests/usecases/answer_files/test_export_files.py``, which counts allocations.
"""

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from advisor.store import workspaces
from advisor.store.database import Store
from advisor.usecases import export_files
from tests.builders import answered, company
from tests.usecases.answer_files.answer_file_builders import copy_answers

ANSWERS = {"20,000": 20_000, "200,000": 200_000}


def filled(data: Path, count: int) -> None:
    """A data file with so many answers."""
    store = Store(data)
    store.prepare()
    workspace, ana = company(store)
    if count:
        answered(store, workspace, ana, "founder")
        one = store.row("SELECT COUNT(*) AS n FROM answers")["n"]
        copy_answers(store, workspace, count // one)
    store.close()


def send(data: Path, kind: str) -> int:
    """Take every byte of one form of export; gives how many there were."""
    store = Store(data)
    workspace = workspaces.everyones(store)[0]
    store.close()
    make = export_files.KINDS[kind].make
    pieces = export_files.stream(lambda: Store(data), workspace, datetime.now(UTC), make)
    return sum(len(piece) for piece in pieces)


@pytest.mark.benchmark(group="export")
@pytest.mark.parametrize("kind", ["long", "sqlite"])
def test_an_export(benchmark, tmp_path, kind):
    data = tmp_path / "many.db"
    filled(data, ANSWERS["20,000"] if benchmark.enabled else 500)

    assert benchmark.pedantic(send, (data, kind), rounds=3, warmup_rounds=0) > 10_000


if __name__ == "__main__":
    path, form = Path(sys.argv[1]), sys.argv[2]
    if form.isdecimal():
        filled(path, int(form))
    else:
        sent = send(path, form)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"{form}: {sent / 1e6:.1f} MB sent, at most {most / 1024:.0f} MiB resident")
