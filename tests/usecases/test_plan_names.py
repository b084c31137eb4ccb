"""What becomes of names and data in a kept plan: removed, erased, taken out."""

from datetime import timedelta

import pytest

from advisor.store import people
from advisor.usecases import plan_edits, plan_export, plan_forgetting, staff
from tests.builders import AT
from tests.plan_companies import FIRST, Planned


@pytest.fixture
def ours(store):
    return Planned(store)


def said(ours, key=FIRST):
    return ours.plan.lines[key].words["text"]


def test_a_removed_person_keeps_what_they_own_until_it_is_given_away(ours):
    ours.change(owner=ours.ben.id)
    staff.remove(ours.store, ours.workspace.id, ours.ben.id, AT)
    gone = ours.plan.plan.mark(FIRST)
    staff.bring_back(ours.store, ours.workspace.id, ours.ben.id)

    assert gone.owner_name == "Ben"
    assert ours.plan.plan.mark(FIRST) == gone


def test_the_name_of_somebody_who_is_erased_leaves_the_plan(ours):
    kim = staff.add(ours.store, ours.workspace.id, "Kim Lee", AT + timedelta(days=1))
    ours.change(text="Kim Lee decides.")
    plan_edits.comment(ours.store, ours.inputs, FIRST, "Ask Kim.", ours.by)
    with ours.store.immediate():
        plan_forgetting.forget(ours.store, ours.workspace.id)
        people.rename(ours.store, ours.workspace.id, kim.id, "Erased candidate")

    told = [event.value for event in ours.plan.events]
    assert not [text for text in told if "Kim" in text]
    assert "Erased" in said(ours)


def test_the_plan_is_among_the_data_taken_out(ours):
    ours.change(text="Ana decides.")

    (version,) = plan_export.versions(ours.store, ours.workspace.id)
    (change,) = plan_export.changes(ours.store, ours.workspace.id)

    assert (version["number"], version["reason"]) == (1, "Offsite")
    assert "\x02" not in version["plan"] + version["made_from"]
    assert (change["line"], change["value"]) == (FIRST, "Ana Lima decides.")
