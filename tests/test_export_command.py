"""``advisor export``."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from advisor.cli import main
from tests import builders


@pytest.fixture
def run(store, data):
    """Run a command on the data file of a company with one questionnaire handed in."""
    workspace, ana = builders.company(store)
    builders.answered(store, workspace, ana)
    return lambda *words: CliRunner().invoke(main, ["--data", str(data), "export", *words])


def test_each_form_is_written_where_it_was_asked_for(run, tmp_path):
    files = {option: tmp_path / f"answers.{option}" for option in ("csv", "json", "sqlite", "zip")}
    done = run(*(word for option, path in files.items() for word in (f"--{option}", str(path))))

    assert done.exit_code == 0
    assert json.loads(files["json"].read_text("utf-8"))["company"]["name"] == "Northwind Tea"
    assert all(path.stat().st_size > 500 for path in files.values())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Say where to write them"),
        (("--csv", "x.csv", "--workspace", "nothing"), "no company with the id nothing"),
        (("--csv", "/nowhere/x.csv"), "cannot be written"),
        (("--anonymous", "x.zip"), "Too few people"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(run, words, said):
    done = run(*words)

    assert done.exit_code == 1
    assert said in done.output


def test_a_file_that_was_there_stays_when_the_new_one_fails(run, tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text("mine")
    (tmp_path / "answers.csv.part").mkdir()

    assert run("--csv", str(path)).exit_code == 1
    assert path.read_text() == "mine"
