"""What is wrong with an answer, how numbers and texts are read, and how answers are shown."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.questionnaire import (
    NotANumber,
    number_from,
    plain_text,
    problems_of,
    shown,
    stored_form,
)
from advisor.library import load_questionnaire
from tests.core.questionnaire_builders import YES_NO, items, number, questionnaire

YES_OR_NO = questionnaire(f"id: sells, text: Sells, {YES_NO}")


def test_no_chance_is_an_answer():
    assert problems_of(items(1).questions[0], "no_chance") is None


@pytest.mark.parametrize("answer", ["0", "6", "3.5", "often", "", "not_observed", "\x00"])
def test_a_frequency_off_the_scale_is_refused_with_what_to_do(answer):
    wanted = "Choose how often this was true, or “Had no chance to”."

    assert problems_of(items(1).questions[0], answer) == wanted


def test_half_levels_are_answers_only_where_they_are_allowed():
    keys = "id: level, kind: anchored, text: Choose, skill: closing, anchors: [a, b, c, d, e]"
    whole, halves = questionnaire(keys), questionnaire(keys + ", halves: true")

    assert problems_of(whole.questions[0], "2.5")
    assert problems_of(halves.questions[0], "2.5") is None


def test_a_number_out_of_range_is_told_range_and_unit():
    problem = problems_of(number(unit="hours", minimum=1, unknown_allowed=False), "61")

    assert problem == "Enter a number from 1 to 60 hours."


@pytest.mark.parametrize("raw", ["-1", "1e999", "inf", "NaN", "9" * 400, "five", "1 2 3 ,", "0x1F"])
def test_a_number_that_cannot_be_is_refused_in_words(raw):
    assert problems_of(number(), raw).startswith("Enter a ")


def test_not_knowing_is_refused_where_the_number_is_needed():
    assert problems_of(number(), "unknown") is None
    assert problems_of(number(unknown_allowed=False), "unknown")


def test_decimals_beyond_those_asked_for_are_refused():
    assert problems_of(number(), "2.5") == "Enter a whole number."
    assert problems_of(number(decimals=1), "2.55") == "Enter a number with at most one decimal."


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("25", "25"),
        (" 25.50 ", "25.5"),
        ("25,5", "25.5"),
        ("150 000", "150000"),
        ("150\u202f000", "150000"),
        ("150,000", "150000"),
        ("1,234,567.5", "1234567.5"),
        ("1.234.567,5", "1234567.5"),
        ("1.234,50", "1234.5"),
        ("1’000", "1000"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("٢٥", "25"),
        ("1e3", None),
        ("25.500", None),
        ("1,23,456", None),
        ("1.2.3", None),
        ("5²", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_people_type_them(typed, stored):
    try:
        read = plain_text(number_from(typed))
    except NotANumber:
        read = None

    assert read == stored


def test_a_number_that_can_mean_two_things_is_asked_back():
    with pytest.raises(NotANumber, match="Enter 150000 or 150: "):
        number_from("150.000")


@given(st.text())
def test_reading_a_number_gives_a_number_or_says_why_not(text):
    with suppress(NotANumber):
        assert number_from(text).is_finite()


@given(st.decimals(0, 10**12, places=2))
def test_a_stored_number_reads_back_as_itself(value):
    assert number_from(plain_text(value)) == value


@pytest.mark.parametrize("value", [Decimal("0"), Decimal("-0"), Decimal("0.00")])
def test_zero_is_plain(value):
    assert plain_text(value) == "0"


@given(st.text())
def test_no_text_breaks_any_kind_of_question(text):
    for name in ("founder", "founder-short", "context"):
        for question in load_questionnaire(name).questions[-6:]:
            problem = problems_of(question, text)
            if problem is None:
                assert problems_of(question, stored_form(question, text)) is None


def test_signs_of_unit_and_currency_may_be_typed_along():
    assert stored_form(number(unit='"%"', maximum=100), "25 %") == "25"
    assert stored_form(number(unit="money", maximum=9000), "€ 1,500") == "1500"


def test_a_text_too_long_is_told_by_how_much():
    note = questionnaire("id: note, kind: text, text: A note, maximum_length: 300").questions[0]

    assert problems_of(note, "x" * 100_000) == (
        "Shorten the text to 300 characters: it has 100,000 now."
    )


def test_a_text_keeps_everything_but_control_characters():
    note = questionnaire("id: note, kind: text, text: A note").questions[0]

    assert stored_form(note, " a\x00b\r\n🙂 \u202eabc {{x}} ") == "ab\n🙂 \u202eabc {{x}}"


@pytest.mark.parametrize(
    ("answer", "words"),
    [("unknown", "I don’t know (assumed: 5 hours)"), ("1500", "1,500 hours")],
)
def test_a_stored_number_is_shown_with_its_unit(answer, words):
    assert shown(number(unit="hours", maximum=2000, default=5), answer) == words


def test_money_is_shown_in_the_currency_of_the_workspace():
    assert shown(number(unit="money", maximum=9000), "1500", "EUR") == "1,500 EUR"


def test_stored_answers_are_shown_in_the_words_of_the_page():
    assert shown(items(1).questions[0], "4") == "Often"
    assert shown(items(1).questions[0], "no_chance") == "Had no chance to"
    assert shown(YES_OR_NO.questions[0], "no") == "I do not"
