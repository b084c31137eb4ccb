import os
import shutil
import sqlite3
from collections import namedtuple

from advisor.store import readiness
from tests.permissions import ordinary_user

WELL = {"file": True, "tables": True, "writable": True, "room": True}


def test_a_server_that_can_work_is_ready_and_says_nothing_else(visitor):
    reply = visitor.http.get("/ready")

    assert (reply.status_code, reply.json) == (200, {"ready": True, "checks": WELL})


def test_a_file_that_is_gone_or_damaged_is_not_ready(visitor, app, data):
    for file in data.parent.iterdir():
        file.write_bytes(b"no database" * 500)
    damaged = visitor.http.get("/ready")
    data.unlink()
    gone = visitor.http.get("/ready")

    assert (damaged.status_code, gone.status_code) == (503, 503)
    assert damaged.json["checks"] == WELL | {"file": False, "tables": False}
    assert not gone.json["checks"]["file"]
    assert not data.exists()


def test_tables_that_are_not_up_to_date_are_not_ready(store, data):
    last = "(SELECT MAX(rowid) FROM _sqlite_migrations)"
    store.run(f"DELETE FROM _sqlite_migrations WHERE rowid = {last}")

    assert readiness.checks(data) == WELL | {"tables": False}


def test_what_may_not_be_written_is_not_ready(store, data, tmp_path):
    store.close()
    data.chmod(0o444)
    tmp_path.chmod(0o555)

    with ordinary_user(tmp_path):
        assert not readiness.checks(data)["writable"]
    tmp_path.chmod(0o755)


def test_a_disk_that_is_nearly_full_is_not_ready(store, data, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(9, 9, readiness.ROOM_BYTES - 1))

    assert readiness.checks(data) == WELL | {"room": False}


def test_a_file_that_another_program_writes_to_is_ready(store, data):
    other = sqlite3.connect(data, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    size = os.stat(data).st_size

    assert readiness.checks(data) == WELL
    assert os.stat(data).st_size == size
    other.execute("ROLLBACK")
    other.close()
