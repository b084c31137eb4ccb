"""Why one option carries more than another, in words; the numbers are the exact split of logs."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.explanation import EdgeLine, Explanation, Step
from advisor.core.decision.team import Team
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
    "skills_and_hours": "Skills and hours",
    "switching": "Switching",
    "coordination": "Coordination",
    "hand_off": "Hand-off",
    "hours": "Hours",
    "skills": "Skills",
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
            _LABELS[step.key],
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
        better = "Each does more of what they are better at."
        if setting.together:
            better = "Hours go where they are needed."
        return better if up else "Skills and hours fit worse.", _edges(setting.line, setting.names)
    if step.key == "switching":
        lost = assumptions["kappa_blocks"]
        title = "Less switching between kinds of work." if up else "More switching."
        return title, f"Mixed work costs up to {amount(lost, 'share')} hours, even in time blocks."
    if step.key == "coordination":
        each = assumptions["coord_split"]
        title = "Fewer hours go into coordination." if up else "People must meet."
        return title, f"About {amount(each, 'hours a week')} each where the work is split."
    title = "Fewer leads change hands." if up else "A hand-off loses leads."
    agreed = _lost(assumptions, max(setting.team.alignment, PLAN_ALIGNMENT))
    return title, (
        f"With the agreement of the plan about {amount(agreed, 'share')}, "
        f"without any {amount(assumptions['lambda_none'], 'share')}."
    )


def _lost(assumptions: Assumptions, alignment: float) -> float:
    none, agreed = assumptions["lambda_none"], assumptions["lambda_agreed"]
    return none - (none - agreed) * alignment


def _edges(line: EdgeLine, names: Names) -> str:
    """The strongest edges in words: "Ana’s edge is in marketing (3.6 against 2.8)"."""
    points = sorted(line.points, key=lambda point: -abs(point.edge))[:_SHOWN_EDGES]
    parts = []
    for point in points:
        side = "marketing" if point.edge >= 0 else "sales"
        high, low = f"{max(point.fits):.1f}", f"{min(point.fits):.1f}"
        who = names[point.person]
        parts.append(
            f"{who} is about even ({high})"
            if high == low
            else f"{who}’s edge is in {side} ({high} against {low})"
        )
    return f"{', '.join(parts)}." if parts else ""


def _alone(step: Step, setting: _Setting) -> tuple[str, str]:
    team, line = setting.team, setting.line
    hours = sum(team.hours)
    if step.key == "hours":
        title = (
            "The hours are more than the goal needs." if step.log > 0 else "The hours are short."
        )
        return title, (
            f"{amount(hours, 'hours a week')} against {amount(sum(team.demand), 'hours')} "
            "that the goal needs, done at level 3."
        )
    if step.key == "skills":
        title = "The levels help." if step.log > 0 else "The levels cost output."
        if not line.points:
            return title, "Level 3 in every skill is par."
        fits = line.points[0].fits
        return title, f"Fit {fits[0]:.1f} for marketing and {fits[1]:.1f} for sales; 3 is par."
    return "Doing both costs time.", (
        f"Switching costs up to {amount(setting.assumptions['kappa_blocks'], 'share')} hours, "
        "even in time blocks."
    )
