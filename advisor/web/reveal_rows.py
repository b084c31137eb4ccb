"""What the pages of the reveal say: points of disagreement, the panel's agreement, and a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.hiring.agreement import Agreement, Coefficient
from advisor.core.hiring.comparison import Comparison
from advisor.core.language import mark, say, written
from advisor.core.observation import Mode
from advisor.core.questionnaire import AnchoredQuestion
from advisor.library import catalogue
from advisor.usecases.hiring.comparison import comparison_of
from advisor.usecases.hiring.revealing import Own, Point, Reveal
from advisor.usecases.rater_agreement import FEWEST_PEOPLE, TOO_FEW_PEOPLE, OfRater
from advisor.web.agreement_rows import Told, rater_row, told, words

SHOWN = 12  # points of disagreement on one page; a candidate's own page has all of theirs
LONGEST_REASON = 500
WHY = mark("Say why the level changes.")
LEVEL = mark("Choose a level.")
SAME = mark("Choose another level than the one that stands.")


@dataclass(frozen=True, slots=True)
class Shown:
    """One page of the reveal. apart: where interviewers differ; agreed: table rows of the rest.

    candidate: id of the one it is about, "" for all. left: how many differences are not shown.
    """

    apart: tuple[Point, ...]
    agreed: list[list[str]]
    candidate: str
    left: int


@dataclass(frozen=True, slots=True)
class Panel:
    """How far the panel agrees. nothing: why there is no number on any skill, "" where there is."""

    overall: Told
    few: bool
    common: int
    skills: list[list[str]]
    nothing: str
    raters: list[list[str]]


def shown(found: Reveal, candidate: str) -> Shown:
    """What to show: of one candidate everything, of all of them the largest differences."""
    if candidate not in found.scores.names:
        candidate = ""
    points = [p for p in found.points if candidate in ("", p.disagreement.candidate)]
    apart = [point for point in points if _stands_out(point)]
    kept = apart if candidate else apart[:SHOWN]
    rest = [point for point in points if not _stands_out(point)]
    agreed = [agreed_row(point) for point in rest] if candidate or len(rest) <= SHOWN * 5 else []
    return Shown(tuple(kept), agreed, candidate, len(apart) - len(kept))


def _stands_out(point: Point) -> bool:
    """Interviewers differ, or one of them changed what they had handed in."""
    changed = any(rating.changes for rating in point.ratings)
    return changed or point.disagreement.spread > 0


def agreed_row(point: Point) -> list[str]:
    """Candidate, skill, the level, and who gave it."""
    given = [rating for rating in point.ratings if rating.now]
    who = ", ".join(rating.rater for rating in given)
    return [point.candidate, point_name(point), written(given[0].now) if given else "–", who]


def point_name(point: Point) -> str:
    """The skill of a point, said apart for the work sample."""
    name = skill_name(point.disagreement.skill)
    return (
        say("{name}, work sample", name=name)
        if point.disagreement.mode is Mode.WORK_SAMPLE
        else name
    )


def skill_name(skill: str) -> str:
    """A skill's name."""
    return catalogue().skill(skill).name


def panel_of(found: Reveal) -> Panel:
    """The agreement of the panel and the leniency of each of its interviewers."""
    return panel_rows(comparison_of(found.scores), found.scores.raters)


def panel_rows(compared: Comparison, raters: Mapping[str, str]) -> Panel:
    """The same of a comparison. raters: the interviewers by id."""
    skills = compared.agreement.skills
    whys = {words(each.one) for _, each in skills}
    same = len(whys) == 1 and not any(isinstance(each.one, Coefficient) for _, each in skills)
    return Panel(
        overall=told(compared.agreement.overall, "candidates"),
        few=compared.agreement.overall.few,
        common=len(compared.agreement.common),
        skills=[_skill_row(skill, each) for skill, each in skills],
        nothing=whys.pop() if same else "",
        raters=[rater_row(one) for one in _raters(compared, raters)],
    )


def _skill_row(skill: str, each: Agreement) -> list[str]:
    said = told(each, "candidates")
    return [skill_name(skill), said.words, said.figure, said.span or "–", str(each.targets)]


def _raters(compared: Comparison, raters: Mapping[str, str]) -> list[OfRater]:
    """Every interviewer, the mildest first, those of whom too little is known last."""
    known = {one.rater: one for one in compared.leniency if one.people >= FEWEST_PEOPLE}
    rated: dict[str, set[str]] = {}
    for seen in compared.basis.observations:
        rated.setdefault(seen.rater, set()).add(seen.person)
    found = [
        OfRater(
            name,
            len(rated.get(rater, ())),
            known.get(rater),
            "" if rater in known else TOO_FEW_PEOPLE,
        )
        for rater, name in raters.items()
    ]
    return sorted(found, key=lambda o: (-o.leniency.mean if o.leniency else 9.0, o.name))


def options_of(question: AnchoredQuestion) -> list[tuple[str, str]]:
    """(value, words) of every answer to a level, from low to high."""
    return [(value, _option(question, value)) for value in question.values()]


def _option(question: AnchoredQuestion, value: str) -> str:
    if value == question.none_value:
        return say("Not observed")
    if value.endswith(".5"):
        return say("{value} – between the two", value=written(value))
    return f"{value} – {question.anchors[int(value) - 1]}"


def problems_of(own: Own, level: str, reason: str) -> list[tuple[str, str]]:
    """(field id, message) for what is wrong with a change."""
    problems = []
    if level not in own.question.values():
        problems.append(("level", say(LEVEL)))
    elif level == (own.rating.now or own.question.none_value):
        problems.append(("level", say(SAME)))
    if not reason:
        problems.append(("reason", say(WHY)))
    elif len(reason) > LONGEST_REASON:
        problems.append(
            (
                "reason",
                say("Shorten it to {number} characters.", number=LONGEST_REASON),
            )
        )
    return problems
