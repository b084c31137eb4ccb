import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from advisor.store import assessments
from advisor.store.checks import broken_references, damage
from advisor.store.database import Store
from tests.builders import begun, company

SOURCES = Path(__file__).resolve().parents[2] / "advisor"
SAVED = 60


@pytest.fixture
def saved(store, data):
    """A file whose answers are still in its log: (folder of it, length of the log per answer)."""
    workspace, ana = company(store)
    assessment = begun(store, workspace, ana)
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    store.rows("PRAGMA wal_autocheckpoint = 0")
    log, lengths = data.with_name(data.name + "-wal"), []
    for number in range(SAVED):
        with store.immediate():
            values = {f"q{number}": "x" * (number * 37 % 900), f"r{number}": str(number)}
            assessments.append_answers(store, assessment, values, "2026-03-02")
        lengths.append(log.stat().st_size)
    return data, lengths


def after_power_loss(data, folder, cut, rubbish=b""):
    """What a file holds of the answers whose log was cut off there: the numbers of its answers."""
    folder.mkdir()
    copied = Path(shutil.copy(data, folder / "advisor.db"))
    log = data.with_name(data.name + "-wal").read_bytes()
    (folder / "advisor.db-wal").write_bytes(log[:cut] + rubbish)
    with closing(Store(copied)) as store:
        store.prepare()
        assert damage(store) + broken_references(store) == []
        found = {row["question_id"] for row in store.rows("SELECT question_id FROM answers")}
    assert {key[1:] for key in found if key[0] == "q"} == {k[1:] for k in found if k[0] == "r"}
    return sorted(int(key[1:]) for key in found if key[0] == "q")


def test_a_log_cut_off_anywhere_leaves_all_answers_up_to_there_and_none_after(saved, tmp_path):
    data, lengths = saved
    chance = np.random.default_rng(9)
    for number in range(24):
        cut = int(chance.integers(0, lengths[-1] + 1))
        rubbish = chance.bytes(int(chance.integers(0, 9000))) if number % 2 else b""

        held = after_power_loss(data, tmp_path / str(number), cut, rubbish)

        assert held == list(range(sum(length <= cut for length in lengths)))


def test_bytes_that_were_never_written_to_the_disk_are_noticed(saved, tmp_path):
    data, lengths = saved
    log = data.with_name(data.name + "-wal")
    content = bytearray(log.read_bytes())
    place = lengths[29] + 4000
    content[place] ^= 255
    log.write_bytes(content)

    assert after_power_loss(data, tmp_path / "later", len(content)) == list(range(30))


def test_every_connection_waits_for_the_disk(store, data):
    with closing(Store(data)) as second:
        found = [one.row("PRAGMA synchronous")["synchronous"] for one in (store, second)]

    assert found == [2, 2]
    assert store.row("PRAGMA journal_mode")["journal_mode"] == "wal"


def test_the_data_file_is_opened_for_writing_in_one_place_only():
    opening = {
        path.relative_to(SOURCES).as_posix(): len(re.findall(r"sqlite3\.connect\(", text))
        for path in SOURCES.rglob("*.py")
        if "sqlite3.connect(" in (text := path.read_text("utf-8"))
    }

    # Copies and locks are opened without a Store; nobody is told that something is saved by them.
    others = {"store/copying.py", "store/export_file.py", "store/serving.py", "store/replacing.py"}
    assert opening.keys() - others == {"store/database.py"}
    assert opening["store/database.py"] == 1
    assert sqlite3.threadsafety
