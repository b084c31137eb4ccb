import sqlite3
import threading
from pathlib import Path

import pytest

from advisor.store import assessments, installation
from advisor.store.database import (
    Store,
    StoreBusyError,
    StoreFullError,
    StoreReadOnlyError,
    StoreUnreadableError,
)
from tests.builders import AT, begun, company
from tests.permissions import ordinary_user

TABLES = {
    *("answers", "assessments", "definitions", "hand_overs", "installation", "links"),
    *("members", "memberships", "people", "sessions", "sign_in_links", "workspaces"),
    "member_invitations",
}


def at_once(count, work):
    """Run the work in threads that begin together; gives what each raised."""
    gate, failures = threading.Barrier(count), []

    def one(number):
        gate.wait()
        try:
            work(number)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


def on_own_connection(data, work, **options):
    """Do something over a connection of its own, as each request does."""
    opened = Store(data, **options)
    try:
        return work(opened)
    finally:
        opened.close()


def test_a_new_file_gets_all_tables_and_write_ahead_logging(store):
    names = {row["name"] for row in store.rows("SELECT name FROM sqlite_master")}

    assert names >= TABLES
    assert store.row("PRAGMA journal_mode")["journal_mode"] == "wal"
    assert store.row("PRAGMA foreign_keys")["foreign_keys"] == 1
    assert store.row("PRAGMA synchronous")["synchronous"] == 2


def test_preparing_a_file_again_changes_nothing(store):
    installation.write(store, "key", "kept")
    before = [tuple(row) for row in store.rows("SELECT name, sql FROM sqlite_master")]

    store.prepare()

    assert [tuple(row) for row in store.rows("SELECT name, sql FROM sqlite_master")] == before
    assert installation.read(store, "key") == "kept"


def test_eight_programs_may_prepare_a_new_file_at_once(data):
    failures = at_once(8, lambda _: on_own_connection(data, Store.prepare))

    assert failures == []


def test_eight_threads_write_answers_at_once_and_none_is_refused(store, data):
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)

    def forty_saves(number):
        for turn in map(str, range(40)):
            on_own_connection(data, lambda s, t=turn: _save(s, assessment, f"q{number}", t))

    assert at_once(8, forty_saves) == []
    kept = assessments.answers(store, assessment.id)
    assert {key: answer.value for key, answer in kept.items()} == {f"q{n}": "39" for n in range(8)}
    assert store.row("SELECT COUNT(*) AS n FROM answers")["n"] == 320


def test_eight_threads_writing_over_one_connection_each_are_all_served(store, data):
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)

    def saves(number):
        on_own_connection(
            data, lambda s: [_save(s, assessment, f"q{number}", str(turn)) for turn in range(40)]
        )

    assert at_once(8, saves) == []
    assert store.row("SELECT MAX(revision) AS n FROM answers")["n"] == 320


def _save(store, assessment, question, value):
    """As a use case does: look at what is kept, then write."""
    with store.immediate():
        assessments.answers(store, assessment.id)
        assessments.append_answers(store, assessment, {question: value}, "2026-03-02")


def test_a_file_locked_by_another_program_is_reported_as_busy(store, data):
    other = sqlite3.connect(data, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusyError, match="Nothing was changed; try again"):
        on_own_connection(data, lambda s: installation.write(s, "key", "new"), busy_seconds=0.05)

    other.execute("ROLLBACK")
    other.close()
    assert installation.read(store, "key") is None


def test_a_writer_waits_for_another_one_to_finish(store, data):
    other = sqlite3.connect(data, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    ending = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    ending.start()

    installation.write(store, "key", "new")

    ending.join()
    other.close()
    assert installation.read(store, "key") == "new"


def test_a_full_disk_is_reported_and_leaves_nothing_half_written(store):
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)
    pages = store.row("PRAGMA page_count")["page_count"]
    store.row(f"PRAGMA max_page_count = {pages + 2}")
    long = {f"q{n}": "x" * 3000 for n in range(20)}

    with pytest.raises(StoreFullError, match="make room"), store.immediate():
        assessments.append_answers(store, assessment, long, "2026-03-02")

    assert assessments.answers(store, assessment.id) == {}
    assert assessments.find(store, workspace.id, assessment.id).revision == 0
    _save(store, assessment, "q", "a short one still fits")


def test_a_read_only_file_is_reported_and_still_read(data, tmp_path):
    on_own_connection(data, Store.prepare)
    on_own_connection(data, lambda s: installation.write(s, "key", "old"))
    _as_plain_file(data)
    data.chmod(0o444)
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path):
        read_only = Store(data)
        with pytest.raises(StoreReadOnlyError, match="cannot be written"):
            installation.write(read_only, "key", "new")
        assert installation.read(read_only, "key") == "old"
        read_only.close()


def _as_plain_file(data: Path) -> None:
    """As a copy on a read-only medium: a file without the two others of write-ahead logging."""
    connection = sqlite3.connect(data)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


def test_starting_on_a_read_only_file_is_reported(data, tmp_path):
    on_own_connection(data, Store.prepare)
    data.chmod(0o444)
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path), pytest.raises(StoreReadOnlyError):
        on_own_connection(data, lambda s: (s.prepare(), installation.write(s, "key", "new")))


def test_a_folder_that_cannot_be_written_to_is_reported(tmp_path):
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path), pytest.raises(StoreUnreadableError):
        on_own_connection(tmp_path / "new.db", Store.prepare)


@pytest.mark.parametrize("content", [b"a letter to a friend" * 99, b"x" * 7])
def test_a_file_that_is_no_database_is_reported_and_left_as_it_is(data, content):
    data.write_bytes(content)

    with pytest.raises(StoreUnreadableError, match="not one of Advisor's"):
        on_own_connection(data, Store.prepare)

    assert data.read_bytes() == content


def test_a_folder_in_place_of_the_file_is_reported(tmp_path):
    with pytest.raises(StoreUnreadableError):
        on_own_connection(tmp_path, Store.prepare)


@pytest.mark.parametrize("table", ["people", "recipes"])
def test_a_database_of_another_program_is_reported_and_gets_no_tables(data, table):
    other = sqlite3.connect(data)
    other.execute(f"CREATE TABLE {table} (name TEXT)")

    with pytest.raises(StoreUnreadableError, match="not one of Advisor's"):
        on_own_connection(data, Store.prepare)

    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [(table,)]
    other.close()


def test_a_damaged_file_is_reported(data):
    on_own_connection(data, lambda s: (s.prepare(), company(s, at=AT)))
    _as_plain_file(data)
    damaged = bytearray(data.read_bytes())
    damaged[100:] = b"\xff" * (len(damaged) - 100)
    data.write_bytes(damaged)

    with pytest.raises(StoreUnreadableError):
        on_own_connection(data, lambda s: s.rows("SELECT * FROM people"))
