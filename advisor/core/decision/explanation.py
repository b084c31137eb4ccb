"""Why the verdict is what it is, and what would change it, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the waterfall. key: "skills_and_hours", "switching", "coordination" or
    "hand_off"; for one person "hours", "skills" or "switching". log: its share of the log ratio;
    the chart shows 100·log.
    """

    key: str
    log: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """The log ratio of two throughputs at posterior means, split exactly.

    of: the option advised; over: the one it is held against, "goal" for one person. steps sum to
    log_ratio; percent: 100·(ratio − 1).
    """

    of: str
    over: str
    steps: tuple[Step, ...]
    log_ratio: float
    percent: float


@dataclass(frozen=True, slots=True)
class Factor:
    """One number of the model moved to both ends of its range, shapes kept, shares re-chosen.

    key: an assumption's key, "demand.marketing", "demand.sales", "alignment", "hours" or
    "levels". kind: "assumption", "demand", "alignment", "hours" or "levels". person, group: for
    hours and levels, else None. unit: "" or "hours a week", "levels" … current, low, high: the
    number today and at the ends; for levels the mean of that group's skills. at_low, at_high: log
    ratio there (for one person the log of throughput); infinite where one of the two cannot run,
    None where neither can. swing: between the ends, infinite where one cannot run. flips: the
    ratio changes sign at one end.
    """

    key: str
    kind: str
    person: str | None
    group: str | None
    unit: str
    current: float
    low: float
    high: float
    at_low: float | None
    at_high: float | None
    swing: float
    flips: bool


@dataclass(frozen=True, slots=True)
class FlipPoint:
    """The value nearest to today's at which the answer changes; the other numbers as they are.

    what: "verdict" (the two options carry the same), for one person "goal" (throughput is 1) or
    "hire" (the best allowed hire gains exactly the smallest gain worth a change). The rest as in
    `Factor`. value: the flip point; above: True where it lies above the current value.
    """

    what: str
    key: str
    kind: str
    person: str | None
    group: str | None
    unit: str
    current: float
    low: float
    high: float
    value: float

    @property
    def above(self) -> bool:
        """Whether the number has to rise to flip the answer."""
        return self.value > self.current


@dataclass(frozen=True, slots=True)
class Surer:
    """Edge evidence (0-1) of one person: now, and with one and two more observers on all skills."""

    person: str
    now: float
    with_one: float
    with_two: float


@dataclass(frozen=True, slots=True)
class EdgePoint:
    """One person on the edge line. edge: marketing fit minus sales fit, in levels; low, high:
    80% band; fits: marketing and sales; share: on marketing in the option shown (0-1), if any.
    """

    person: str
    edge: float
    low: float
    high: float
    fits: tuple[float, float]
    share: float | None


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """People with hours from "more marketing" to "more sales".

    option: whose shares are shown, None where there is no verdict. cut: the edge between the last
    marketer and the first seller of that option; None where no single cut separates them, or
    nobody is on one side.
    """

    option: str | None
    points: tuple[EdgePoint, ...]
    cut: float | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that explains a verdict.

    reasons: None where no ratio can be formed. of, over: the two options behind tornado and flips
    ("goal" for one person); over is the other shape where today already is what is advised.
    log_ratio: at today's values, None where it cannot be formed. tornado: largest swing first.
    flips: nearest first, by the fraction of the range to go; empty means that nothing in range
    flips the answer. tried: how many numbers were moved. surer: per person with hours, largest
    gain in evidence first.
    """

    reasons: Reasons | None
    of: str | None
    over: str | None
    log_ratio: float | None
    tornado: tuple[Factor, ...]
    flips: tuple[FlipPoint, ...]
    tried: int
    surer: tuple[Surer, ...]
    edge_line: EdgeLine
