"""Comparing candidates: words, bands, bad input, and who may look."""

import re
from dataclasses import replace

import pytest

from advisor.core.hiring.weights import Need
from advisor.library import catalogue
from advisor.store import assessments, candidates, openings, people, workspaces
from advisor.store.people import Person
from advisor.usecases.hiring import openings as usecase
from tests.builders import AT, answered, business, with_hours
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

SKILLS = ("creativity", "closing", "branding", "negotiation")


def scored_opening(store, skills=SKILLS, must="closing", **levels):
    """An opening of a seller; candidates by name with the level that Rae and Sam both gave."""
    found = opening(store, template=2, title="Seller", lock=False)
    changed = [
        replace(c, need=Need.MUST, minimum=3.0) if c.skill == must else c
        for c in usecase.criteria_of(found.criteria)
    ]
    usecase.save_criteria(store, found.workspace_id, found.id, changed)
    usecase.lock(store, found.workspace_id, found.id, found.created_by, "", AT)
    both = [panelist(store, found, name, skills) for name in ("Rae", "Sam")]
    for name, level in levels.items():
        one = candidate(store, found, name)
        for rater in both:
            scored(store, rater, one, level=level)
    return openings.find(store, found.workspace_id, found.id)


def at(found, page=""):
    return f"/w/{found.workspace_id}/openings/{found.id}/compare/{page}"


def ids(store, found):
    return {c.name: c.person_id for c in candidates.of_opening(store, found.workspace_id, found.id)}


def test_before_the_reveal_one_is_led_to_what_is_waited_for(store, owner):
    found = scored_opening(store, Kim="4")
    candidate(store, found, "Lou")
    page = owner.get(at(found))

    assert page.heading == "The scores are still apart."
    assert "Kim" not in page.text


def test_the_first_is_said_with_a_band_and_odds(store, owner):
    page = owner.get(at(scored_opening(store, Kim="4.5", Lou="2")))

    assert page.heading == "Kim comes first."
    assert re.search(r"Kim’s fit is (\d\.\d), somewhere between \d\.\d and \d\.\d", page.text)
    assert "the highest: very likely, " in page.text


def test_those_who_cannot_be_told_apart_are_not_ranked_in_words(store, owner):
    page = owner.get(at(scored_opening(store, Kim="3.5", Lou="3.5", Max="3")))

    either_way = ("Kim, Lou and Max", "Lou, Kim and Max")  # the first two come out the same
    assert page.heading in [f"{names} cannot be told apart." for names in either_way]
    assert "One more interviewer who rates both in" in page.text


def test_a_must_have_is_said_in_odds_apart_from_the_fit(store, owner):
    page = owner.get(at(scored_opening(store, Kim="4.5", Lou="2")))

    assert "Closing, 3 or above" in page.text
    assert "below: " in page.words(".musts .no")


def test_a_must_have_that_nobody_rated_cannot_be_told(store, owner):
    page = owner.get(at(scored_opening(store, must="resilience", Kim="4.5", Lou="2")))

    assert page.text.count("Cannot tell: nobody rated it.") == 2
    assert re.search(r"Nobody rated anyone in [^:]*resilience \(10 of 100\)", page.text)


def test_the_smallest_changes_are_said_in_points_and_half_levels(store, owner):
    page = owner.get(at(scored_opening(store, skills=("closing", "branding"), Kim="3.5", Lou="3")))

    assert re.search(r"If (Rae|Sam) had given (Kim|Lou) \S+ instead of \S+ in closing", page.text)
    assert "sets of weights drawn around yours" in page.text


def test_one_candidate_has_nobody_to_be_compared_with(store, owner):
    page = owner.get(at(scored_opening(store, Kim="3")))

    assert page.heading == "Kim is the only one who was scored."
    assert "What would change who comes first" not in page.text


def test_nobody_scored_in_any_skill_is_no_ranking(store, owner):
    page = owner.get(at(scored_opening(store, Kim="not_observed")))

    assert page.heading == "Nobody has been scored yet."
    assert not page.soup.select("svg#ranking")


def test_who_withdrew_is_named_and_not_ranked(store, owner):
    found = scored_opening(store, Kim="3", Lou="4")
    owner.get(at(found))
    candidates.change(store, found.workspace_id, ids(store, found)["Lou"], {"outcome": "withdrawn"})
    page = owner.get(at(found))

    assert page.heading == "Kim is the only one who was scored."
    assert "Lou withdrew" in page.text


def test_side_by_side_shows_those_chosen_and_self_reports_apart(store, owner):
    found = scored_opening(store, Kim="3", Lou="4", Max="2")
    kim = Person(ids(store, found)["Kim"], found.workspace_id, "Kim")
    workspace = workspaces.find(store, found.workspace_id)
    own = answered(store, workspace, kim, level=5)
    before = owner.get(at(found)).soup.select("table")[0].get_text()
    assessments.set_opening(store, found.workspace_id, own.id, found.id)
    page = owner.get(at(found, f"side-by-side?with-{kim.id}=1&with-{ids(store, found)['Max']}=1"))

    heads = [th.get_text() for th in page.soup.select("table")[1].select("thead th")]
    assert heads == ["Skill", "Kim", "Max"]
    assert owner.get(at(found)).soup.select("table")[0].get_text() == before


def test_what_they_add_needs_the_business_numbers(store, owner):
    page = owner.get(at(scored_opening(store, Kim="3"), "team"))

    assert "The business numbers are missing" in page.text
    assert page.link("Go to the team’s result")


@pytest.fixture
def staffed(store, owner):
    """An opening whose company has hours, answers and business numbers."""
    found = scored_opening(store, skills=catalogue().ids, Kim="4.5", Lou="2")
    ana = people.of_workspace(store, found.workspace_id)[0]
    workspace = workspaces.find(store, found.workspace_id)
    answered(store, workspace, with_hours(store, ana, 30))
    business(store, workspace)
    return found


def test_what_each_adds_is_said_with_its_band_and_the_verdict(store, owner, staffed):
    page = owner.get(at(staffed, "team?hours=20"))

    said = [h.get_text() for h in page.soup.select(".with h3")]
    assert said[0].startswith("With Kim: ")
    assert "at 20 hours a week" in page.text
    assert page.value("hours") == "20"


@pytest.mark.parametrize("typed", ["0", "61", "many", "nan", "inf", "-3"])
def test_hours_that_cannot_be_are_said_at_the_field_and_kept(store, owner, staffed, typed):
    page = owner.get(at(staffed, f"team?hours={typed}"), status=422)

    assert page.errors() == {"hours": "Enter hours a week from 1 to 60."}
    assert page.value("hours") == typed


def test_scorecards_under_earlier_weights_are_named(store, owner):
    found = scored_opening(store, Kim="3", Lou="4")
    changed = [
        replace(c, need=Need.USEFUL, minimum=None) for c in usecase.criteria_of(found.criteria)
    ]
    usecase.save_criteria(store, found.workspace_id, found.id, changed)
    usecase.lock(store, found.workspace_id, found.id, found.created_by, "No must-haves.", AT)
    page = owner.get(at(found))

    assert "Version 1: Rae on Kim, Sam on Kim, Rae on Lou, Sam on Lou." in page.text
