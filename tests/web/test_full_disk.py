import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from advisor.store import assessments
from advisor.store.database import StoreFullError
from advisor.usecases.backups import making
from tests.builders import begun, company, link_to
from tests.small_disks import small_disk

NOW = datetime.now(UTC)


@pytest.fixture
def disk(tmp_path):
    """(folder, what fills it)."""
    with small_disk(tmp_path / "disk") as made:
        yield made


@pytest.fixture
def data(disk):
    """The data file on the small disk."""
    return disk[0] / "advisor.db"


@pytest.fixture
def asked(store):
    """Somebody who is asked: (assessment, path of the link)."""
    assessment = begun(store, *company(store))
    return assessment, f"/a/{link_to(store, assessment, NOW)}"


def full(disk, data):
    """Fill the disk, with no room left in the log either; gives what makes room again."""
    with closing(sqlite3.connect(data)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return disk[1]()


def test_on_a_full_disk_a_page_says_that_it_was_not_saved_and_later_it_is(
    visitor, store, asked, disk, data
):
    assessment, path = asked
    page = visitor.get(f"{path}/creativity")
    make_room = full(disk, data)

    refused = visitor.submit(page, {"q_creativity": "4"}, status=507)

    assert refused.heading == "The disk is full"
    assert assessments.answers(store, assessment.id) == {}
    make_room()
    visitor.submit(page, {"q_creativity": "4"})
    assert assessments.answers(store, assessment.id)["creativity"].value == "4"


def test_on_a_full_disk_what_is_typed_is_not_said_to_be_saved_and_pages_can_be_read(
    visitor, asked, disk, data
):
    page = visitor.get(f"{asked[1]}/creativity")
    token, make_room = page.value("csrf_token"), full(disk, data)

    sent = {"csrf_token": token, "revision": "0", "q_creativity": "4"}
    reply = visitor.http.post(f"{asked[1]}/creativity/save", data=sent)

    assert reply.status_code == 507
    assert "Saved" not in reply.text
    assert visitor.get(f"{asked[1]}/creativity").status == 200
    make_room()


def test_a_backup_that_finds_no_room_leaves_nothing_behind(store, asked, disk, data):
    make_room = full(disk, data)

    with pytest.raises((StoreFullError, OSError)):
        making.make(data, disk[0] / "one.backup", NOW)

    make_room()
    assert {path.name for path in disk[0].iterdir()} <= {
        f"advisor.db{end}" for end in ("", "-wal", "-shm")
    }
    assert making.make(data, disk[0] / "one.backup", NOW).size > 1000
