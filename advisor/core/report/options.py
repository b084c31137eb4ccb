"""The options and the next hire, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.outcome import NextHire, OptionResult, Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say
from advisor.core.report.phrases import Names, amount, between, change, in_hundred, percent

_SHAPES = {
    "combined": mark("Combined, in time blocks"),
    "split": mark("Split"),
    "bridge": mark("Bridge"),
}
_WITH_HIRED = {
    "marketer": mark("With a marketer hired"),
    "seller": mark("With a seller hired"),
    "generalist": mark("With someone who does both hired"),
}
_AND_HIRE = {
    "marketer": mark("{option}, and hire a marketer"),
    "seller": mark("{option}, and hire a seller"),
    "generalist": mark("{option}, and hire someone who does both"),
}
_CONTRACTS = {
    "employee": {
        "marketer": mark("Employ a marketer"),
        "seller": mark("Employ a seller"),
        "generalist": mark("Employ someone who does both"),
    },
    "freelancer": {
        "marketer": mark("Take on a marketer as a freelancer"),
        "seller": mark("Take on a seller as a freelancer"),
        "generalist": mark("Take on someone who does both as a freelancer"),
    },
    "agency": {
        "marketer": mark("Engage an agency as a marketer"),
        "seller": mark("Engage an agency as a seller"),
        "generalist": mark("Engage an agency as someone who does both"),
    },
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
        return say("Today") if option.name == "today" else say("Today’s sharing, with the plan")
    if len(team.holders) == 1:
        hired = say(_WITH_HIRED[option.hire.kind]) if option.hire else ""
        return hired or say("Alone, in two compartments")
    text = say(_SHAPES[option.shape])
    if option.shape == "bridge":
        both = [i for i in team.holders if 0 < option.shares[i] < 1]
        text = say("Bridge: {name} does both", name=names[team.people[both[0]]]) if both else text
    return say(_AND_HIRE[option.hire.kind], option=text) if option.hire else text


def next_hire(hire: NextHire) -> str:
    """What the next hire would bring, and when it pays back."""
    text = say(
        "{hire}, {hours}: about {change} of the goal, {between}, over the horizon with {ramp} to "
        "full speed counted in. The goal would be met with odds of {in_hundred}.",
        hire=say(_CONTRACTS[hire.contract][hire.kind]),
        hours=amount(hire.hours, "hours a week"),
        change=change(hire.gain_median),
        between=between(*hire.gain_80),
        ramp=amount(hire.ramp, "months"),
        in_hundred=in_hundred(hire.p_goal),
    )
    return f"{text} {_pays_back(hire)}"


def _pays_back(hire: NextHire) -> str:
    if hire.pays_back is False:
        return say("At the costs you gave it does not pay back.")
    if hire.payback_months is None:
        return say("Give your margin and the costs of the hire to see when it pays back.")
    return say("It pays back after about {months}.", months=amount(hire.payback_months, "months"))


def covered(option: OptionResult) -> str:
    """How far each side is covered: "Marketing 95% of its need, sales 88%"."""
    return say(
        "Marketing would do {marketing} of what it needs, sales {sales}",
        marketing=percent(option.covered[0]),
        sales=percent(option.covered[1]),
    )
