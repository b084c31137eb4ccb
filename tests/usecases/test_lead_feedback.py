from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from advisor.store import feedback
from advisor.usecases import lead_feedback, signing_in
from advisor.usecases.lead_feedback import (
    FeedbackLinkClosedError,
    FeedbackLinkUnknownError,
    Given,
    NothingSaidError,
    TooOftenError,
    WordsTooLongError,
)
from tests.builders import AT, company


@pytest.fixture
def tea(store):
    workspace, _ = company(store)
    return workspace


@pytest.fixture
def me(store):
    return signing_in.owner(store, AT).id


@pytest.fixture
def made(store, tea, me):
    return lead_feedback.make_link(store, tea.id, "Ben", me, AT)


def sent(store, made, once="1", at=AT, asset="", words="", **chosen):
    here = lead_feedback.opened(store, made.token, at)
    return lead_feedback.send(store, here, Given(once, chosen, asset, words), at)


def heard(store, tea, month="2026-03"):
    return {one.theme.key: one for one in lead_feedback.digest_of(store, tea, month).heard}


def test_what_is_sent_counts_in_the_digest_of_its_month(store, tea, made):
    sent(store, made, objected="price")

    assert heard(store, tea)["objected.price"].count == 1
    assert heard(store, tea, "2026-04") == {}


def test_sending_a_form_twice_keeps_it_once(store, tea, made):
    first = sent(store, made, objected="price")
    again = sent(store, made, objected="time")

    assert again.id == first.id
    assert heard(store, tea).keys() == {"objected.price"}


def test_another_form_by_the_same_link_counts(store, tea, made):
    for once in "12":
        sent(store, made, once, objected="price")

    assert heard(store, tea)["objected.price"].count == 2


@pytest.mark.parametrize("chosen", [{}, {"objected": "made up"}, {"other": "price"}])
def test_a_form_that_says_nothing_is_refused(store, tea, made, chosen):
    with pytest.raises(NothingSaidError):
        sent(store, made, **chosen)
    assert feedback.entries(store, tea.id) == []


def test_too_many_words_are_refused(store, made):
    with pytest.raises(WordsTooLongError):
        sent(store, made, words="x" * 301)


def test_a_link_that_sends_without_end_is_held_back_for_an_hour(store, tea, made):
    for count in range(lead_feedback.MOST_AN_HOUR):
        sent(store, made, str(count), objected="price")

    with pytest.raises(TooOftenError):
        sent(store, made, "more", objected="price")
    assert sent(store, made, "0", objected="price").once == "0"
    assert sent(store, made, "more", at=AT + timedelta(minutes=61), objected="price")


def test_an_asset_of_another_company_is_left_out(store, made):
    assert sent(store, made, asset="theirs", words="x").asset == ""
    assert sent(store, made, "2", asset="missing").asset == "missing"


def test_a_closed_link_and_one_a_year_old_open_nothing_and_keep_what_was_sent(store, tea, made):
    sent(store, made, objected="price")
    with pytest.raises(FeedbackLinkClosedError):
        lead_feedback.opened(store, made.token, AT + timedelta(days=365))
    feedback.revoke(store, tea.id, made.link.id, AT.isoformat())

    with pytest.raises(FeedbackLinkClosedError):
        lead_feedback.opened(store, made.token, AT)
    assert heard(store, tea)["objected.price"].count == 1


def test_a_token_that_never_was_one_and_a_foreign_receipt_are_unknown(store, tea, me, made):
    sent(store, made, "mine", objected="price")
    other = lead_feedback.make_link(store, tea.id, "Cleo", me, AT)

    with pytest.raises(FeedbackLinkUnknownError):
        lead_feedback.opened(store, "never", AT)
    with pytest.raises(FeedbackLinkUnknownError):
        lead_feedback.receipt(store, lead_feedback.opened(store, other.token, AT), "mine")


def test_tokens_are_kept_only_as_hashes(store, made):
    rows = store.rows("SELECT * FROM feedback_links")

    assert made.token not in {value for row in rows for value in tuple(row)}


def test_the_month_is_counted_where_the_company_works(store, tea, made):
    late = datetime.fromisoformat("2026-03-31T20:00Z")
    sent(store, made, at=late, objected="price")
    east = replace(tea, time_zone="Pacific/Auckland")

    assert heard(store, tea, "2026-03")
    assert heard(store, east, "2026-04")


def test_an_answer_is_said_with_who_and_when_and_can_be_taken_back(store, tea, me, made):
    sent(store, made, objected="price")
    for text in ("A price page is out", ""):
        lead_feedback.answer(store, tea.id, "objected.price", "2026-03", text, me, AT)
        found = heard(store, tea)["objected.price"].answer
        assert (found.text, found.day) == (text, "2026-03-02") if text else found is None


def test_a_theme_that_is_none_cannot_be_answered(store, tea, me):
    with pytest.raises(KeyError):
        lead_feedback.answer(store, tea.id, "objected.nothing", "2026-03", "x", me, AT)


def test_the_newest_answer_to_each_theme_is_told_to_sales(store, tea, me):
    for month, text in (("2026-02", "old"), ("2026-03", "new")):
        lead_feedback.answer(store, tea.id, "asked.price", month, text, me, AT)

    assert [one.text for one in lead_feedback.newest(store, tea)] == ["new"]


def test_a_form_that_is_taken_out_counts_no_more_until_it_is_brought_back(store, tea, made):
    entry = sent(store, made, objected="price")
    assert lead_feedback.remove(store, tea.id, entry.id, AT)
    assert heard(store, tea) == {}
    assert [one.id for one in lead_feedback.thrown_away(store, tea.id, AT)] == [entry.id]

    assert lead_feedback.bring_back(store, tea.id, entry.id)
    assert heard(store, tea)["objected.price"].count == 1
    assert not lead_feedback.remove(store, "other", entry.id, AT)


def test_the_months_to_look_at_are_those_with_forms_and_this_one(store, tea, made):
    sent(store, made, objected="price")

    found = lead_feedback.months(store, tea, AT + timedelta(days=70))
    assert found == ("2026-05", "2026-03")
