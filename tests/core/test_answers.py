"""Answers become observations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.answers import (
    completeness,
    observations_from,
    recode,
    skills_answered,
    switching_preference,
)
from advisor.core.observation import Mode, Observation
from advisor.library import catalogue, load_questionnaire
from tests.core.questionnaire_builders import all_answered, answered, items, questionnaire

ANSWERS = st.lists(st.sampled_from(["1", "2", "3", "4", "5", "-"]), min_size=4, max_size=4)


def observed(definition, answers, rater="ana"):
    return observations_from(definition, answers, "ana", rater)


@given(st.integers(1, 5))
def test_recoding_twice_changes_nothing(answer):
    assert recode(recode(answer)) == answer


def test_the_mean_of_a_skill_takes_reverse_items_the_other_way_round():
    assert observed(items(), answered("5 4 4 2")) == (
        Observation("ana", "ana", Mode.SELF_FREQUENCY, "closing", 4.25, 4),
    )


def test_no_chance_leaves_the_level_alone_and_lowers_the_count():
    seen = observed(items(), answered("4 4 4 -"))[0]

    assert (seen.value, seen.items) == (4, 3)


def test_less_than_three_fifths_of_the_items_are_not_enough():
    assert observed(items(), answered("4 4 - -")) == ()
    assert observed(items(5), answered("4 4 4 - -"))[0].items == 3


@given(ANSWERS)
def test_missing_answers_change_nothing(values):
    answers = answered(" ".join(values))
    without = {name: value for name, value in answers.items() if value != "no_chance"}

    assert observed(items(), without) == observed(items(), answers)


@given(ANSWERS, st.integers(0, 2))
def test_a_level_never_falls_when_a_positive_item_rises(values, index):
    before = observed(items(), answered(" ".join(values)))
    values[index] = "5" if values[index] != "-" else "-"
    after = observed(items(), answered(" ".join(values)))

    assert [one.value for one in after] >= [one.value for one in before]


@pytest.mark.parametrize(("key", "value"), [(0, 1), (1, 7 / 3), (2, 11 / 3), (3, 5)])
def test_a_situation_counts_from_one_to_five_by_its_key(key, value):
    options = (
        f"[{{id: a, text: A, key: {key}}}, {{id: b, text: B, key: 0}}, {{id: c, text: C, key: 3}}]"
    )
    situation = f"id: deal, kind: situational, text: A deal, skill: closing, options: {options}"

    assert observed(questionnaire(situation), {"deal": "a"})[0].value == pytest.approx(value)


def test_a_situation_is_the_persons_own_whoever_keyed_it_in():
    full, answers = all_answered("founder")

    assert {one.rater for one in observed(full, answers, rater="bo")} == {"ana"}


def test_an_observers_level_counts_as_theirs():
    observer, answers = all_answered("observer", closing="2.5", negotiation="not_observed")
    seen = {one.skill: one for one in observed(observer, answers, rater="bo")}

    assert seen["closing"] == Observation("ana", "bo", Mode.OBSERVER, "closing", 2.5)
    assert "negotiation" not in seen


def test_a_work_sample_says_so_itself():
    keys = "kind: anchored, text: Rate, skill: closing, mode: work_sample, anchors: [a, b, c, d, e]"
    sample = questionnaire(f"id: letter, {keys}", respondent="observer")

    assert observed(sample, {"letter": "4"}, rater="bo")[0].mode is Mode.WORK_SAMPLE


def test_an_answer_off_the_scale_counts_for_nothing():
    assert observed(items(), answered("9 9 9 9")) == ()


def test_the_full_form_gives_two_values_for_each_skill_in_order():
    seen = observed(*all_answered("founder"))

    assert [one.skill for one in seen] == [skill for skill in catalogue().ids for _ in range(2)]
    assert skills_answered(seen) == {"ana": 15}


def test_preference_for_switching_turns_the_reverse_item():
    short = load_questionnaire("founder-short")
    answers = {"switching_variety": "5", "switching_focus": "1", "switching_return": "5"}

    assert switching_preference(short, answers) == 5


def test_preference_not_said_is_neutral():
    short = load_questionnaire("founder-short")

    assert switching_preference(short, {"switching_focus": "prefer_not"}) == 3


def test_completeness_counts_what_is_left():
    progress = completeness(items(), answered("5 4"))

    assert (progress.answered, progress.missing, progress.done) == (2, 2, False)
