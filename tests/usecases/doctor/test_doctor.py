import json
import os
import shutil
from datetime import timedelta

import pytest

from advisor.store import erased_ids
from advisor.store.copying import copy_before
from advisor.store.erased_ids import ErasedId
from advisor.usecases import signing_in
from advisor.usecases.backups import making
from advisor.usecases.doctor import examine
from tests.builders import AT, answered, company
from tests.earlier import SCHEMAS, written

LATER = AT + timedelta(days=30)
WELL = ("clock", "integrity", "references", "links", "migrations", "writing", "questionnaires")


@pytest.fixture
def filled(store, data):
    """A data file with a company and answers."""
    answered(store, *company(store))
    return data


def states(data, at=LATER):
    """Name of each check to ok, warn or fail."""
    return {one.name: one.state for one in examine(data, at)}


def said(data, name, at=LATER):
    """What one check says, with what to do."""
    one = next(one for one in examine(data, at) if one.name == name)
    return f"{one.said} {one.to_do}"


def test_all_is_well_but_for_a_backup_on_a_new_file(filled):
    found = states(filled)

    assert {name for name, state in found.items() if state != "ok"} == {"backup"}
    assert found.keys() >= set(WELL)


def test_looking_changes_nothing(filled, store):
    store.tuples("PRAGMA wal_checkpoint(TRUNCATE)")
    before = filled.read_bytes()

    examine(filled, LATER)

    assert filled.read_bytes() == before
    assert filled.with_name("advisor.db-wal").stat().st_size == 0


def test_whatever_is_not_well_says_what_to_do(filled, store):
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("DELETE FROM definitions")
    filled.chmod(0o644)
    copy_before(filled, 7)

    assert all(one.to_do for one in examine(filled, LATER) if one.state != "ok")
    assert all(not one.to_do for one in examine(filled, LATER) if one.state == "ok")


@pytest.mark.parametrize(
    ("damage", "name"),
    [
        ("DELETE FROM assessments", "references"),
        ("DELETE FROM definitions", "links"),
        ("UPDATE definitions SET body = '{}'", "questionnaires"),
        ("UPDATE definitions SET body = replace(body, 'you', 'you ')", "questionnaires"),
        ("UPDATE audit_entries SET action = 'nothing'", "audit"),
        ("DELETE FROM audit_entries WHERE number = 1", "audit"),
        ("UPDATE _sqlite_migrations SET name = 'from_next_year' WHERE id = 9", "migrations"),
    ],
)
def test_what_was_broken_inside_fails(filled, store, damage, name):
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("PRAGMA ignore_check_constraints = ON")
    for trigger in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        store.db.execute(f"DROP TRIGGER {trigger['name']}")
    store.db.execute(damage)

    assert states(filled)[name] == "fail"


def test_a_damaged_file_fails_with_each_line_told(filled, store):
    store.close()
    content = bytearray(filled.read_bytes())
    content[-40960:] = b"\xff" * 40960
    filled.write_bytes(content)

    found = states(filled)
    assert found["integrity"] == "fail"
    assert found["disk"] == "ok"


@pytest.mark.parametrize("content", [b"no database" * 999, b""])
def test_what_is_no_data_file_fails_without_a_trace(data, content):
    data.write_bytes(content)

    assert "fail" in states(data).values()


def test_an_earlier_file_is_to_be_brought_up_to_date(data):
    written(data, SCHEMAS[-1])

    found = states(data)
    assert found["migrations"] == "warn"
    assert "they are taken when" in said(data, "migrations").lower()


@pytest.mark.parametrize(("mode", "state"), [(0o600, "ok"), (0o640, "warn"), (0o644, "warn")])
def test_a_file_that_others_may_read_is_told_unless_its_folder_is_closed(filled, mode, state):
    filled.parent.chmod(0o755)
    filled.chmod(mode)
    assert states(filled)["permissions"] == state

    filled.parent.chmod(0o700)
    assert states(filled)["permissions"] == "ok"


def test_a_new_data_file_can_be_read_by_nobody_else(filled):
    modes = [path.stat().st_mode & 0o077 for path in filled.parent.glob("advisor.db*")]

    assert modes
    assert not any(modes)


def test_a_log_that_does_not_get_shorter_is_told(data):
    with data.with_name("advisor.db-wal").open("wb") as log:
        os.truncate(log.fileno(), 100_000_000)

    assert said(data, "log").startswith("The write-ahead log has 100.0 MB")


@pytest.mark.parametrize(("days", "state"), [(0, "ok"), (30, "warn")])
def test_the_age_of_the_newest_backup_is_told(filled, tmp_path, days, state):
    making.make(filled, tmp_path / "one.backup", AT)

    assert states(filled, AT + timedelta(days=days))["backup"] == state


def test_copies_that_were_forgotten_are_told(filled):
    shutil.copy(filled, f"{filled}.replaced-20260302")

    assert "advisor.db.replaced-20260302" in said(filled, "copies")


def test_copies_from_before_upgrades_are_counted_and_no_reason_to_warn(filled):
    copy_before(filled, 7)

    assert said(filled, "copies").startswith("1 from before upgrades")
    assert states(filled)["copies"] == "ok"


def test_erasures_that_are_not_listed_beside_the_file_are_told(filled, store):
    erased_ids.add(store, ErasedId("person", "a" * 24, "2026-03-02"))
    assert states(filled)["erasing"] == "warn"

    erased_ids.write_sidecar(store)
    assert states(filled)["erasing"] == "ok"


def test_answers_from_the_future_and_a_clock_of_the_past_are_told(filled):
    early = AT - timedelta(days=3000)

    assert states(filled, early)["times"] == "warn"
    assert states(filled, early)["clock"] == "fail"


def test_nothing_that_the_doctor_says_holds_a_name_or_a_token(filled, store):
    token = signing_in.make_link(store, AT)

    text = json.dumps([(one.said, one.to_do) for one in examine(filled, LATER)])

    assert "Ana" not in text
    assert token not in text
