"""The options and the next hire, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.outcome import NextHire, OptionResult, Verdict
from advisor.core.decision.team import Team
from advisor.core.report.phrases import Names, amount, between, change, in_hundred, percent

_SHAPES = {"combined": "Combined, in time blocks", "split": "Split", "bridge": "Bridge"}
_KINDS = {
    "marketer": "a marketer",
    "seller": "a seller",
    "generalist": "someone who does both",
}


@dataclass(frozen=True, slots=True)
class Bar:
    """One option for the chart: shares of the goal (1 = meets it) with the 80% band."""

    label: str
    value: float
    low: float
    high: float
    best: bool
    runs: bool


def bars(verdict: Verdict, team: Team, names: Names) -> tuple[Bar, ...]:
    """Every option that is shown, in the order of the verdict."""
    return tuple(
        Bar(
            label(option, team, names),
            option.mean,
            *option.band80,
            option.name == verdict.best,
            option.runs,
        )
        for option in verdict.options
        if option.name != "today_with_plan" or verdict.code == "keep_today"
    )


def label(option: OptionResult, team: Team, names: Names) -> str:
    """ "Today", "Split", "Bridge: Ana does both", "Split, and hire a seller"."""
    if option.name.startswith("today"):
        return "Today" if option.name == "today" else "Today’s sharing, with the plan"
    text = _SHAPES[option.shape]
    if len(team.holders) == 1:
        hired = f"With {_KINDS[option.hire.kind]} hired" if option.hire else ""
        return hired or "Alone, in two compartments"
    if option.shape == "bridge":
        both = [i for i in team.holders if 0 < option.shares[i] < 1]
        text = f"Bridge: {names[team.people[both[0]]]} does both" if both else text
    return f"{text}, and hire {_KINDS[option.hire.kind]}" if option.hire else text


def next_hire(hire: NextHire) -> str:
    """What the next hire would bring, and when it pays back."""
    text = (
        f"{_contract(hire)}, {amount(hire.hours, 'hours a week')}: about "
        f"{change(hire.gain_median)} of the goal, {between(*hire.gain_80)}, over the horizon with "
        f"{amount(hire.ramp, 'months')} to full speed counted in. "
        f"The goal would be met with odds of {in_hundred(hire.p_goal)}."
    )
    if hire.pays_back is False:
        return f"{text} At the costs you gave it does not pay back."
    if hire.payback_months is None:
        return f"{text} Give your margin and the costs of the hire to see when it pays back."
    return f"{text} It pays back after about {amount(hire.payback_months, 'months')}."


def _contract(hire: NextHire) -> str:
    kind = _KINDS[hire.kind]
    text = {"employee": f"Employ {kind}", "freelancer": f"Take on {kind} as a freelancer"}
    return text.get(hire.contract, f"Engage an agency as {kind}")


def covered(option: OptionResult) -> str:
    """How far each side is covered: "Marketing 95% of its need, sales 88%"."""
    return (
        f"Marketing would do {percent(option.covered[0])} of what it needs, "
        f"sales {percent(option.covered[1])}"
    )
