from datetime import timedelta

from advisor.store.personal.registry import TABLES
from advisor.store.personal.table import DELETE
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.person import erase_person
from tests.builders import AT, company, person
from tests.usecases.erasing.planting import GOES, LEFT_ALONE, MAY_NAME, NAME, SECRET, plant
from tests.usecases.erasing.traces import on_disk

WORDS = ("Benedikt", "Ungerer", SECRET)


def test_whatever_is_said_in_any_table_is_gone_from_the_bytes_of_the_file(store, data):
    workspace, _ = company(store)
    ben = person(store, workspace, NAME)
    planted = plant(store, workspace.id, ben.id)
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


def test_every_column_that_people_type_into_is_searched_or_goes_as_a_whole():
    searched = {f"{one.name}.{column}" for one in TABLES for column in (*one.words, *one.data)}
    blank = {
        f"{one.name}.{column}"
        for one in TABLES
        for rows in one.rows
        for column in (*rows.empty, *rows.labelled)
    }
    deleted = {one.name for one in TABLES if any(rows.does == DELETE for rows in one.rows)}
    goes = {one for one in GOES if one.split(".")[0] in deleted}

    assert set(MAY_NAME) <= searched
    assert set(GOES) <= goes | blank
