"""What somebody is told before the first question."""

import pytest

from advisor.core.privacy import Company, Until, as_text, begin_words, from_text, note_words, notice
from advisor.library.privacy import notice_words

WORDS = notice_words()


def told(purpose="team-decision", until=None, seen="the team", **company):
    return notice(WORDS, Company("Tea", **company), purpose, seen, until or Until())


def says(one, heading):
    return next((line.words for line in one.lines if line.heading == heading), None)


@pytest.mark.parametrize("purpose", WORDS.purposes)
def test_every_notice_says_what_for_until_when_what_is_kept_and_whom_to_ask(purpose):
    one = told(purpose)

    for heading in ("Used for", "Who sees it", "Kept", "What exactly", "See it", "Questions"):
        assert says(one, heading), heading
    assert "{" not in "".join(line.words for line in one.lines)


def test_who_is_asked_agrees_by_the_button_that_begins():
    one = told()

    assert one.asks
    assert begin_words(WORDS, one) == "I agree, begin"
    assert "Tea uses your answers" in note_words(WORDS, one, "Tea")


def test_where_a_company_goes_by_its_interest_one_is_told_and_agrees_to_nothing():
    one = told(basis="interest")

    assert not one.asks
    assert begin_words(WORDS, one) == "Begin"
    assert "object" in note_words(WORDS, one, "Tea")


@pytest.mark.parametrize("purpose", ["own-use", "hiring", "panel"])
def test_nobody_agrees_twice_or_to_their_own_use(purpose):
    one = told(purpose)

    assert not one.asks
    assert note_words(WORDS, one, "Tea") == ""


def test_the_companys_contact_and_addition_stand_in_it():
    one = told(contact="Ana, ana@tea.example", addition="We host in Bern.")

    assert says(one, "Questions") == "Ana, ana@tea.example"
    assert says(one, "Also") == "We host in Bern."
    assert says(told(), "Questions") == "whoever sent you the link"


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (Until("day", day="2027-01-31"), "2027-01-31"),
        (Until("left", months="12", unfinished="6"), "12 months after the person leaves"),
        (Until("decision", months="6"), "6 months after the decision"),
        (Until(), "until you ask"),
    ],
)
def test_it_says_until_when(until, words):
    assert words in told(until=until).kept


def test_a_notice_is_kept_as_it_was_shown():
    one = told(until=Until("day", day="2027-01-31"), addition="Grüße {subject}")

    assert from_text(as_text(one)) == one
