"""Versions and changes of a plan in the data file: appended, in order, each company's own."""

import threading

import pytest

from advisor.core.plan.event import Event
from advisor.store import plans
from advisor.store.database import Store
from advisor.store.plans import Version
from advisor.usecases import signing_in
from tests.builders import AT, company

WHEN = AT.isoformat()


@pytest.fixture
def member(store):
    return signing_in.owner(store, AT).id


@pytest.fixture
def workspace(store, member):
    return company(store)[0]


def event(member, value, key="charters.shared.1"):
    return Event(0, key, "text", value, "computed", member, WHEN)


def version(workspace, number, **other):
    told = {"reason": "Why", "inputs_hash": "x", "inputs": "[]", "plan": "[]", "events": 0} | other
    return Version(f"{workspace.id}-{number}", workspace.id, number, WHEN, "", **told)


def append(store, workspace, *events):
    with store.immediate():
        plans.append(store, workspace.id, events)


def test_changes_come_back_in_order_with_who_made_them(store, workspace, member):
    append(store, workspace, event(member, "one"), event(member, None))
    append(store, workspace, event(member, "three"))

    found = plans.events(store, workspace.id)

    assert [(one.number, one.value) for one in found] == [(1, "one"), (2, None), (3, "three")]
    assert {(one.member, one.member_name, one.over, one.at) for one in found} == {
        (member, "Ana", "computed", WHEN)
    }


def test_each_company_has_changes_and_versions_of_its_own(store, workspace, member):
    other, _ = company(store, "Other", "Zoe")
    append(store, workspace, event(member, "ours"))
    plans.add_version(store, version(workspace, 1), member)

    assert plans.events(store, other.id) == ()
    assert plans.newest(store, other.id) is None
    assert plans.find(store, other.id, 1) is None
    assert plans.last_number(store, other.id) == 0


def test_the_newest_version_is_in_force_and_all_are_kept(store, workspace, member):
    for number in (1, 2):
        plans.add_version(store, version(workspace, number), member)

    assert plans.newest(store, workspace.id).number == 2
    assert [one.number for one in plans.versions(store, workspace.id)] == [2, 1]
    assert plans.find(store, workspace.id, 1).member == "Ana"


def test_a_number_is_given_to_one_version_only(store, workspace, member):
    plans.add_version(store, version(workspace, 1), member)

    with pytest.raises(Exception, match="UNIQUE"):
        plans.add_version(store, version(workspace, 1, events=4), member)


def test_changes_made_at_the_same_time_are_all_kept(data, store, workspace, member):
    def write(name):
        opened = Store(data)
        for place in range(5):
            append(opened, workspace, event(member, f"{name}{place}"))
        opened.close()

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    found = plans.events(store, workspace.id)
    assert [one.number for one in found] == list(range(1, 21))
    assert {one.value for one in found} == {
        f"{name}{place}" for name in "abcd" for place in range(5)
    }


def test_only_the_words_of_a_change_can_be_reworded(store, workspace, member):
    append(store, workspace, event(member, "Kim decides"), event(member, "other"))

    plans.reword(store, workspace.id, 1, "Somebody decides", "")

    first, second = plans.events(store, workspace.id)
    assert (first.value, first.over, first.at) == ("Somebody decides", "", WHEN)
    assert second.value == "other"
