import json

import numpy as np
import pytest

from advisor.core.item_statistics import Estimate, statistics_of
from advisor.core.item_statistics.result import NO_VARIANCE, ONE_ITEM
from advisor.core.questionnaire import Questionnaire

OPTIONS = [{"id": "best", "text": "A", "key": 3}, {"id": "worst", "text": "B", "key": 0}]
SKILL = "creativity"


def asked(reverse=("b",), *more):
    """Three statements about a skill, one of them reversed, and a situation."""
    questions = [
        {"kind": "frequency", "id": one, "text": one, "skill": SKILL, "reverse": one in reverse}
        for one in "abc"
    ]
    situation = {"kind": "situational", "id": "s", "text": "S", "skill": SKILL, "options": OPTIONS}
    section = {"id": "one", "title": "One", "questions": [*questions, situation, *more]}
    about = {"id": "q", "title": "Q", "purpose": "P", "subject": "person", "respondent": "self"}
    return Questionnaire.model_validate_json(json.dumps(about | {"sections": [section]}))


def crowd(people=40):
    """Answers that share something; who is above the middle acts best."""
    chance = np.random.default_rng(1)
    for _ in range(people):
        level = chance.normal()
        found = np.clip(np.round(3 + level + 0.7 * chance.normal(size=3)), 1, 5).astype(int)
        answers = {"a": found[0], "b": 6 - found[1], "c": found[2]}
        yield {key: str(value) for key, value in answers.items()} | {
            "s": "best" if level > 0 else "worst"
        }


def by_id(found):
    return {one.item.id: one for one in found.items}


def test_the_distribution_is_of_the_answers_as_given_and_the_mean_of_the_turned_ones():
    people = [{"a": "5", "b": "1", "c": "4", "s": "best"} for _ in range(12)]
    item = by_id(statistics_of(asked(), people))["b"]

    assert [one.count for one in item.chosen] == [12, 0, 0, 0, 0]
    assert (item.mean, item.sd) == (5, 0)


def test_no_chance_and_left_out_are_missing_each_in_its_own_count():
    people = [*crowd(10), {"a": "no_chance", "b": "2", "s": "best"}, {"b": "3", "c": "3"}]
    found = by_id(statistics_of(asked(), people))

    assert [(found[one].missing, found[one].none) for one in "abcs"] == [
        (1, 1),
        (0, 0),
        (1, 0),
        (1, 0),
    ]
    assert found["a"].answered == 10


def test_what_was_not_asked_of_someone_is_not_missing():
    only = {"question": "s", "is": ["best"]}
    more = {"kind": "frequency", "id": "d", "text": "D", "skill": SKILL, "when": only}
    people = list(crowd())
    item = by_id(statistics_of(asked(("b",), more), people))["d"]

    assert item.asked == item.missing == sum(one["s"] == "best" for one in people)


def test_reversing_a_statement_and_its_answers_changes_nothing():
    people = list(crowd())
    turned = [one | {"c": str(6 - int(one["c"]))} for one in people]
    before = statistics_of(asked(), people)
    after = statistics_of(asked(("b", "c")), turned)

    assert after.scales == before.scales
    assert [one.rest for one in after.items] == [one.rest for one in before.items]


def test_an_item_is_set_against_the_mean_of_the_others_without_itself():
    people = list(crowd())
    found = by_id(statistics_of(asked(), people))["a"].rest
    table = np.array([[int(one["a"]), 6 - int(one["b"]), int(one["c"])] for one in people])

    assert found.value == pytest.approx(np.corrcoef(table[:, 0], table[:, 1:].mean(1))[0, 1])
    assert found.low < found.value < found.high


def test_each_option_of_a_situation_goes_with_the_rest_by_its_own_correlation():
    people = list(crowd())
    best, worst = by_id(statistics_of(asked(), people))["s"].chosen
    table = np.array([[int(one["a"]), 6 - int(one["b"]), int(one["c"])] for one in people])
    chose = [one["s"] == "best" for one in people]

    assert best.count + worst.count == 40
    assert best.rest.value == pytest.approx(np.corrcoef(chose, table.mean(1))[0, 1])
    assert worst.rest.value == pytest.approx(-best.rest.value)


def test_a_situation_is_no_part_of_the_scale_that_has_an_alpha():
    scale = statistics_of(asked(), list(crowd())).scales[0]

    assert scale.items == ("a", "b", "c")
    assert all(isinstance(one, Estimate) for one in (scale.listwise, scale.pairwise, scale.omega))


def test_below_thirty_it_says_how_many_are_missing_for_each_way_of_counting():
    people = list(crowd(33))
    for one in people[:8]:
        one["a"] = "no_chance"
    for one in people[8:14]:
        one["c"] = "no_chance"
    scale = statistics_of(asked(), people).scales[0]

    assert scale.complete == 19
    assert (scale.listwise.more, scale.omega.more, scale.pairwise.more) == (11, 11, 11)
    assert by_id(statistics_of(asked(), people))["a"].rest.more == 11


def test_from_thirty_on_pairs_can_be_enough_where_whole_answers_are_not():
    people = list(crowd(45))
    for place, one in enumerate(people[:18]):
        one["abc"[place % 3]] = "no_chance"
    scale = statistics_of(asked(), people).scales[0]

    assert scale.listwise.more == 3
    assert scale.pairwise.respondents == 33


def test_a_statement_answered_alike_by_all_is_said_where_it_stands():
    people = [one | {"a": "3"} for one in crowd()]
    found = statistics_of(asked(), people)

    assert by_id(found)["a"].rest.reason == NO_VARIANCE
    assert found.scales[0].listwise.reason == NO_VARIANCE


def test_a_form_with_one_item_for_each_skill_has_no_scale_and_says_which():
    anchors = ["1", "2", "3", "4", "5"]
    more = {"kind": "anchored", "id": "d", "text": "D", "skill": "teamwork", "anchors": anchors}
    found = statistics_of(asked(("b",), more), [one | {"d": "3"} for one in crowd()])

    assert found.single == ("teamwork",)
    assert by_id(found)["d"].rest.reason == ONE_ITEM


def test_nobody_at_all_breaks_nothing():
    found = statistics_of(asked(), [])

    assert found.respondents == 0
    assert {one.mean for one in found.items} == {None}
    assert found.scales[0].pairwise.more == 30
