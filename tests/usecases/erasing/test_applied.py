import shutil
from datetime import timedelta

import pytest

from advisor.store import erased_ids, lead_cards, members, people
from advisor.store.database import Store
from advisor.store.lead_cards import FIELDS
from advisor.usecases import lead_cards as leads
from advisor.usecases import signing_in
from advisor.usecases.erasing.applied import apply_erased
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from tests.builders import AT, answered, company, person
from tests.usecases.erasing.traces import on_disk

GONE = AT + timedelta(days=30)


@pytest.fixture
def before(store, data, tmp_path):
    """A company with Benedikt and the card of a lead, and a copy of its file from before."""
    workspace, _ = company(store)
    ben = person(store, workspace, "Benedikt Ungerer")
    answered(store, workspace, ben)
    me = signing_in.owner(store, AT).id
    card = leads.add(store, workspace.id, dict.fromkeys(FIELDS, "Quillfeather"), me, AT)
    store.tuples("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(data, tmp_path / "backup.db")
    return workspace, ben, card


def erased_and_restored(store, before, tmp_path):
    """What is in the backup once the list beside the file was applied to it."""
    workspace, ben, card = before
    erase_person(store, workspace.id, ben.id, None, GONE)
    leads.erase(store, workspace.id, card, GONE)
    restored = Store(tmp_path / "backup.db")
    return restored, erased_ids.read_sidecar(store.path)


def test_what_was_erased_is_erased_again_in_a_restored_backup(store, before, tmp_path):
    workspace, ben, card = before
    restored, ids = erased_and_restored(store, before, tmp_path)
    assert on_disk(restored.path, "Ungerer", "Quillfeather") == {"Ungerer", "Quillfeather"}

    assert apply_erased(restored, ids) == 2
    assert people.find(restored, workspace.id, ben.id).name == "Erased on 2026-04-01"
    assert lead_cards.find(restored, workspace.id, card) is None
    assert on_disk(restored.path, "Ungerer", "Quillfeather") == set()
    restored.close()


def test_applied_twice_it_finds_nothing_more_and_the_list_is_whole(store, before, tmp_path):
    restored, ids = erased_and_restored(store, before, tmp_path)
    apply_erased(restored, ids)

    assert apply_erased(restored, ids) == 0
    assert set(erased_ids.everything(restored)) == set(ids)
    assert erased_ids.read_sidecar(restored.path) == erased_ids.everything(restored)
    restored.close()


def test_an_id_that_the_file_does_not_know_is_listed_none_the_less(store, before):
    unknown = erased_ids.ErasedId("person", "nobody", GONE.isoformat())

    assert apply_erased(store, [unknown]) == 0
    assert unknown in erased_ids.everything(store)


def test_the_list_holds_ids_and_times_alone(store, data, before):
    workspace, ben, _ = before
    erase_person(store, workspace.id, ben.id, None, GONE)
    finish(store)

    (line,) = erased_ids.sidecar_of(data).read_text().splitlines()
    assert line == f'{{"kind": "person", "id": "{ben.id}", "erased_at": "{GONE:%Y-%m-%d}' + (
        'T09:00:00.000000+00:00"}'
    )
    assert erased_ids.sidecar_of(data).stat().st_mode & 0o077 == 0


def test_a_line_that_was_cut_off_is_passed_over_and_written_again(store, data, before):
    workspace, ben, _ = before
    erased_ids.sidecar_of(data).write_text('{"kind": "per')
    erase_person(store, workspace.id, ben.id, None, GONE)
    finish(store)

    assert [one.id for one in erased_ids.read_sidecar(data)] == [ben.id]


def test_where_the_list_cannot_be_written_it_is_said_and_done_later(store, data, before):
    workspace, ben, _ = before
    erased_ids.sidecar_of(data).mkdir()
    erase_person(store, workspace.id, ben.id, None, GONE)
    assert "not be written" in finish(store)

    erased_ids.sidecar_of(data).rmdir()
    assert finish(store) == ""
    assert members.first(store) is not None
