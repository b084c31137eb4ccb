"""People from lists, and the bin."""

from __future__ import annotations

from datetime import timedelta

import pytest

from advisor.store import people
from advisor.usecases import bin_of_people, people_import, staff
from tests import builders
from tests.builders import AT

LATER = AT + timedelta(minutes=1)


def _names(store, workspace):
    return [person.name for person in people.of_workspace(store, workspace.id)]


def test_a_list_is_kept_in_its_order(store):
    workspace, _ = builders.company(store)
    kept = people_import.keep(store, workspace.id, "Zoe,10\nBen,20\nCleo,5", {}, LATER)

    assert kept.added == 3
    assert _names(store, workspace)[-3:] == ["Zoe", "Ben", "Cleo"]


def test_looking_keeps_nothing(store):
    workspace, _ = builders.company(store)
    people_import.preview(store, workspace.id, "Zoe,10")

    assert _names(store, workspace) == ["Ana"]


def test_somebody_who_is_here_is_merged_unless_said_otherwise(store):
    workspace, ana = builders.company(store)
    kept = people_import.keep(store, workspace.id, "ana,12,70", {}, LATER)
    found = people.find(store, workspace.id, ana.id)

    assert (kept.added, kept.merged) == (0, 1)
    assert (found.hours, found.marketing_share) == ("12", "70")


def test_what_a_row_leaves_empty_stays_as_it_is(store):
    workspace, ana = builders.company(store)
    builders.with_hours(store, ana, 40, 25)
    people_import.keep(store, workspace.id, "ana,12", {}, LATER)

    assert people.find(store, workspace.id, ana.id).marketing_share == "25"


def test_a_namesake_is_added_when_that_is_said(store):
    workspace, _ = builders.company(store)
    people_import.keep(store, workspace.id, "ana,12", {1: "add"}, LATER)

    assert _names(store, workspace) == ["Ana", "ana"]


def test_a_name_twice_in_the_list_is_kept_once(store):
    workspace, _ = builders.company(store)
    people_import.keep(store, workspace.id, "Ben Okafor,10\nOkafor Ben,20", {}, LATER)

    assert _names(store, workspace) == ["Ana", "Ben Okafor"]


def test_another_companys_person_is_never_merged(store):
    other, stranger = builders.company(store, "Other", "Ben")
    workspace, _ = builders.company(store)
    people_import.keep(store, workspace.id, "Ben,33", {1: stranger.id}, LATER)

    assert people.find(store, other.id, stranger.id).hours is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_of_spreadsheets_are_read(encoding):
    text = "Name,Hours\nJürgen Müller-Lüdenscheidt,20\nFrançoise Lefèvre,30\nJosé Peña,10\n"

    assert people_import.text_of(text.encode(encoding))[0] == text


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00sheet", b"\xff\xfe\x00", b"\x80\x81\xfe"])
def test_what_is_no_text_is_refused_with_how_to_save_it(content):
    with pytest.raises(people_import.NotTextError, match="CSV UTF-8"):
        people_import.text_of(content)


def test_five_thousand_rows_are_kept_as_a_whole(store):
    workspace, _ = builders.company(store)
    text = "\n".join(f"Person{n} Family{n},{n % 40}" for n in range(5_000))

    assert people_import.keep(store, workspace.id, text, {}, LATER).added == 5_000


def test_a_failure_half_way_keeps_nothing(store):
    workspace, _ = builders.company(store)
    store.run(
        "CREATE TRIGGER full BEFORE INSERT ON people WHEN NEW.name = 'Cleo' "
        "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    with pytest.raises(Exception, match="full"):
        people_import.keep(store, workspace.id, "Ben,1\nCleo,2", {}, LATER)

    assert _names(store, workspace) == ["Ana"]


def test_the_bin_holds_people_for_thirty_days(store):
    workspace, ana = builders.company(store)
    staff.remove(store, workspace.id, ana.id, AT)

    assert bin_of_people.look(store, workspace.id, AT + timedelta(days=29))[0].left == 1
    assert bin_of_people.look(store, workspace.id, AT + timedelta(days=31)) == []


def test_someone_brought_back_leaves_the_bin(store):
    workspace, ana = builders.company(store)
    staff.remove(store, workspace.id, ana.id, AT)
    staff.bring_back(store, workspace.id, ana.id)

    assert bin_of_people.look(store, workspace.id, AT) == []
    assert _names(store, workspace) == ["Ana"]
