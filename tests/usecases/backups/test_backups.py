import sqlite3
import threading
from contextlib import closing
from datetime import timedelta

import pytest

from advisor.store import assessments, installation, serving
from advisor.store.checks import damage
from advisor.store.copying import before, copy_before
from advisor.store.database import Store
from advisor.usecases import audit, signing_in
from advisor.usecases.backups import container, making, restoring
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from tests.builders import AT, answered, begun, company, person

WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """A key that costs little, so that the tests are quick."""
    monkeypatch.setattr("advisor.usecases.backups.sealing.COST", 1 << 10)


@pytest.fixture
def filled(store, data):
    """A data file with a company and answers."""
    workspace, ana = company(store)
    answered(store, workspace, ana)
    return data


def content(data):
    """All that a file holds but the audit log and sessions."""
    with closing(sqlite3.connect(data)) as file:
        return [line for line in file.iterdump() if "audit" not in line and "sessions" not in line]


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


def test_restoring_over_a_data_file_needs_force_and_keeps_the_old_one(filled, store, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    installation.write(store, "key", "later")
    store.close()
    with pytest.raises(restoring.DataThereError):
        restoring.restore(filled, made.path, AT)

    done = restoring.restore(filled, made.path, AT, force=True)

    assert done.aside.name == "advisor.db.replaced-20260302-090000"
    with closing(Store(done.aside)) as old, closing(Store(filled)) as new:
        assert installation.read(old, "key") == "later"
        assert installation.read(new, "key") is None


def test_nothing_is_restored_while_a_server_holds_the_file(filled, tmp_path):
    made = making.make(filled, tmp_path / "one.backup", AT)
    lock = serving.hold(filled)

    with pytest.raises(restoring.ServedError):
        restoring.restore(filled, made.path, AT, force=True)
    lock.close()


def test_a_backup_of_a_broken_file_is_not_restored(filled, store, tmp_path):
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("DELETE FROM assessments")
    made = making.make(filled, tmp_path / "one.backup", AT)
    target = tmp_path / "new.db"

    with pytest.raises(restoring.UnsoundError, match="answers → assessments"):
        restoring.restore(target, made.path, AT)

    assert not target.exists()
    assert not list(tmp_path.glob("new.db.*"))


@pytest.mark.parametrize("rubbish", [b"", b"x" * 99, b"ADVISOR BACKUP\n{}\n" + b"y" * 99])
def test_what_is_no_backup_is_refused(tmp_path, rubbish):
    path = tmp_path / "some.file"
    path.write_bytes(rubbish)

    with pytest.raises(container.NotABackupError):
        restoring.restore(tmp_path / "new.db", path, AT)


def test_a_copy_of_a_data_file_can_be_restored_too(filled, tmp_path):
    copy = tmp_path / "advisor.db.before-7"
    making.copying.copy(filled, copy)

    restoring.restore(tmp_path / "new.db", copy, AT)

    assert content(tmp_path / "new.db") == content(filled)


def test_what_was_erased_after_the_backup_is_erased_again_in_what_is_restored(
    filled, store, tmp_path
):
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt Ungerer")
    made = making.make(filled, tmp_path / "one.backup", AT)
    copy_before(filled, 7)
    erase_person(store, workspace.id, ben.id, None, AT)
    finish(store)
    store.close()
    assert before(filled) == []

    done = restoring.restore(filled, made.path, AT, force=True)

    assert done.erased == 1
    assert b"Benedikt" not in filled.read_bytes()
    assert sorted(path.name for path in tmp_path.glob("*.erased")) == ["advisor.db.erased"]


def test_everybody_has_to_sign_in_again_after_a_restore(filled, store, tmp_path):
    token = signing_in.sign_in(store, signing_in.make_link(store, AT), AT)
    assert signing_in.signed_in(store, token, AT)
    made = making.make(filled, tmp_path / "one.backup", AT)

    restoring.restore(tmp_path / "new.db", made.path, AT)

    with closing(Store(tmp_path / "new.db")) as new:
        assert signing_in.signed_in(new, token, AT) is None
        assert audit.verify(new)[1] == []
