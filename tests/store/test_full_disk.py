from contextlib import closing

import pytest

from advisor.store import assessments, copying
from advisor.store.checks import damage
from advisor.store.database import Store, StoreFullError
from tests import small_disks
from tests.builders import begun, company
from tests.earlier import SCHEMAS, written


@pytest.fixture(params=["disk", "quota"])
def disk(request, tmp_path, monkeypatch):
    """(folder, what fills it), on a small disk or under a quota."""
    if request.param == "quota":
        monkeypatch.setattr(small_disks, "_filled", small_disks._limited)
    with small_disks.small_disk(tmp_path / "disk") as made:
        yield made


def save_until_full(store, assessment):
    """Save one text after the other; gives those that were kept before there was no more room."""
    kept = {}
    while True:
        new = {f"q{len(kept)}": f"{len(kept)} " + "x" * 3000}
        try:
            with store.immediate():
                assessments.append_answers(store, assessment, new, "2026-03-02")
        except StoreFullError:
            return kept
        kept |= new
        assert len(kept) < 9000


def test_on_a_full_disk_all_that_was_saved_is_there_and_saving_goes_on_when_there_is_room(disk):
    folder, fill = disk
    with closing(Store(folder / "advisor.db")) as store:
        store.prepare()
        workspace, ana = company(store)
        assessment = begun(store, workspace, ana)
        make_room = fill()
        kept = save_until_full(store, assessment)
        assert {k: a.value for k, a in assessments.answers(store, assessment.id).items()} == kept
        make_room()
        with store.immediate():
            assessments.append_answers(store, assessment, {"last": "1"}, "2026-03-03")
        assert assessments.answers(store, assessment.id)["last"].value == "1"
        assert damage(store) == []


def test_without_room_for_a_copy_nothing_is_upgraded(disk):
    folder, fill = disk
    data = written(folder / "advisor.db", SCHEMAS[0])
    before, make_room = data.read_bytes(), fill()

    with closing(Store(data)) as store, pytest.raises(StoreFullError):
        store.prepare()

    assert data.read_bytes() == before
    make_room()
    with closing(Store(data)) as store:
        store.prepare()
    assert len(copying.before(data)) == 1
