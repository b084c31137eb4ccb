"""What a result says, on the published verdict cases."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.explain import explain
from advisor.core.decision.levers import levers
from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS
from advisor.core.decision.team import Hire, Team
from advisor.core.decision.verdict import decide
from advisor.core.measurement import posterior
from advisor.core.observation import Mode, Observation
from advisor.core.report.discretion import Sources
from advisor.core.report.headline import headline
from advisor.core.report.phrases import (
    amount,
    between,
    change,
    in_hundred,
    leans,
    listed,
    short_names,
)
from advisor.core.report.team import TeamReport, team_report
from advisor.library import catalogue

CASES = json.loads((Path(__file__).parents[2] / "examples" / "verdict.json").read_text("utf-8"))
NAMES = [case["name"] for case in CASES]
MUST_NOT_SAY = re.compile(r"match|validated|bias-free|compliant|percentile|\bnan\b|\binf\b|None")


def _team(case: dict, seen: list[Observation]) -> Team:
    answered = [len({one.skill for one in seen if one.person == who}) for who in case["people"]]
    return Team(
        people=tuple(case["people"]),
        hours=tuple(case["hours"]),
        switching=tuple(case["switching_preference"]),
        demand=tuple(case["demand"]),
        motion=case["motion"],
        alignment=case["alignment"],
        time_blocks=case["time_blocks"],
        today=tuple(case["today"]) if case["today"] else None,
        repeatable_sale=case["repeatable_sale"],
        hires=tuple(Hire(hire["kind"], hire["hours"]) for hire in case["hires"]),
        answered=tuple(answered),
    )


def _observations(case: dict) -> list[Observation]:
    keys = ("person", "rater", "mode", "skill", "value", "items")
    rows = ({"items": 1, **row} for row in case["observations"])
    return [Observation(*(Mode(row[k]) if k == "mode" else row[k] for k in keys)) for row in rows]


@cache
def _report(name: str, assumed: int = 0) -> TeamReport:
    case = CASES[NAMES.index(name)]
    seen = _observations(case)
    team, assumptions = _team(case, seen), DEFAULTS.with_changes({"delta": case["delta"]})
    levels = posterior(seen, team.people, catalogue(), assumptions)
    verdict = decide(team, levels, assumptions)
    told = verdict.code != NOT_ENOUGH_ANSWERS
    explanation = explain(team, levels, verdict, assumptions) if told else None
    more = levers(team, levels, verdict, assumptions) if told else ()
    names = {person: person.capitalize() for person in team.people}
    return team_report(
        *(team, names, verdict, explanation, assumptions, more),
        Sources(2, 4, assumed=assumed),
        catalogue(),
    )


def _all_words(report: TeamReport) -> str:
    head = report.headline
    flips = [f"{flip.subject} {flip.text}" for flip in report.flips]
    reasons = [f"{reason.title} {reason.text}" for reason in report.reasons]
    parts = (head.sentence, head.odds, head.gain, *head.meaning, report.basis, report.next_hire)
    return " ".join((*parts, *report.conditions, *flips, *reasons))


SENTENCES = {
    "very likely split": "Split the work: Ana takes marketing, Ben takes sales.",
    "self reports only lean": "It leans to a split, but it is too early to act.",
    "alike: no clear difference": "Sharing the work either way changes little.",
    "one full-timer, one at ten hours: combine": (
        "Combine the work: Ana and Ben both do marketing and sales."
    ),
    "already so: keep it": "Keep who does what, and follow the plan.",
    "goal met with room: leave alone": "Nothing to decide: leave it as it is.",
    "no repeatable sale yet": "Stay combined for now, and let the founder sell.",
    "alone, with a hire allowed": "Do both, in two compartments.",
    "too few answers": "Too few answers for a verdict yet.",
    "three, a bridge": "Share by a bridge: Ben does both, Ana takes marketing, Cyd takes sales.",
    "clear but smaller than what this user calls worth it": "Clear, but too small to act on.",
}


@pytest.mark.parametrize(("name", "sentence"), SENTENCES.items())
def test_each_verdict_has_a_sentence_of_its_own(name, sentence):
    assert _report(name).headline.sentence == sentence


@pytest.mark.parametrize("name", NAMES)
def test_no_verdict_says_what_must_not_be_said(name):
    assert not MUST_NOT_SAY.search(_all_words(_report(name)))


@pytest.mark.parametrize("name", NAMES)
def test_the_reasons_add_up_to_the_total_but_for_rounding(name):
    report = _report(name)

    assert abs(sum(reason.points for reason in report.reasons) - report.total) <= 2


def test_odds_name_what_the_option_is_better_than():
    assert "better than combining the work" in _report("very likely split").headline.odds
    assert "better than today" in _report("the wrong way round today").headline.odds


def test_a_leaning_verdict_says_leans_whatever_the_odds_and_why_no_more():
    assert _report("self reports only lean").headline.odds == (
        "Leans: too few have seen the work to say more. "
        "On these answers: 89 in 100, better than combining the work."
    )


@pytest.mark.parametrize("p", [0.56, 0.6, 0.79])
def test_odds_that_say_leans_themselves_need_no_reason(p):
    assert leans(p, "than today") == f"Leans, {p * 100:.0f} in 100, better than today."


@pytest.mark.parametrize("p", [0.8, 0.999])
def test_no_odds_of_a_verdict_that_leans_stand_beside_the_word_alone(p):
    assert leans(p, "than today").startswith("Leans: too few have seen the work to say more. ")


def test_no_difference_leads_with_what_would_change_more():
    gains = [lever.gain for lever in _report("alike: no clear difference").levers]

    assert gains == sorted(gains, reverse=True)
    assert gains[0] > 0.03


def test_missing_answers_are_counted_by_person():
    assert _report("too few answers").headline.meaning == (
        "Ben has answers on 7 of 15 skills; 2 more are needed.",
    )


def test_a_side_without_hours_today_is_said_to_be_unable_to_run():
    assert _report("nobody sells today: treated as unknown").today_cannot_run


@pytest.mark.parametrize(
    ("p", "words"),
    [(1.0, "more than 99 in 100"), (0.0, "fewer than 1 in 100"), (0.874, "87 in 100")],
)
def test_odds_are_never_certain(p, words):
    assert in_hundred(p) == words


@pytest.mark.parametrize(
    ("gain", "words"),
    [(0.14, "14% more"), (-0.03, "3% less"), (0.001, "as good as the same")],
)
def test_gains_are_said_in_words(gain, words):
    assert change(gain) == words


def test_a_band_across_zero_says_less_and_more():
    assert between(-0.03, 0.24) == "somewhere between 3% less and 24% more"


def test_long_lists_of_names_are_counted():
    assert listed(["Ana", "Ben", "Cyd", "Dev", "Eve"]) == "Ana, Ben, Cyd and 2 others"


def test_first_names_are_used_only_where_they_tell_people_apart():
    names = {"a": "Ana Ruiz", "b": "Ana Lima", "c": "Ben Okafor", "d": "Dr. Who"}

    assert list(short_names(names).values()) == ["Ana Ruiz", "Ana Lima", "Ben", "Dr. Who"]


def test_a_number_that_rounds_to_nothing_is_zero():
    assert amount(0.0004) == "0"
    assert amount(0.2, "share") == "20 in 100"


def test_one_of_something_is_singular():
    assert amount(1, "months") == "1 month"
    assert amount(1.0, "hours a week") == "1 hour a week"
    assert amount(1.5, "months") == "1.5 months"


def test_numbers_that_nobody_knew_stand_with_what_a_result_rests_on():
    said = _report("alone, with a hire allowed", assumed=18).basis

    assert said.startswith("Resting on 2 self-reports and 4 ratings by others.")
    assert "18 numbers of the business are assumed, and the odds take them as they stand." in said


def test_one_persons_numbers_are_held_against_the_goal_not_against_another_answer():
    words = _report("alone, with a hire allowed").tried_words

    assert (words.worse, words.better) == ("goal missed", "goal met")


@pytest.mark.parametrize(("evidence", "said"), [(0.2, "would settle it"), (0.7, "hardly tell")])
def test_more_ratings_are_asked_for_only_where_they_would_help(evidence, said):
    case = CASES[NAMES.index("self reports only lean")]
    seen = _observations(case)
    team, assumptions = _team(case, seen), DEFAULTS.with_changes({"delta": case["delta"]})
    verdict = decide(team, posterior(seen, team.people, catalogue(), assumptions), assumptions)
    verdict = replace(verdict, edge_evidence=(evidence,) * len(team.people))

    meaning = headline(verdict, team, {one: one for one in team.people}, case["delta"]).meaning

    assert said in meaning[-1]
