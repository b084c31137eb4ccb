import os

import pytest
from click.testing import CliRunner

from advisor.cli import main


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A folder with a data file, which commands run in; its content."""
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["--data", "x.db", "demo"])
    os.link("x.db", "same.db")
    return (tmp_path / "x.db").read_bytes()


REPORT = ["report", "--team", "--pdf"]


@pytest.mark.parametrize(
    "words",
    [
        *([*REPORT, file] for file in ("./x.db", "same.db", "x.db-wal", "x.db.erased")),
        ["export", "--csv", "x.db"],
        ["export", "--sqlite", "x.db"],
        ["audit", "export", "--json", "x.db"],
        ["backup", "--force", "--to", "x.db"],
    ],
)
def test_no_command_writes_over_the_data(kept, tmp_path, words):
    ended = CliRunner().invoke(main, ["--data", "x.db", *words])

    assert ended.exit_code == 1
    assert "belongs to the data. Write to another file." in ended.output
    assert (tmp_path / "x.db").read_bytes() == kept


@pytest.mark.parametrize("words", [["audit", "export", "--csv"], ["export", "--json"], REPORT])
@pytest.mark.parametrize("target", ["", "x" * 300])
def test_a_name_that_no_file_can_have_is_said_in_a_line(kept, words, target):
    ended = CliRunner().invoke(main, ["--data", "x.db", *words, target])

    assert isinstance(ended.exception, SystemExit)
    assert ended.exit_code == 1
    assert len(ended.output.strip().splitlines()) == 1


def test_a_data_file_that_cannot_be_is_said_in_a_line(kept):
    ended = CliRunner().invoke(main, ["--data", "x" * 300, "backup"])

    assert isinstance(ended.exception, SystemExit)
    assert "cannot be the data file" in ended.output
