from datetime import timedelta

from advisor.store.personal.registry import TABLES
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from tests.builders import AT, company, person
from tests.usecases.erasing.planting import LEFT_ALONE, SECRET, plant
from tests.usecases.erasing.traces import on_disk

NAME = "Benedikt Ungerer"
WORDS = ("Benedikt", "Ungerer", SECRET)


def test_whatever_is_said_in_any_table_is_gone_from_the_bytes_of_the_file(store, data):
    workspace, _ = company(store)
    ben = person(store, workspace, NAME)
    planted = plant(store, workspace.id, ben.id, NAME)
    assert planted == {one.name for one in TABLES if one.company} - LEFT_ALONE
    assert on_disk(data, *WORDS) == set(WORDS)

    erase_person(store, workspace.id, ben.id, None, AT + timedelta(days=1))
    assert finish(store) == ""
    assert on_disk(data, *WORDS) == set()


def test_the_same_words_in_another_company_stay_there(store, data):
    workspace, _ = company(store)
    other, _ = company(store, "Other Tea", NAME)
    ben = person(store, workspace, NAME)
    erase_person(store, workspace.id, ben.id, None, AT + timedelta(days=1))
    finish(store)

    names = store.rows("SELECT name FROM people WHERE workspace_id = :id", id=other.id)
    assert [one["name"] for one in names] == [NAME]
