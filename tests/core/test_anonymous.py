"""Bands, months, and groups in which nobody stands alone."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.anonymous import band, closed_answer, grouped, month
from advisor.library import load_questionnaire


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "0"),
        ("-3", "under 0"),
        ("1", "1 to under 2"),
        ("137", "100 to under 200"),
        ("20", "20 to under 50"),
        ("999999", "500000 to under 1000000"),
        ("0.3", "0.2 to under 0.5"),
    ],
)
def test_a_number_becomes_a_band(number, words):
    assert band(Decimal(number)) == words


@given(st.decimals("0.01", "1e9", places=2))
def test_every_number_lies_in_its_band(number):
    low, high = (Decimal(end) for end in band(number).split(" to under "))

    assert low <= number < high


def test_a_time_becomes_a_month():
    assert month("2026-03-02T09:00:00.000000+00:00") == "2026-03"


def test_a_group_of_too_few_is_left_empty():
    assert grouped(["a", "a", "a", "b", "b", "b", "b", "c"], 3).count("c") == 0


@given(st.lists(st.sampled_from(["", *"abcde"])), st.integers(1, 4))
def test_whoever_is_left_out_is_never_alone(values, least):
    shown = grouped(values, least)
    hidden = [one for one, said in zip(values, shown, strict=True) if one and not said]

    assert all(number >= least for one, number in Counter(shown).items() if one)
    assert not hidden or len(hidden) >= least or not any(shown)


@pytest.mark.parametrize("form", ["founder", "founder-short", "observer", "context", "alignment"])
def test_no_word_that_somebody_wrote_comes_through(form):
    for question in load_questionnaire(form).questions:
        assert closed_answer(question, "Ana's =secret") == ""


def test_what_can_be_chosen_stays_as_its_code():
    question = load_questionnaire("founder-short").questions[0]

    assert closed_answer(question, question.values()[0]) == question.values()[0]
