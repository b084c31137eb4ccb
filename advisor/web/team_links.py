"""From every number of the result to where it comes from, and to what it would be otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.explanation import Explanation, Factor, FlipPoint
from advisor.core.decision.team import Team
from advisor.core.language import say
from advisor.core.report.assumptions import typed_number
from advisor.core.report.phrases import Names
from advisor.core.report.team import SHOWN_FLIPS
from advisor.core.what_if.knob import slugs, typed
from advisor.core.what_if.knobs import of_factor
from advisor.web.access import may, workspace

MOST_TRIED, MOST_SURER = 60, 25  # rows of the tables
_BEYOND = 0.01  # of the range: so far past a flip point that the answer is the other one


@dataclass(frozen=True, slots=True)
class Ways:
    """Where a number comes from, in words too, and the what-ifs with it at other values.

    source: "" where who is asking may not go there.
    """

    source: str
    words: str
    tries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamLinks:
    """In the order of the explanation's tornado, flips and surer, as shown; reasons by key."""

    tried: tuple[Ways, ...]
    flips: tuple[Ways, ...]
    surer: tuple[str, ...]
    reasons: Mapping[str, tuple[tuple[str, str], ...]]


def links_of(explanation: Explanation | None, team: Team, names: Names) -> TeamLinks:
    """All links of the result page for one explanation."""
    who = slugs({person: names[person] for person in team.people})
    if explanation is None:
        return TeamLinks((), (), (), {})
    return TeamLinks(
        tried=tuple(
            _ways(one, (one.low, one.high), who) for one in explanation.tornado[:MOST_TRIED]
        ),
        flips=tuple(_ways(one, (_past(one),), who) for one in explanation.flips[:SHOWN_FLIPS]),
        surer=tuple(profile(one.person) for one in explanation.surer[:MOST_SURER]),
        reasons=_reasons("#edge-title" if len(explanation.edge_line.points) > 1 else ""),
    )


def profile(person_id: str) -> str:
    """The address of a person's profile; "" for whoever may not open it."""
    return _url("people.profile", person_id=person_id) if may("people.profile", person_id) else ""


def _past(flip: FlipPoint) -> float:
    """A value just beyond the flip point, inside the range."""
    step = _BEYOND * (flip.high - flip.low) * (1 if flip.above else -1)
    return min(max(flip.value + step, flip.low), flip.high)


def _ways(one: Factor | FlipPoint, values: tuple[float, ...], who: Mapping[str, str]) -> Ways:
    key = of_factor(one.kind, one.key, who.get(one.person or "", ""), one.group or "")
    tries = tuple(_url("what_if.page", **{key: _typed(one, value)}) for value in values)
    return Ways(*_source(one), tries)


def _typed(one: Factor | FlipPoint, value: float) -> str:
    """A value as the field of the what-if takes it."""
    if one.kind == "assumption":
        return typed(float(typed_number(DEFAULTS.constant(one.key), value)), 3)
    return typed(100 * value, 0) if one.kind == "alignment" else typed(value, 1)


def _source(one: Factor | FlipPoint) -> tuple[str, str]:
    if one.kind == "assumption":
        return _assumption(one.key), say("From our assumption")
    if one.kind == "levels":
        return profile(one.person or ""), say("From the profile")
    page, words = {
        "hours": ("people.work", say("From the hours given")),
        "alignment": ("alignment.read", say("From how both sides work together")),
    }.get(one.kind, ("business.numbers", say("From the business numbers")))
    return (_url(page) if may(page) else ""), words


def _assumption(key: str) -> str:
    return f"{_url('assumptions.everything')}#{key}" if may("assumptions.everything") else ""


def _reasons(edges: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Address and words of what each reason rests on.

    edges: where they are drawn, "" for nowhere.
    """
    work = (_url("people.work") if may("people.work") else "", say("The hours"))
    numbers = _url("business.numbers") if may("business.numbers") else ""
    business = (numbers, say("What each side needs"))
    assumed = say("What is assumed")
    together = (_url("alignment.read"), say("How both sides work together"))
    found = {
        "skills_and_hours": (
            (edges, say("The edges")),
            work,
            (_assumption("beta"), assumed),
        ),
        "switching": ((_assumption("kappa_blocks"), assumed),),
        "coordination": ((_assumption("coord_split"), assumed),),
        "hand_off": ((_assumption("lambda_agreed"), assumed), together),
        "hours": (work, business),
        "skills": (("#skills-title", say("The levels")), (_assumption("beta"), assumed)),
    }
    return {key: tuple(way for way in ways if way[0]) for key, ways in found.items()}


def _url(page: str, **values: Any) -> str:
    return url_for(page, workspace_id=workspace().id, **values)
