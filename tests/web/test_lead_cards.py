import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import lead_cards as kept
from advisor.usecases import lead_cards, signing_in
from advisor.usecases.hand_off import usual_kit
from tests.builders import company
from tests.web.members_journey import joined

CARD = {
    "who": "Iris Holm, Holm Bakeries",
    "problem": "“We count by hand.”",
    "next_step": "Ben calls on Thursday",
    "deadline": "2026-01-30",
}


@pytest.fixture
def tea(store):
    workspace, _ = company(store)
    return workspace


@pytest.fixture
def leads(tea):
    return f"/w/{tea.id}/plan/leads/"


@pytest.fixture
def card(owner, leads):
    """The page of a card that was just handed over."""
    return owner.submit(owner.get(f"{leads}new"), CARD, "Hand over")


def test_an_empty_list_says_what_it_will_show_and_has_the_button_that_fills_it(owner, leads):
    page = owner.get(leads)

    assert "No lead has been handed over yet" in page.text
    assert owner.get(page.link("Hand over a lead")).heading == "Hand over a lead"


def test_a_card_shows_what_was_typed_and_waits_for_sales(owner, card, leads):
    assert card.heading == CARD["who"]
    assert CARD["problem"] in card.text
    listed = owner.get(leads)
    assert listed.heading == "1 lead waits for an answer."
    assert "promised: Ben calls on Thursday" in listed.text
    assert "late" in listed.words("#waiting + ul")


def test_a_card_without_a_name_is_refused_and_keeps_the_rest(owner, leads):
    page = owner.submit(
        owner.get(f"{leads}new"), CARD | {"who": " ", "deadline": "soon"}, "Hand over", 422
    )

    assert page.errors().keys() == {"who", "deadline"}
    assert page.value("problem") == CARD["problem"]


def test_sales_accepts_and_can_undo_it(owner, card):
    taken = owner.submit(card, button="Accept")
    assert "Accepted on" in taken.words(".lead")

    back = owner.submit(taken, button="Undo")
    assert "Waits for sales" in back.words(".lead")


def test_sales_sends_back_with_a_reason_of_the_closed_list_and_its_day(owner, card, leads):
    offered = {one["value"] for one in card.soup.select("[name=reason]")}
    assert offered == {one.id for one in usual_kit().rejects}

    sent = owner.submit(card, {"reason": "not_now"}, "Send back")
    day = (datetime.now(UTC) + timedelta(days=90)).date()
    assert any((day + timedelta(days=n)).isoformat() in sent.words(".lead") for n in range(3))
    assert "Right, but not this quarter" in owner.get(leads).text


def test_sending_back_without_a_reason_is_refused(owner, card):
    page = owner.submit(card, button="Send back", status=422)

    assert page.errors() == {"reason": "Choose one of the reasons."}


def test_a_reason_that_never_comes_back_advises_to_erase(owner, card):
    sent = owner.submit(card, {"reason": "no_permission"}, "Send back")

    assert "It does not come back." in sent.words(".lead")
    assert "Erase the card" in sent.text


def test_who_came_back_is_handed_over_again(owner, card):
    sent = owner.submit(card, {"reason": "not_now"}, "Send back")

    assert "Waits for sales" in owner.submit(sent, button="Hand over again").words(".lead")


def test_a_card_is_changed_and_keeps_what_was_not_touched(owner, card):
    form = owner.get(card.link("Change the card"))
    assert form.value("who") == CARD["who"]
    page = owner.submit(form, {"fit": "Most like Birch & Sons"}, "Keep the card")

    assert "Most like Birch & Sons" in page.text
    assert CARD["problem"] in page.text


def test_erasing_asks_first_and_leaves_no_word_of_the_lead(owner, card, leads):
    ask = owner.get(card.link("Erase it"))
    assert "cannot be undone" in ask.text
    page = owner.submit(ask, button="Erase for good")

    assert page.path == leads
    assert "Iris" not in page.text
    owner.get(card.path, status=404)


def test_the_list_says_how_long_cards_are_kept_and_erases_those_past_their_day(
    owner, store, tea, leads
):
    me = signing_in.owner(store, datetime.now(UTC)).id
    old = datetime.now(UTC) - timedelta(days=400)
    lead_cards.add(store, tea.id, dict.fromkeys(kept.FIELDS, "") | {"who": "Old"}, me, old)
    page = owner.get(leads)
    assert "12 months after something last happened" in page.text

    assert "Old" not in owner.submit(page, button="Erase it for good").words("main")


def test_a_viewer_reads_and_is_offered_nothing_to_change(app, owner, card, tea, leads):
    mia = joined(app, owner, tea)

    for path in (leads, card.path):
        assert not mia.get(path).soup.select("main form, main button")
    assert mia.http.get(f"{leads}new").status_code == 403


def test_the_overview_tells_of_leads_that_wait_too_long_and_who_may_not_see_them_nothing(
    app, owner, card, tea
):
    assert "1 lead waits past the deadline" in owner.get(f"/w/{tea.id}/").text

    kim = joined(app, owner, tea, "interviewer")
    assert "past the deadline" not in kim.get(f"/w/{tea.id}/").text


def test_an_interviewer_sees_no_lead(app, owner, card, tea, leads):
    kim = joined(app, owner, tea, "interviewer")

    assert kim.http.get(leads).status_code == 403


def test_the_file_holds_no_formula(owner, leads):
    owner.submit(owner.get(f"{leads}new"), {"who": "=HYPERLINK(1)"}, "Hand over")
    text = owner.http.get(f"{leads}leads.csv").get_data().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text)))

    assert rows[1][0] == "'=HYPERLINK(1)"
