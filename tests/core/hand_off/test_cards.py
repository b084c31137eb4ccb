import pytest

from advisor.core.hand_off.cards import (
    ACCEPTED,
    REJECTED,
    WAITING,
    Card,
    Decision,
    reason_counts,
    recycle_day,
    sorted_out,
)
from advisor.core.plan.working_days import WorkWeek

WEDNESDAY = "2026-11-18"


def card(name, decision=None, deadline="", changed="2026-11-10"):
    rest = dict.fromkeys(("source", "acts", "problem", "fit", "next_step", "permission"), "")
    return Card(id=name, who=name, **rest, deadline=deadline, changed_on=changed, decision=decision)


def rejected(back, reason="not_now"):
    return Decision(REJECTED, reason, back, "2026-08-18")


def found(*cards, today=WEDNESDAY, week=None):
    return sorted_out(cards, today, week or WorkWeek())


@pytest.mark.parametrize(
    ("days", "day"),
    [(90, "2026-02-02"), (1, "2025-11-04"), (5, "2025-11-10"), (None, "")],
)
def test_a_lead_comes_back_on_the_first_working_day_after_its_time(days, day):
    assert recycle_day("2025-11-03", days, WorkWeek()) == day


def test_a_free_friday_is_passed_over_where_the_weekend_is_friday_and_saturday():
    assert recycle_day("2025-11-03", 4, WorkWeek("sunday", "fri-sat")) == "2025-11-09"


@pytest.mark.parametrize(
    ("back", "due"),
    [
        ("2026-10-01", True),
        (WEDNESDAY, True),
        ("2026-11-20", True),
        ("2026-11-23", False),
        ("", False),
    ],
)
def test_this_week_and_what_was_missed_come_back(back, due):
    cards = found(card("Iris", rejected(back)))

    assert bool(cards.back) == due
    assert bool(cards.later) != due


def test_a_week_that_begins_on_sunday_ends_on_saturday():
    week = WorkWeek("sunday", "fri-sat")

    assert not found(card("Iris", rejected("2026-11-22")), week=week).back


def test_whose_answer_is_due_first_stands_first_and_those_without_a_day_last():
    cards = found(card("Late"), card("Soon", deadline="2026-11-20"), card("Now", deadline="2026"))

    assert [one.who for one in cards.waiting] == ["Now", "Soon", "Late"]


@pytest.mark.parametrize(
    ("deadline", "late"), [("2026-11-17", True), (WEDNESDAY, False), ("", False)]
)
def test_an_answer_is_late_after_its_day(deadline, late):
    assert card("Iris", deadline=deadline).late(WEDNESDAY) == late


def test_a_decided_lead_is_never_late():
    assert not card("Iris", rejected(""), deadline="2026-11-01").late(WEDNESDAY)


def test_every_card_stands_in_one_place_only():
    taken = Decision(ACCEPTED, "", "", "2026-11-17")
    cards = found(card("A"), card("B", taken), card("C", rejected("")), card("D", rejected("2026")))

    places = (cards.waiting, cards.accepted, cards.later, cards.back)
    assert [[one.who for one in place] for place in places] == [["A"], ["B"], ["C"], ["D"]]
    assert cards.waiting[0].status == WAITING


def test_reasons_are_counted_most_often_first_and_accepting_is_no_reason():
    decisions = [rejected("", "no_need"), rejected(""), rejected("")]
    decisions.append(Decision(ACCEPTED, "", "", WEDNESDAY))

    assert reason_counts(decisions) == (("not_now", 2), ("no_need", 1))
