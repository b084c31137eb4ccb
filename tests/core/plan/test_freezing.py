"""A plan as text and back, with people by their ids."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.plan.freezing import (
    SOMEONE,
    frozen,
    named,
    people_in,
    spoken,
    thawed,
    token,
    tokened,
)
from advisor.core.questionnaire import printable
from tests.core.plan.kept_builders import plan
from tests.core.plan.plan_builders import DECIDED, drawn

NAMES = {"ana": "Ana", "ben": "Ben Okafor"}


@pytest.mark.parametrize("name", DECIDED)
def test_freezing_and_thawing_gives_the_same_plan(name):
    made = drawn(name).plan

    assert thawed(frozen(made)) == made


def test_numbers_stay_exact_when_a_plan_is_frozen():
    steps = [level.step for level in thawed(frozen(plan())).service_levels.marketing if level.step]

    assert steps
    assert all(isinstance(step.value, Fraction) for step in steps)


def test_a_plan_frozen_before_a_part_existed_still_loads():
    text = json.loads(frozen(plan()))
    for newer in ("actions", "cadence", "hand_off", "own", "marks", "version"):
        text.pop(newer)

    loaded = thawed(json.dumps(text))

    assert (loaded.actions, loaded.own, loaded.version) == ((), (), 0)
    assert loaded.charters == plan().charters


@given(st.text())
def test_nothing_that_is_typed_can_be_taken_for_a_person(text):
    assert people_in(printable(text)) == frozenset()


def test_people_are_named_as_they_are_called_now():
    kept = replace(plan(), start=f"{token('ana')} and {token('gone')}")

    assert named(kept, {"ana": "Anne"}).start == f"Anne and {SOMEONE}"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ana calls", f"{token('ana')} calls"),
        ("Ben Okafor’s list, not Anabel’s", f"{token('ben')}’s list, not Anabel’s"),
        ("ana and BEN OKAFOR", "ana and BEN OKAFOR"),
        ("", ""),
    ],
)
def test_names_in_a_text_are_kept_as_ids(text, kept):
    assert tokened(text, NAMES.items()) == kept
    assert spoken(kept, NAMES) == text


def test_a_name_that_two_people_have_stays_as_it_was_typed():
    assert tokened("Ana calls", [("a", "Ana"), ("b", "Ana")]) == "Ana calls"


def test_a_name_of_one_letter_is_left_alone():
    assert tokened("A day", [("a", "A")]) == "A day"


@given(st.text(alphabet="Ana Ben.Okafor’"))
def test_a_text_reads_the_same_after_its_names_were_kept_as_ids(text):
    assert spoken(tokened(text, NAMES.items()), NAMES) == text
