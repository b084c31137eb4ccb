import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from advisor.store import audit
from advisor.store.audit import Filter
from advisor.usecases.backups import restoring
from tests.builders import answered, company

AT = datetime(2026, 11, 22, tzinfo=UTC)
WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """A key that costs little, so that the tests are quick."""
    monkeypatch.setattr("advisor.usecases.backups.sealing.COST", 1 << 10)


def made(owner, **fields):
    """What comes back when the button is pressed."""
    sent = {"csrf_token": owner.form_token(), "passphrase": "", "again": ""} | fields
    return owner.http.post("/backup/", data=sent)


def answers(data):
    """How many answers a file holds."""
    with closing(sqlite3.connect(data)) as file:
        return file.execute("SELECT COUNT(*) FROM answers").fetchone()[0]


def test_settings_lead_to_the_page_and_the_page_back(owner, store):
    workspace, _ = company(store)
    page = owner.get(owner.get(f"/w/{workspace.id}/settings/").link("Back up"))

    assert page.heading == "Back up"
    assert "No backup has been made yet" in page.text
    assert page.link("Back to the settings of Northwind Tea").endswith("/settings/")


@pytest.mark.parametrize("passphrase", ["", WORDS])
def test_the_file_brings_everything_back(owner, store, data, tmp_path, passphrase):
    answered(store, *company(store))

    reply = made(owner, passphrase=passphrase, again=passphrase)

    file = tmp_path / "downloaded.backup"
    file.write_bytes(reply.data)
    assert 'filename="advisor-20' in reply.headers["Content-Disposition"]
    restoring.restore(tmp_path / "new.db", file, AT, passphrase)
    assert answers(tmp_path / "new.db") == answers(data) > 10
    assert {p.name for p in tmp_path.glob("advisor.db*")} <= {
        f"advisor.db{end}" for end in ("", "-wal", "-shm")
    }


@pytest.mark.parametrize(
    ("passphrase", "again", "says"),
    [("short", "short", "at least 12"), (WORDS, "", "the same one twice"), ("", WORDS, "twice")],
)
def test_a_short_passphrase_and_two_different_ones_are_refused(owner, passphrase, again, says):
    page = owner.get("/backup/")

    refused = owner.submit(page, {"passphrase": passphrase, "again": again}, status=422)

    assert says in refused.text
    assert WORDS not in refused.text


def test_taking_a_backup_stands_in_the_audit_log(owner, store):
    company(store)
    made(owner)

    found = [one for one in audit.some(store, Filter(""), 50, 0) if one.action == "backup.make"]
    assert [one.actor_kind for one in found] == ["member"]


def test_when_the_last_one_was_made_is_told(owner):
    made(owner)

    assert "The last backup was made on 20" in owner.get("/backup/").text
