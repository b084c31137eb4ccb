import json
import math

import pytest

from advisor.core.change import Taken, changes_between
from advisor.core.observation import Mode
from advisor.library import load_questionnaire
from tests.builders import complete

FULL, SHORT = load_questionnaire("founder"), load_questionnaire("founder-short")
TRIES = ("closing_1", "closing_2", "closing_3", "closing_4")


def taken(form=FULL, level=3, **answers):
    return Taken(form, complete(form, level, **answers))


def closing(before, after, mode=Mode.SELF_FREQUENCY):
    found = changes_between(before, after, "ana", "ana")
    return next((c for c in found if (c.skill, c.mode) == ("closing", mode)), None)


def test_nothing_changed_is_no_difference():
    assert {change.difference for change in changes_between(taken(), taken(), "a", "a")} == {0}


def test_the_spread_of_a_full_scale_is_the_root_of_twice_its_error():
    assert closing(taken(), taken()).sd == pytest.approx(math.sqrt(2 * 0.17))


def test_a_step_of_one_level_is_within_what_chance_does_and_two_are_not():
    higher = {"closing_1": "4", "closing_2": "4", "closing_3": "4", "closing_4": "2"}
    highest = {"closing_1": "5", "closing_2": "5", "closing_3": "5", "closing_4": "1"}

    assert closing(taken(), taken(**higher)).difference == 1
    assert not closing(taken(), taken(**higher)).reliable
    assert closing(taken(), taken(**highest)).reliable


def test_an_item_left_out_once_is_left_out_of_both():
    before = taken(closing_1="no_chance")
    after = taken(closing_1="5")

    assert closing(before, after).items == 3
    assert closing(before, after).difference == 0
    assert closing(before, after).sd == pytest.approx(math.sqrt(2 * 0.17 * 4 / 3))


def test_too_few_items_in_common_say_nothing():
    before = taken(closing_1="no_chance", closing_2="no_chance")

    assert closing(before, taken()) is None


def test_two_different_forms_have_nothing_in_common():
    assert changes_between(taken(), taken(SHORT), "ana", "ana") == ()


def test_an_item_that_was_worded_anew_is_not_compared():
    old = FULL.model_dump(mode="json", by_alias=True)
    section = next(each for each in old["sections"] if each["id"] == "closing")
    for question in section["questions"][:2]:
        question["text"] += " (old)"
    before = taken(type(FULL).model_validate_json(json.dumps(old)))

    assert closing(before, taken()) is None


def test_half_a_level_on_the_anchors_counts_and_is_rarely_more_than_chance():
    change = closing(taken(SHORT), taken(SHORT, closing="3.5"), Mode.SELF_ANCHORED)

    assert change.difference == 0.5
    assert change.sd == pytest.approx(math.sqrt(0.6))
    assert not change.reliable
