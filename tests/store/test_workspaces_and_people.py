import sqlite3
from dataclasses import replace

import pytest

from advisor.core.plan.working_days import WorkWeek
from advisor.store import installation, people, workspaces
from advisor.store.members import Member, add
from advisor.store.people import Person
from advisor.usecases import signing_in
from tests.builders import AT, company, person, with_hours


def test_a_member_sees_their_workspaces_newest_first_without_removed_ones(store):
    first, _ = company(store, "First")
    second, _ = company(store, "Second", at=AT.replace(day=3))
    gone, _ = company(store, "Gone")
    owner = signing_in.owner(store, AT)
    workspaces.set_removed(store, gone.id, "2026-03-03")

    assert workspaces.of_member(store, owner.id) == [second, first]
    assert workspaces.for_member(store, gone.id, owner.id).removed
    workspaces.set_removed(store, gone.id, None)
    assert len(workspaces.of_member(store, owner.id)) == 3


def test_nobody_else_gets_at_a_workspace(store):
    workspace, _ = company(store)
    add(store, Member("stranger", "Zoe"), "2026-03-02")

    assert workspaces.for_member(store, workspace.id, "stranger") is None
    assert workspaces.of_member(store, "stranger") == []


def test_a_workspace_is_renamed_with_its_currency(store):
    workspace, _ = company(store)

    workspaces.change(store, replace(workspace, name="South Wind", currency="CHF"))

    found = workspaces.find(store, workspace.id)
    assert (found.name, found.currency) == ("South Wind", "CHF")
    assert workspaces.find(store, "none") is None


def test_a_company_works_where_and_when_it_says(store):
    workspace, _ = company(store)
    assert (workspace.time_zone, workspace.week) == ("UTC", WorkWeek("monday", "sat-sun"))

    moved = replace(workspace, time_zone="Asia/Riyadh", week_start="sunday", weekend="fri-sat")
    workspaces.change(store, moved)

    assert workspaces.find(store, workspace.id) == moved
    assert moved.week == WorkWeek("sunday", "fri-sat")


def test_people_come_in_the_order_they_were_added(store):
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben")

    assert people.of_workspace(store, workspace.id) == [ana, ben]
    people.rename(store, workspace.id, ben.id, "Benno")
    assert people.find(store, workspace.id, ben.id).name == "Benno"


def test_hours_and_shares_are_kept_as_they_were_written(store):
    _, ana = company(store)

    assert (ana.hours, ana.marketing_share) == (None, None)
    found = with_hours(store, ana, "32.5", "0")
    assert (found.hours, found.marketing_share) == ("32.5", "0")


def test_a_person_of_another_workspace_is_out_of_reach(store):
    ours, ana = company(store)
    theirs, _ = company(store, "Theirs", "Zoe")

    people.set_work(store, theirs.id, ana.id, "40", "50")
    people.set_removed(store, theirs.id, ana.id, "2026-03-02")
    people.rename(store, theirs.id, ana.id, "Stolen")

    assert people.find(store, theirs.id, ana.id) is None
    assert people.find(store, ours.id, ana.id) == ana


def test_a_removed_person_leaves_the_list_and_can_come_back(store):
    workspace, ana = company(store)

    people.set_removed(store, workspace.id, ana.id, "2026-03-02")
    assert people.of_workspace(store, workspace.id) == []
    assert people.find(store, workspace.id, ana.id).removed

    people.set_removed(store, workspace.id, ana.id, None)
    assert people.of_workspace(store, workspace.id) == [ana]


def test_nothing_can_belong_to_a_workspace_that_does_not_exist(store):
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        people.add(store, Person("p", "nowhere", "Ana"), "2026-03-02")


def test_a_fact_of_the_installation_is_overwritten_or_kept_as_asked(store):
    assert installation.read(store, "key") is None
    assert installation.read_or_write(store, "key", "first") == "first"
    assert installation.read_or_write(store, "key", "second") == "first"
    installation.write(store, "key", "third")
    assert installation.read(store, "key") == "third"


@pytest.mark.parametrize("name", ["O'Hara; DROP TABLE people", "شركة الشاي", "🍵" * 300, "<b>"])
def test_any_name_comes_back_as_it_was_given(store, name):
    workspace, first = company(store, name, name)

    assert workspaces.find(store, workspace.id).name == name
    assert people.of_workspace(store, workspace.id) == [first]
