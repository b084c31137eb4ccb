"""``advisor audit``."""

from __future__ import annotations

import csv
import json
import sqlite3

import pytest
from click.testing import CliRunner

from advisor.cli import main
from advisor.core.audit_chain import Entry, Head, faults, head_from
from advisor.store import audit
from tests.builders import company


@pytest.fixture
def run(store, data):
    """Run ``advisor audit`` on a file with some entries."""
    company(store)
    return lambda *words: CliRunner().invoke(main, ["--data", str(data), "audit", *words])


def head_said(done):
    """The head that the command printed."""
    (line,) = [one for one in done.output.splitlines() if one.startswith("Head: ")]
    return head_from(line.removeprefix("Head: "))


def test_a_log_that_holds_says_so_with_its_head(run, store):
    done = run("verify")

    assert done.exit_code == 0, done.output
    assert head_said(done) == audit.head(store)
    assert len(list(audit.whole(store))) == head_said(done).count


@pytest.mark.parametrize(
    ("doing", "said"),
    [
        ("UPDATE audit_entries SET actor_id = 'eve' WHERE number = 2", "Entry 2 was changed"),
        ("DELETE FROM audit_entries WHERE number = 2", "Entry 2 is missing (removed: 2)"),
        ("DELETE FROM audit_entries WHERE number >= 3", "Entry 3 is missing (cut off at the end"),
        ("UPDATE audit_entries SET number = 99 WHERE number = 1", "Entry 1 is missing"),
    ],
)
def test_what_was_done_to_the_log_is_said(run, data, doing, said):
    with sqlite3.connect(data) as other:
        other.execute(doing)

    done = run("verify")

    assert done.exit_code == 1
    assert said in done.output
    assert "is not what Advisor wrote" in done.output


def test_a_head_that_was_written_down_is_still_good_after_more_entries(run, store):
    known = head_said(run("verify"))
    company(store, "Another")

    assert run("verify", "--head", str(known)).exit_code == 0
    assert run("verify", "--head", str(Head(known.count, "0" * 64))).exit_code == 1
    assert "colon and 64 digits" in run("verify", "--head", "12").output


def test_the_exported_log_can_be_checked_without_advisors_file(run, tmp_path):
    done = run("export", "--json", str(tmp_path / "a.json"), "--csv", str(tmp_path / "a.csv"))

    assert done.exit_code == 0, done.output
    kept = json.loads((tmp_path / "a.json").read_text("utf-8"))
    entries = [Entry(*(one[name] for name in Entry.__slots__)) for one in kept["entries"]]
    assert faults(entries, head_from(kept["head"])) == []
    assert entries[-1].action == "command.audit-export"
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text("utf-8").splitlines()))
    assert [row["hash"] for row in rows] == [entry.hash for entry in entries]


@pytest.mark.parametrize(
    ("words", "said"),
    [(("export",), "Say where to write it"), (("export", "--csv", "/no/x.csv"), "be written")],
)
def test_what_cannot_be_written_is_said_in_one_line(run, words, said):
    done = run(*words)

    assert done.exit_code == 1
    assert said in done.output


def test_without_a_file_or_a_log_in_it_it_is_said(tmp_path):
    for name in ("none.db", "empty.db"):
        done = CliRunner().invoke(main, ["--data", str(tmp_path / name), "audit", "verify"])
        assert done.exit_code == 1
        sqlite3.connect(tmp_path / "empty.db").close()
    assert "keeps no audit log yet" in done.output
