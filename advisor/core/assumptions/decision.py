"""Constants of the decision model: what work shared one way or another is worth."""

from __future__ import annotations

from advisor.core.assumptions.assumption import OURS, Assumption
from advisor.core.language import mark

YOURS = mark("your choice")
BRIDGE_GROUP = mark("Bridge Group, second hand")


def _assumption(
    key: str,
    name: str,
    values: tuple[float, float, float],
    unit: str,
    note: str,
    grade: str = "C",
    source: str = OURS,
) -> Assumption:
    return Assumption(key, "decision", name, *values, unit, grade, source, note)


_THROUGHPUT = (
    _assumption(
        *("beta", mark("Productivity per level of fit"), (0.75, 0.40, 1.10), ""),
        mark("About a third more output per standard deviation of fit (.41 levels)."),
    ),
    _assumption(
        *("kappa_mixed", mark("Hours lost to switching, mixed days"), (0.20, 0.05, 0.35), "share"),
        mark("That switching costs time is shown in the laboratory; its size in this work is not."),
    ),
    _assumption(
        *(
            "kappa_blocks",
            mark("Hours lost to switching, time blocks"),
            (0.10, 0.00, 0.20),
            "share",
        ),
        mark("Half-days for one kind of work are taken to halve the loss."),
    ),
    _assumption(
        *(
            "lambda_none",
            mark("Leads lost at a hand-off, no agreement"),
            (0.20, 0.05, 0.40),
            "share",
        ),
        mark("The share of output lost when one person's leads are always closed by another."),
    ),
    _assumption(
        "lambda_agreed",
        mark("Leads lost at a hand-off, agreement kept"),
        (0.05, 0.00, 0.15),
        "share",
        mark("The same where a service-level agreement exists and is kept."),
    ),
    _assumption(
        "coord_split",
        mark("Coordination per person, split or bridge"),
        (1.5, 0.5, 4.0),
        "hours a week",
        mark("The weekly meeting and the hand-offs of the plan."),
    ),
    _assumption(
        "coord_combined",
        mark("Coordination per person, several people combined"),
        (0.5, 0.0, 2.0),
        "hours a week",
        mark("People who each carry their own leads still talk."),
    ),
)
_CHOICES = (
    _assumption(
        *("delta", mark("Smallest gain worth a change"), (0.05, 0.02, 0.30), "share"),
        mark("Below it, changing who does what is not worth the trouble."),
        "user",
        YOURS,
    ),
    _assumption(
        *("horizon", mark("Time the decision looks ahead"), (12, 6, 24), "months"),
        mark("A hire's slow start counts more the shorter it is."),
        "user",
        YOURS,
    ),
)
_HIRE_LEVELS = {
    "marketer": (3.4, 2.6, 3.2),
    "seller": (3.4, 2.6, 3.2),
    "generalist": (3.1, 3.1, 3.0),
}
_SKILL_GROUPS = ("own", "other", "shared")
_HIRE_NAMES = {
    ("marketer", "own"): mark("A hired marketer's level in the skills of their own side"),
    ("marketer", "other"): mark("A hired marketer's level in the skills of the other side"),
    ("marketer", "shared"): mark("A hired marketer's level in the shared skills"),
    ("seller", "own"): mark("A hired seller's level in the skills of their own side"),
    ("seller", "other"): mark("A hired seller's level in the skills of the other side"),
    ("seller", "shared"): mark("A hired seller's level in the shared skills"),
    ("generalist", "own"): mark("A hired generalist's level in the skills of their own side"),
    ("generalist", "other"): mark("A hired generalist's level in the skills of the other side"),
    ("generalist", "shared"): mark("A hired generalist's level in the shared skills"),
}


def _hire_level(kind: str, group: str, level: float) -> Assumption:
    return _assumption(
        f"hire.{kind}.{group}",
        _HIRE_NAMES[kind, group],
        (level, round(level - 0.5, 1), round(level + 0.5, 1)),
        "level",
        mark("What an average new colleague brings; nobody has been assessed yet."),
    )


_HIRES = tuple(
    _hire_level(kind, group, level)
    for kind, levels in _HIRE_LEVELS.items()
    for group, level in zip(_SKILL_GROUPS, levels, strict=True)
)
_RAMPS = (
    _assumption(
        *("ramp.marketer", mark("A hired marketer's time to full speed"), (4, 1, 9), "months"),
        mark("Output is taken to rise evenly from nothing until then."),
    ),
    _assumption(
        *("ramp.seller", mark("A hired seller's time to full speed"), (5, 1, 9), "months"),
        mark("Half of new sellers need about five months; wide spread, larger US software firms."),
        "B",
        BRIDGE_GROUP,
    ),
    _assumption(
        *("ramp.generalist", mark("A hired generalist's time to full speed"), (5, 1, 9), "months"),
        mark("Taken to be as long as a seller's."),
    ),
    _assumption(
        *("ramp.freelancer", mark("A freelancer's time to full speed"), (1, 1, 9), "months"),
        mark("Freelancers are taken to bring the craft and learn only the product."),
    ),
    _assumption(
        *("ramp.agency", mark("An agency's time to full speed"), (1, 1, 9), "months"),
        mark("Agencies are taken to bring the craft and learn only the product."),
    ),
    _assumption(
        *("on_costs", mark("Cost of an employee over the salary"), (1.3, 1.0, 1.8), "times"),
        mark("Taxes, insurance and equipment on top of the pay; differs by country."),
    ),
)
DECISION: tuple[Assumption, ...] = _THROUGHPUT + _CHOICES + _HIRES + _RAMPS
