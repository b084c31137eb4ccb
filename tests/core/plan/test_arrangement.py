from dataclasses import replace

import pytest

from advisor.core.plan.arrangement import FUNCTIONS, arrange
from tests.core.decision.decision_builders import team
from tests.core.plan.plan_builders import DECIDED, Drawn, drawn, observed, self_told

SOURCES = {
    "very likely split": ("advised", "split", (1.0, 0.0)),
    "already so: keep it": ("today", "keep_today", (1.0, 0.0)),
    "alike, each half and half today: keep who does what": ("today", "keep_today", (0.5, 0.5)),
    "self reports only lean": ("advised", "leans", (1.0, 0.0)),
    "alone, with a hire allowed": ("advised", "alone", None),
    "no repeatable sale yet": ("combined", "founder_led", None),
    "goal met with room: leave alone": ("combined", "leave_alone_combined", None),
    "the wrong way round today": ("advised", "split", (1.0, 0.0)),
    "clear but smaller than what this user calls worth it": ("advised", "too_small", (1.0, 0.0)),
}


@pytest.mark.parametrize(("name", "expected"), SOURCES.items())
def test_the_plan_is_made_for_the_sharing_that_the_verdict_means(name, expected):
    made = drawn(name).basis.arrangement

    source, reason, shares = expected
    assert (made.source, made.reason) == (source, reason)
    assert shares is None or made.shares == shares


@pytest.mark.parametrize("name", DECIDED)
def test_hours_on_both_functions_add_up_to_everyones_hours(name):
    made = drawn(name).basis.arrangement

    for i, hours in enumerate(made.hours):
        assert sum(made.hours_on(i, function) for function in FUNCTIONS) == pytest.approx(hours)


@pytest.mark.parametrize("name", DECIDED)
def test_somebody_works_on_each_function_and_the_reason_is_said(name):
    case = drawn(name)

    assert all(case.basis.arrangement.working_on(function) for function in FUNCTIONS)
    assert case.plan.verdict.because


def test_a_leaning_verdict_leaves_jobs_as_they_are_today():
    people = team((40.0, 40.0), demand=(50.0, 50.0), today=(0.5, 0.5))
    made = Drawn(people, self_told((4.5, 1.5), (1.5, 4.5)))

    assert made.basis.verdict.code == "leans_split"
    assert (made.basis.arrangement.shares, made.basis.arrangement.settled) == ((0.5, 0.5), False)


def test_the_smaller_change_is_taken_where_both_ways_beat_today():
    people = team((40.0, 40.0), demand=(50.0, 50.0), today=(0.05, 0.05))
    made = Drawn(people, observed((3.3, 3.0), (3.0, 3.2)))
    moved = [
        sum(abs(share - 0.05) for share in made.basis.verdict.option(name).shares)
        for name in ("combined", "split")
    ]

    assert made.basis.verdict.either_beats_today
    assert sum(abs(x - 0.05) for x in made.basis.arrangement.shares) == pytest.approx(min(moved))


def test_few_hours_do_not_lead_a_function():
    people = team((40.0, 8.0), demand=(12.0, 12.0), today=(0.5, 0.5))
    made = Drawn(people, observed((4, 3), (4, 5)))

    assert made.basis.arrangement.working_on("sales") == (0, 1)
    assert made.basis.arrangement.leading("sales") == (0,)


def test_too_few_answers_have_no_arrangement():
    case = drawn("very likely split")
    lacking = replace(case.basis.verdict, code="not_enough_answers", best=None)

    with pytest.raises(KeyError):
        arrange(case.basis.team, lacking)
