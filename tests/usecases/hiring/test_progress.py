from dataclasses import replace
from datetime import timedelta

import pytest

from advisor.core.hiring.weights import Need
from advisor.store import decisions, people, workspaces
from advisor.store import openings as kept
from advisor.store.decisions import Decision
from advisor.usecases.hiring import bin_of_openings, drafts, openings, progress, role, weight_edit
from tests.builders import AT, person
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

TOLD = {"outcomes_six": "a", "outcomes_twelve": "b", "purpose": "c", "contact": "d"}


def again(store, found):
    return openings.find(store, found.workspace_id, found.id)


def step(store, found, key):
    return next(one for one in progress.steps(store, again(store, found)) if one.key == key)


def with_must(store, found, skill="closing"):
    criteria = openings.criteria_of(again(store, found).criteria)
    must = [replace(c, need=Need.MUST, minimum=3.0) if c.skill == skill else c for c in criteria]
    openings.save_criteria(store, found.workspace_id, found.id, must)


def test_a_new_opening_begins_with_its_role(store):
    steps = progress.steps(store, opening(store, lock=False))

    assert progress.first_open(steps).key == "role"
    assert len(steps[0].missing) == 5
    assert not any(one.done for one in steps)


def test_a_role_is_done_when_all_that_is_told_is_entered(store):
    found = opening(store)
    kept.change(store, found.workspace_id, found.id, TOLD)
    assert step(store, found, "role").missing == ("Say until when their answers are kept.",)

    kept.change(store, found.workspace_id, found.id, {"keep_until": "2099-01-01"})
    assert step(store, found, "role").done


def test_weights_changed_after_the_lock_are_to_be_locked_again(store):
    found = opening(store)
    assert step(store, found, "weights").done

    with_must(store, found)
    assert "after version 1 was locked" in step(store, found, "weights").missing[0]


def test_a_panel_lacks_raters_for_a_must_have_and_people_for_the_quorum(store):
    found = opening(store)
    with_must(store, found)
    panelist(store, found)

    assert step(store, found, "panel").missing == (
        "Closing is a must-have: let two of the panel rate it.",
        "2 are to score each candidate; the panel has 1.",
    )
    panelist(store, found, "Sam")
    assert step(store, found, "panel").done


def test_of_scorecards_only_how_many_are_missing_is_said(store):
    found = opening(store)
    rae, sam = panelist(store, found), panelist(store, found, "Sam")
    kim = candidate(store, found)
    assert step(store, found, "scores").missing == ("2 scorecards are missing.",)
    scored(store, rae, kim)
    assert step(store, found, "scores").missing == ("1 scorecard is missing.",)
    scored(store, sam, kim)

    assert step(store, found, "scores").done
    assert step(store, found, "compare").missing == ()


def test_a_decision_also_for_nobody_ends_the_steps(store):
    found = opening(store)
    texts = ("words", "", "{}", "0" * 64, "2026-03-03")
    made = Decision(found.id, found.workspace_id, 1, None, found.created_by, *texts)
    with store.immediate():
        decisions.add(store, made)

    assert step(store, found, "decision").done
    assert step(store, found, "record").done


def test_the_bin_keeps_an_opening_for_thirty_days(store):
    found = opening(store)
    bin_of_openings.remove(store, found, AT)
    later = [AT + timedelta(days=days) for days in (29, 31)]
    looked = [bin_of_openings.look(store, found.workspace_id, at) for at in later]

    assert [len(each) for each in looked] == [1, 0]
    assert bin_of_openings.look(store, "elsewhere", AT) == []


def test_the_team_is_everyone_again_when_those_chosen_have_left(store):
    found = opening(store)
    (ana,) = role.team_of(store, found)
    ben = person(store, workspaces.find(store, found.workspace_id), "Ben")
    kept.change(store, found.workspace_id, found.id, {"team": f'["{ana.id}"]'})
    people.set_removed(store, found.workspace_id, ana.id, "2026-03-03")

    assert [one.id for one in role.team_of(store, again(store, found))] == [ben.id]


def test_weights_typed_are_evened_out_around_what_was_changed(store):
    found = opening(store)
    before = weight_edit.weights_of(found)
    even = weight_edit.made_hundred(found, before | {"closing": 40, "creativity": 0})

    assert (even["closing"], even["creativity"], sum(even.values())) == (40, 0, 100)


def test_a_version_names_who_locked_it_also_when_they_have_left(store):
    found = opening(store)
    (version,) = weight_edit.versions(store, found)
    store.run("DELETE FROM memberships WHERE member_id = :id", id=found.created_by)

    assert version.by == "Ana"
    assert weight_edit.versions(store, found)[0].by == "Somebody who has left"


@pytest.mark.parametrize("kind", ["brief", "advert"])
def test_a_text_that_is_too_long_is_not_kept(store, kind):
    found = opening(store)
    with pytest.raises(drafts.TextTooLongError):
        drafts.keep(store, found, kind, "x" * 20_001)

    drafts.keep(store, found, kind, "x" * 20_000)
    assert len(drafts.kept(again(store, found), kind)) == 20_000
