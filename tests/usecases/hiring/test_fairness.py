import json
from datetime import timedelta

import pytest

from advisor.store import candidates as kept
from advisor.store import voluntary_answers
from advisor.usecases.hiring import fairness, privacy
from tests.builders import AT
from tests.usecases.hiring.deciding import decided, ready
from tests.usecases.hiring.hiring_builders import candidate, opening

GENDER = fairness.GENDER


def said(store, found, answer, stage="interview", outcome="", number=1):
    """So many candidates of the opening who gave this answer."""
    for i in range(number):
        one = candidate(store, found, f"{answer} {i}", stage)
        kept.change(store, found.workspace_id, one.person_id, {"outcome": outcome})
        fairness.answer(store, found, one.person_id, {GENDER: answer}, AT)


@pytest.fixture
def found(store):
    """An opening that asks for gender: 6 of 10 women and 4 of 10 men were invited."""
    new = opening(store)
    fairness.ask(store, new, (GENDER,), ("", ()))
    for answer, invited in (("Woman", 6), ("Man", 4)):
        said(store, new, answer, number=invited)
        said(store, new, answer, stage="applied", number=10 - invited)
    return new


def test_groups_are_counted_at_each_step(store, found):
    (about,) = fairness.of_opening(store, found)
    invited, chosen = about.steps

    assert (about.asked, about.said) == (20, 20)
    assert [(g.name, g.applied, g.selected) for g in invited.groups] == [
        ("Woman", 10, 6),
        ("Man", 10, 4),
    ]
    assert str(invited.fairness.comparisons[0].impact_ratio) == "2/3"
    assert chosen.fairness.reference is None


def test_one_who_is_chosen_is_not_shown_by_a_table_of_one(store, found):
    said(store, found, "Woman", outcome="chosen")

    (about,) = fairness.of_opening(store, found)
    assert "would show who" in about.steps[1].hidden


def test_who_withdrew_or_was_removed_is_not_counted(store, found):
    said(store, found, "Woman", outcome="withdrawn")
    gone = candidate(store, found, "Gone")
    fairness.answer(store, found, gone.person_id, {GENDER: "Woman"}, AT)
    kept.set_removed(store, found.workspace_id, gone.person_id, "2026-03-03")

    (about,) = fairness.of_opening(store, found)
    assert (about.said, about.steps[0].groups[0].applied) == (20, 10)


def test_all_openings_are_counted_together(store, found):
    other = opening(store)  # a company of its own
    assert fairness.of_company(store, other.workspace_id) == ()

    (about,) = fairness.of_company(store, found.workspace_id)
    assert (about.said, about.asked, about.scored) == (20, 20, None)


def test_an_answer_can_be_changed_or_taken_back(store, found):
    kim = candidate(store, found)
    fairness.answer(store, found, kim.person_id, {GENDER: "Woman"}, AT)
    fairness.answer(store, found, kim.person_id, {GENDER: ""}, AT)

    assert voluntary_answers.own(store, found.workspace_id, kim.person_id) == {}


def test_what_is_no_answer_is_refused_and_what_is_not_asked_left_out(store, found):
    kim = candidate(store, found)
    with pytest.raises(fairness.NotAnOptionError):
        fairness.answer(store, found, kim.person_id, {GENDER: "Robot"}, AT)
    fairness.answer(store, found, kim.person_id, {"age": "Under 30"}, AT)

    assert voluntary_answers.own(store, found.workspace_id, kim.person_id) == {}


def test_answers_to_what_is_no_longer_asked_are_deleted(store, found):
    fairness.ask(store, found, (), ("", ()))

    assert voluntary_answers.counts(store, found.workspace_id) == []


@pytest.mark.parametrize(
    ("label", "options"), [("", "ab"), ("Region", "a"), ("Region", ["a", "a"])]
)
def test_a_question_of_ones_own_needs_a_name_and_two_answers(store, found, label, options):
    with pytest.raises(fairness.WrongOptionsError):
        fairness.ask(store, found, (fairness.OWN,), (label, options))


def test_scores_are_compared_by_group_only_with_enough_people(store):
    found, everyone = ready(store, ("4", "3") * 4, [f"C{i}" for i in range(8)])
    fairness.ask(store, found, (fairness.OWN,), ("Region", ("North", "South")))
    (asked,) = voluntary_answers.questions(store, found.workspace_id, found.id)
    for i, one in enumerate(everyone):
        given = {asked.question: ("North", "South")[i % 2]}
        fairness.answer(store, found, one.person_id, given, AT)
    decided(store, found, everyone, override_note="All the same.")

    (about,) = fairness.of_opening(store, found)
    assert [(g.name, g.applied, g.selected) for g in about.scored.groups] == [
        ("North", 4, 4),
        ("South", 4, 0),
    ]


def test_no_record_and_no_file_of_a_leader_holds_a_voluntary_answer(store):
    found, everyone = ready(store)
    fairness.ask(store, found, (fairness.OWN,), ("Region", ("Northernmost", "South")))
    (asked,) = voluntary_answers.questions(store, found.workspace_id, found.id)
    for one in everyone:
        fairness.answer(store, found, one.person_id, {asked.question: "Northernmost"}, AT)
    record = decided(store, found, everyone, at=AT + timedelta(days=1)).record
    theirs = privacy.own_data(store, everyone[0], theirs=False)

    assert "Northernmost" not in record
    assert "Northernmost" not in json.dumps(theirs)
    assert "Northernmost" in json.dumps(privacy.own_data(store, everyone[0], theirs=True))
