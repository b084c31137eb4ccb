from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from advisor.store.lead_cards import FIELDS
from advisor.usecases import lead_cards, signing_in
from advisor.usecases.hand_off import usual_kit
from advisor.usecases.lead_cards import LeadUnknownError, ReasonUnknownError
from tests.builders import AT, company

REASONS = {one.id: one for one in usual_kit().rejects}


@pytest.fixture
def tea(store):
    workspace, _ = company(store)
    return workspace


@pytest.fixture
def me(store):
    return signing_in.owner(store, AT).id


def handed_over(store, tea, me, who="Iris", at=AT, **fields):
    values = dict.fromkeys(FIELDS, "") | {"who": who} | fields
    return lead_cards.add(store, tea.id, values, me, at)


def desk(store, tea, at=AT):
    return lead_cards.desk(store, tea, usual_kit().rejects, at)


def rejected(store, tea, me, lead, reason="not_now", at=AT):
    return lead_cards.reject(store, tea, lead, REASONS[reason], me, at)


def everything(store):
    """Every value of every table."""
    tables = [row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = [row for table in tables for row in store.rows(f'SELECT * FROM "{table}"')]
    return {value for row in rows for value in tuple(row)}


def test_every_field_of_a_card_is_kept(store, tea, me):
    values = {name: f"The {name}" for name in FIELDS}
    lead = lead_cards.add(store, tea.id, values, me, AT)
    card = lead_cards.find(store, tea.id, lead)

    assert {name: getattr(card, name) for name in FIELDS} == values


def test_a_rejected_lead_is_due_back_in_its_week(store, tea, me):
    lead = handed_over(store, tea, me)
    back = rejected(store, tea, me, lead)

    assert back == "2026-06-01"  # 90 days after 2 March are a Sunday
    assert desk(store, tea).cards.later[0].recycle_on == back
    assert desk(store, tea, datetime.fromisoformat("2026-06-03T09:00Z")).cards.back[0].id == lead


def test_a_lead_that_is_handed_over_again_waits_and_knows_its_rounds(store, tea, me):
    lead = handed_over(store, tea, me)
    for day in (0, 90):
        rejected(store, tea, me, lead, at=AT + timedelta(days=day))
        lead_cards.hand_over_again(store, tea.id, lead, me, AT + timedelta(days=day + 1))

    card = lead_cards.find(store, tea.id, lead)
    assert (card.status, card.rounds) == ("waiting", 2)


def test_sending_back_twice_counts_once(store, tea, me):
    lead = handed_over(store, tea, me)
    days = [rejected(store, tea, me, lead, at=AT + timedelta(days=n)) for n in range(2)]

    assert days[0] == days[1]
    assert lead_cards.find(store, tea.id, lead).rounds == 1


def test_a_decision_that_is_taken_back_counts_no_more(store, tea, me):
    lead = handed_over(store, tea, me)
    rejected(store, tea, me, lead)
    lead_cards.accept(store, tea.id, lead, me, AT + timedelta(hours=1))
    lead_cards.take_back(store, tea.id, lead, AT + timedelta(hours=2))

    assert lead_cards.find(store, tea.id, lead).status == "rejected"
    assert (desk(store, tea).accepted, desk(store, tea).rejected) == (0, 1)


def test_the_time_zone_settles_the_day_from_which_is_counted(store, tea, me):
    east = replace(tea, time_zone="Pacific/Auckland")
    late = datetime.fromisoformat("2026-03-02T20:00Z")  # 9 o'clock on 3 March over there
    backs = [
        lead_cards.reject(
            store, where, handed_over(store, tea, me), REASONS["card_incomplete"], me, late
        )
        for where in (tea, east)
    ]

    assert backs == ["2026-03-03", "2026-03-04"]


def test_an_erased_card_leaves_the_count_of_its_reason_and_nothing_else(store, tea, me):
    lead = handed_over(store, tea, me, who="Iris Holm", problem="Iris said so")
    rejected(store, tea, me, lead, "no_need")
    lead_cards.erase(store, tea.id, lead, AT)

    assert desk(store, tea).empty
    assert desk(store, tea).counts == ((REASONS["no_need"].text, 1),)
    assert everything(store).isdisjoint({"Iris Holm", "Iris said so"})


def test_cards_that_nothing_happened_to_for_a_year_are_past_their_day(store, tea, me):
    old = handed_over(store, tea, me, "Old")
    handed_over(store, tea, me, "New", at=AT + timedelta(days=300))
    year_later = AT + timedelta(days=366)

    assert [card.id for card in desk(store, tea, year_later).past] == [old]
    assert lead_cards.erase_past(store, tea, year_later) == 1
    assert [card.who for card in desk(store, tea, year_later).cards.waiting] == ["New"]


def test_a_reason_outside_of_the_list_is_refused(store, tea, me):
    lead = handed_over(store, tea, me)

    with pytest.raises(ReasonUnknownError):
        lead_cards.reject(store, tea, lead, None, me, AT)
    assert lead_cards.find(store, tea.id, lead).status == "waiting"


def test_a_card_of_another_company_is_not_found(store, tea, me):
    theirs, _ = company(store, "Theirs", "Tom")
    lead = handed_over(store, theirs, me)

    with pytest.raises(LeadUnknownError):
        lead_cards.accept(store, tea.id, lead, me, AT)
    with pytest.raises(LeadUnknownError):
        lead_cards.erase(store, tea.id, lead, AT)


def test_the_usual_reasons_hold_every_one_once_and_some_never_come_back():
    ids = [one.id for one in usual_kit().rejects]

    assert len(ids) == len(set(ids)) >= 8
    assert {one.recycle_days is None for one in usual_kit().rejects} == {True, False}


def test_the_file_has_a_line_for_each_card(store, tea, me):
    lead = handed_over(store, tea, me, source="A fair")
    rejected(store, tea, me, lead)
    head, row = lead_cards.table(store, tea.id, lead_cards.reason_words(()))

    said = dict(zip(head, row, strict=True))
    assert said["source"] == "A fair"
    assert (said["status"], said["comes_back_on"]) == ("rejected", "2026-06-01")
    assert said["reason"] == REASONS["not_now"].text
