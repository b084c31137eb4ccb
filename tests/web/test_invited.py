"""What someone who is asked is told before they begin, and after."""

from datetime import UTC, datetime

import pytest

from advisor.store import people
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import stamp
from tests.builders import company
from tests.usecases.test_invitations import hand_in
from tests.web.answering import begin


@pytest.fixture
def ana(store, visitor):
    return company(store)[1]


def start(store, visitor, ana, kind="peer", count=1):
    named = [Named(f"Jo {number}", "") for number in range(count)]
    made = invitations.ask_observers(store, ana, kind, named, datetime.now(UTC))
    return made[0], visitor.get(f"/a/{made[0].token}/")


@pytest.mark.parametrize(
    ("kind", "count", "words"),
    [
        ("peer", 1, "you are the only peer asked about Ana, so your ratings and words can be"),
        ("peer", 2, "only two peers are asked about Ana, so your ratings and words can be traced"),
        ("peer", 3, "Hardly: 3 peers are asked about Ana."),
        ("customer", 2, "only two customers are asked about Ana, so your ratings and words"),
        ("customer", 4, "Hardly: 4 customers are asked about Ana."),
        ("manager", 1, "is shown with your name, as Ana’s manager."),
    ],
)
def test_before_they_begin_they_are_told_whether_it_can_be_traced(
    store, visitor, ana, kind, count, words
):
    assert words in start(store, visitor, ana, kind, count)[1].text


def test_the_start_page_says_whose_levels_for_whom_how_long_and_who_sees_them(store, visitor, ana):
    page = start(store, visitor, ana)[1]

    assert page.words(".kicker") == "About Ana, for Northwind Tea"
    for words in (
        "as someone who works beside Ana",
        "about ",
        "minutes",
        "Ana sees what peers saw",
    ):
        assert words in page.text


def test_who_is_asked_about_themself_is_told_nothing_of_tracing(store, visitor, ana):
    made = invitations.ask_self(store, ana, "founder-short", datetime.now(UTC))
    page = visitor.get(f"/a/{made.token}/")

    assert "traced" not in page.text
    assert page.words("#resume-code")


def test_every_page_for_an_observer_says_whom_it_is_about(store, visitor, ana):
    _, page = start(store, visitor, ana)

    assert begin(visitor, page).words(".kicker") == "About Ana"


def test_the_receipt_has_the_code_and_a_copy(store, visitor, ana):
    made, page = start(store, visitor, ana)
    code = page.words("#resume-code")
    hand_in(store, made, at=datetime.now(UTC))
    receipt = visitor.get(f"/a/{made.token}/receipt")

    assert receipt.words("#resume-code") == code
    assert "about Ana" in visitor.get(receipt.link("Download a copy")).response.text


def test_a_link_about_someone_who_was_removed_says_that_it_is_closed(store, visitor, ana):
    made, _ = start(store, visitor, ana)
    people.set_removed(store, ana.workspace_id, ana.id, stamp(datetime.now(UTC)))
    page = visitor.get(f"/a/{made.token}/", 410)

    assert page.heading == "This link is closed"
    assert "whom it is about was removed" in page.text
    assert "can send a new one" in page.text


def test_a_link_opened_twice_at_once_works_on_the_same_answers(store, app, ana):
    from tests.web.client import Visitor

    phone, desk = Visitor(app), Visitor(app)
    made, first = start(store, phone, ana)
    desk.get(first.path)
    phone.submit(begin(phone, first), {"q_creativity": "4"})

    assert desk.get(f"/a/{made.token}/creativity").value("q_creativity") == "4"
    assert len(invitations.renew_all(store, ana.workspace_id, datetime.now(UTC))) == 1
