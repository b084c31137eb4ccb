"""``advisor sweep``."""

from __future__ import annotations

from datetime import timedelta

import pytest
from click.testing import CliRunner

from advisor.cli import main
from advisor.usecases import staff
from tests import builders
from tests.usecases.erasing.traces import on_disk


@pytest.fixture
def run(store, data):
    """Run the command on the file of a company that somebody left two years ago."""
    workspace, _ = builders.company(store)
    ben = builders.person(store, workspace, "Benedikt Ungerer")
    staff.remove(store, workspace.id, ben.id, builders.AT - timedelta(days=730))
    return lambda *words: CliRunner().invoke(main, ["--data", str(data), "sweep", *words])


def test_without_yes_it_says_what_would_go_and_nothing_goes(run, data):
    said = run()

    assert "Northwind Tea: 1 person who left\n  Benedikt Ungerer, since 2024-03-02" in said.output
    assert "With --yes it is" in said.output
    assert on_disk(data, "Ungerer") == {"Ungerer"}


def test_with_yes_it_is_gone_from_the_file_and_then_nothing_is_left_to_do(run, store, data):
    store.close()
    assert "erased for good" in run("--yes").output

    assert on_disk(data, "Ungerer") == set()
    assert run().output == "Nothing is past its time.\n"


def test_a_company_or_a_file_that_is_not_there_is_named(run, tmp_path):
    assert "no company with the id nothing" in run("--workspace", "nothing").output

    nowhere = CliRunner().invoke(main, ["--data", str(tmp_path / "no.db"), "sweep"])
    assert nowhere.exit_code == 1
    assert "There is no data file" in nowhere.output
