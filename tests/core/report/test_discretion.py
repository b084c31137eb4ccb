"""What a reader who may not see everyone's levels is told, on the published verdict cases."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass

import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.explain import explain
from advisor.core.decision.levers import levers
from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS
from advisor.core.decision.verdict import decide
from advisor.core.measurement import posterior
from advisor.core.report.discretion import Sources, discreet
from advisor.core.report.team import TeamReport, team_report
from advisor.library import catalogue
from tests.core.report.test_wording import CASES, NAMES, _observations, _team

SPLIT = "very likely split"


def computed(name):
    """Team, verdict, explanation and levers of a case."""
    case = CASES[NAMES.index(name)]
    seen = _observations(case)
    team = _team(case, seen)
    levels = posterior(seen, team.people, catalogue(), DEFAULTS)
    verdict = decide(team, levels, DEFAULTS)
    told = verdict.code != NOT_ENOUGH_ANSWERS
    found = explain(team, levels, verdict, DEFAULTS) if told else None
    return team, verdict, found, levers(team, levels, verdict, DEFAULTS) if told else ()


def report(name, shown) -> TeamReport:
    """The report of a case for a reader who may see the levels of those shown."""
    team, *parts = computed(name)
    names = {person: person.capitalize() for person in team.people}
    verdict, found, more = discreet(*parts, shown)
    sources = Sources(2, 4, shown)
    return team_report(team, names, verdict, found, DEFAULTS, more, sources, catalogue())


def words(value) -> str:
    """All texts in a report, however deep."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return " ".join(words(getattr(value, field.name)) for field in fields(value))
    return " ".join(map(words, value)) if isinstance(value, tuple) else ""


def test_who_may_see_all_is_told_all():
    parts = computed(SPLIT)[1:]

    assert discreet(*parts, None) == parts
    assert not report(SPLIT, None).left_out


@pytest.mark.parametrize("name", NAMES)
def test_no_level_is_told_of_people_who_did_not_agree(name):
    found = report(name, frozenset())

    assert (found.edge, found.surer, found.cut) == ((), (), None)
    assert not re.search(
        r"\d against \d|Fit \d|’s edge|about even|level 3 in|one level better", words(found)
    )
    assert not re.search(r"’s (marketing|sales|shared) skills", words(found))
    assert not re.search(r"(solid|some|thin) for|evidence for", words(found))


@pytest.mark.parametrize("name", NAMES)
def test_verdict_odds_options_and_the_size_of_reasons_stay(name):
    everything, some = report(name, None), report(name, frozenset())

    assert some.headline.sentence == everything.headline.sentence
    assert some.headline.odds == everything.headline.odds
    assert some.options == everything.options
    assert [r.points for r in some.reasons] == [r.points for r in everything.reasons]


def test_of_who_agreed_everything_is_told_and_of_the_others_nothing():
    found = report(SPLIT, frozenset({"ana"}))

    assert [row.name for row in found.edge] == ["Ana"]
    assert {row.name for row in found.surer} == {"Ana"}
    assert "Ana’s edge is in marketing" in words(found)
    assert "Ben’s edge" not in words(found)
    assert found.left_out


def test_the_cut_is_hidden_where_an_edge_beside_it_is():
    assert report(SPLIT, None).cut is not None
    assert report(SPLIT, frozenset({"ana"})).cut is None


def test_hours_are_no_secret():
    hours = [row.name for row in report(SPLIT, None).tried if "hours" in row.name]

    assert hours
    assert [row.name for row in report(SPLIT, frozenset()).tried if "hours" in row.name] == hours
