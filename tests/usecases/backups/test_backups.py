import sqlite3
import threading
from contextlib import closing
from datetime import timedelta

import pytest

from advisor.store import assessments
from advisor.store.checks import damage
from advisor.store.database import Store
from advisor.usecases.backups import making, restoring
from tests.builders import AT, begun, company
from tests.permissions import ordinary_user
from tests.usecases.backups.held import content

WORDS = "correct horse battery"


@pytest.mark.parametrize("passphrase", ["", WORDS])
def test_a_backup_brings_everything_back_in_another_place(filled, tmp_path, passphrase):
    made = making.make(filled, tmp_path / "one.backup", AT, passphrase)
    target = tmp_path / "elsewhere" / "advisor.db"
    target.parent.mkdir()

    done = restoring.restore(target, made.path, AT, passphrase)

    assert content(target) == content(filled)
    assert (done.aside, done.erased, done.about.made_at[:10]) == (None, 0, "2026-03-02")
    assert sorted(p.name for p in target.parent.iterdir()) == ["advisor.db", "advisor.db-serving"]


def test_a_backup_can_be_read_by_nobody_else(filled, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)

    assert made.path.stat().st_mode & 0o077 == 0
    assert {p.name for p in tmp_path.iterdir()} >= {"one.backup"}
    assert not list(tmp_path.glob("*.copy-*")) + list(tmp_path.glob("*.part"))


def test_a_backup_made_while_four_write_is_of_one_moment(filled, store, tmp_path):
    workspace, ana = company(store)
    asked = [begun(store, workspace, ana) for _ in range(4)]
    stop = threading.Event()
    threads = [threading.Thread(target=keep_writing, args=(filled, one, stop)) for one in asked]
    for thread in threads:
        thread.start()
    made = [making.make(filled, tmp_path / f"{n}.backup", AT).path for n in range(3)]
    stop.set()
    for thread in threads:
        thread.join()

    for number, path in enumerate(made):
        restored = tmp_path / f"{number}.db"
        restoring.restore(restored, path, AT)
        pairs_are_whole(restored)


def keep_writing(data, assessment, stop):
    """Write two answers in each transaction until told to stop."""
    with closing(Store(data)) as store:
        number = 0
        while not stop.wait(0.01):
            number += 1
            with store.immediate():
                both = {"left": str(number), "right": str(number)}
                assessments.append_answers(store, assessment, both, "2026-03-02")


def pairs_are_whole(data):
    """No transaction is in the file by half."""
    with closing(Store(data)) as store:
        assert damage(store) == []
        counts = store.rows(
            "SELECT SUM(question_id = 'left') AS l, SUM(question_id = 'right') AS r FROM answers"
        )
        assert counts[0]["l"] == counts[0]["r"]


def test_a_file_that_is_there_is_not_written_over_unless_that_is_said(filled, tmp_path):
    path = tmp_path / "one.backup"
    making.make(filled, path, AT)
    with pytest.raises(making.BackupExistsError):
        making.make(filled, path, AT)

    assert making.make(filled, path, AT, replace=True).path == path


def test_so_many_dated_backups_are_kept_and_nothing_else_is_touched(filled, tmp_path):
    place = tmp_path / "backups"
    made = [
        making.make(filled, place / making.dated_name(AT + timedelta(days=day)), AT).path
        for day in range(4)
    ]
    others = [place / "advisor-20200101-000000.backup", place / "mine.backup", place / "a.txt"]
    for path in others:
        path.write_text("not one of ours")

    assert making.keep_newest(made[-1], 2) == tuple(made[:2])
    assert sorted(place.iterdir()) == sorted([*others, *made[2:]])


def test_a_backup_can_be_made_while_another_program_keeps_the_file_locked(filled, tmp_path):
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM answers")
        made = making.make(filled, tmp_path / "one.backup", AT)
        other.execute("ROLLBACK")

    restoring.restore(tmp_path / "new.db", made.path, AT)
    assert content(tmp_path / "new.db") == content(filled)


def test_where_the_folder_cannot_be_written_to_no_backup_is_begun(filled, store, tmp_path):
    store.close()
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path), pytest.raises(OSError, match="Permission denied"):
        making.make(filled, tmp_path / "one.backup", AT)

    tmp_path.chmod(0o755)
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("*.backup"))
