"""Why one option carries more than another, in words; the numbers are the exact split of logs."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.explanation import EdgeLine, EdgePoint, Explanation, Step
from advisor.core.decision.team import Team
from advisor.core.language import mark, say, written
from advisor.core.report.phrases import Names, amount

PLAN_ALIGNMENT = 0.8
_SHOWN_EDGES = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One bar of the waterfall in words. points: 100 times the log, rounded, signed."""

    key: str
    label: str
    title: str
    text: str
    points: int
    log: float


_LABELS = {
    "skills_and_hours": mark("Skills and hours"),
    "switching": mark("Switching"),
    "coordination": mark("Coordination"),
    "hand_off": mark("Hand-off"),
    "hours": mark("Hours"),
    "skills": mark("Skills"),
}


def reasons(
    explanation: Explanation, team: Team, names: Names, assumptions: Assumptions
) -> tuple[Reason, ...]:
    """The steps of the explanation, largest first; none where no ratio can be formed."""
    if explanation.reasons is None:
        return ()
    steps = sorted(explanation.reasons.steps, key=lambda step: -abs(step.log))
    alone = explanation.reasons.over == "goal"
    setting = _Setting(
        team, names, assumptions, explanation.edge_line, explanation.reasons.of == "combined"
    )
    write = _alone if alone else _shared
    return tuple(
        Reason(
            step.key,
            say(_LABELS[step.key]),
            *write(step, setting),
            round(100 * step.log),
            step.log,
        )
        for step in steps
        if alone or abs(step.log) > 1e-9
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the sentences need to know. together: the work is combined in the advised option."""

    team: Team
    names: Names
    assumptions: Assumptions
    line: EdgeLine
    together: bool


def _shared(step: Step, setting: _Setting) -> tuple[str, str]:
    up, assumptions = step.log > 0, setting.assumptions
    if step.key == "skills_and_hours":
        return _fit(up, setting.together), _edges(setting.line, setting.names)
    if step.key == "switching":
        title = say("Less switching between kinds of work.") if up else say("More switching.")
        return title, say(
            "Mixed work costs up to {share} hours, even in time blocks.",
            share=amount(assumptions["kappa_blocks"], "share"),
        )
    if step.key == "coordination":
        title = say("Fewer hours go into coordination.") if up else say("People must meet.")
        return title, say(
            "About {hours} each where the work is split.",
            hours=amount(assumptions["coord_split"], "hours a week"),
        )
    title = say("Fewer leads change hands.") if up else say("A hand-off loses leads.")
    agreed = _lost(assumptions, max(setting.team.alignment, PLAN_ALIGNMENT))
    return title, say(
        "With the agreement of the plan about {agreed}, without any {none}.",
        agreed=amount(agreed, "share"),
        none=amount(assumptions["lambda_none"], "share"),
    )


def _fit(up: bool, together: bool) -> str:
    if not up:
        return say("Skills and hours fit worse.")
    if together:
        return say("Hours go where they are needed.")
    return say("Each does more of what they are better at.")


def _lost(assumptions: Assumptions, alignment: float) -> float:
    none, agreed = assumptions["lambda_none"], assumptions["lambda_agreed"]
    return none - (none - agreed) * alignment


def _edges(line: EdgeLine, names: Names) -> str:
    """The strongest edges in words: "Ana’s edge is in marketing (3.6 against 2.8)"."""
    points = sorted(line.points, key=lambda point: -abs(point.edge))[:_SHOWN_EDGES]
    parts = [_edge(point, names[point.person]) for point in points]
    return f"{', '.join(parts)}." if parts else ""


def _edge(point: EdgePoint, name: str) -> str:
    high, low = written(f"{max(point.fits):.1f}"), written(f"{min(point.fits):.1f}")
    if high == low:
        return say("{name} is about even ({level})", name=name, level=high)
    if point.edge >= 0:
        return say(
            "{name}’s edge is in marketing ({high} against {low})", name=name, high=high, low=low
        )
    return say("{name}’s edge is in sales ({high} against {low})", name=name, high=high, low=low)


def _alone(step: Step, setting: _Setting) -> tuple[str, str]:
    if step.key == "hours":
        return _hours(step.log > 0, setting.team)
    if step.key == "skills":
        return _levels(step.log > 0, setting.line)
    return say("Doing both costs time."), say(
        "Switching costs up to {share} hours, even in time blocks.",
        share=amount(setting.assumptions["kappa_blocks"], "share"),
    )


def _hours(up: bool, team: Team) -> tuple[str, str]:
    title = say("The hours are more than the goal needs.") if up else say("The hours are short.")
    return title, say(
        "{hours} against {needed} that the goal needs, done at level 3.",
        hours=amount(sum(team.hours), "hours a week"),
        needed=amount(sum(team.demand), "hours"),
    )


def _levels(up: bool, line: EdgeLine) -> tuple[str, str]:
    title = say("The levels help.") if up else say("The levels cost output.")
    if not line.points:
        return title, say("Level 3 in every skill is par.")
    marketing, sales = (written(f"{fit:.1f}") for fit in line.points[0].fits)
    return title, say(
        "Fit {marketing} for marketing and {sales} for sales; 3 is par.",
        marketing=marketing,
        sales=sales,
    )
