"""What the decision model gives back: the verdict with every number a page says."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.team import Hire

# Verdict.code
NOT_ENOUGH_ANSWERS = "not_enough_answers"
COMBINE_COMPARTMENTS = "combine_compartments"
FOUNDER_LED = "founder_led"
LEAVE_ALONE = "leave_alone"
KEEP_TODAY = "keep_today"
NO_CLEAR_DIFFERENCE = "no_clear_difference"
TOO_SMALL = "too_small"
SHAPES = ("combined", "split", "bridge")  # also codes, and with "leans_" before them


@dataclass(frozen=True, slots=True)
class OptionResult:
    """One way to share the work, evaluated.

    name: "today", "today_with_plan", "combined", "split", "bridge", or a shape with a hire
    ("split_with_marketer"). shape: the part before "_with_"; hire and hire_share: the person
    added and their share on marketing, else None. shares: marketing's share of each person's
    hours, 0-1, in team order, 0 for people with no hours. runs: False where a side gets no work
    at posterior means ("cannot run"). Throughputs are shares of the goal (1 = meets it).
    at_means: throughput at posterior means and the assumptions in force; handoff (0-1), effective
    (hours a week of marketing and sales, at level 3) and covered (the same over demand) likewise.
    mean, band80, p_goal (throughput at least 1) and p_both_sides (each side covered, hand-off
    losses included): over the draws.
    """

    name: str
    shape: str
    hire: Hire | None
    hire_share: float | None
    shares: tuple[float, ...]
    runs: bool
    at_means: float
    handoff: float
    effective: tuple[float, float]
    covered: tuple[float, float]
    mean: float
    band80: tuple[float, float]
    p_goal: float
    p_both_sides: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the first option does against the second, draw by draw.

    p: share of draws in which the first has the higher throughput. gain_median, gain_80: of the
    ratio minus 1; infinite where the second carries nothing.
    """

    first: str
    second: str
    p: float
    gain_median: float
    gain_80: tuple[float, float]


@dataclass(frozen=True, slots=True)
class NextHire:
    """The allowed hire that adds most to the advised option.

    index: place in Team.hires. shape: of the team with the hire; share: the hire's on marketing;
    shares: the others', in team order. gain_median: over the advised option without the hire,
    the ramp within the horizon counted; gain_80 likewise. ramp: months to full speed. p_goal:
    odds that the goal is met within the horizon. payback_months: None where the hire does not pay
    back, or where the goal's worth or the costs are unknown; pays_back tells the two apart (None:
    unknown).
    """

    index: int
    kind: str
    contract: str
    hours: float
    shape: str
    share: float
    shares: tuple[float, ...]
    gain_median: float
    gain_80: tuple[float, float]
    p_goal: float
    ramp: float
    payback_months: float | None
    pays_back: bool | None


@dataclass(frozen=True, slots=True)
class Condition:
    """A holder's skill that should first be brought to level 3: a split rests on it.

    level: posterior mean, under 2.5.
    """

    person: str
    skill: str
    level: float


@dataclass(frozen=True, slots=True)
class Lacking:
    """Someone with hours and too few answers. answered: of the 15 skills; needed: how many more."""

    person: str
    answered: int
    needed: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision in one value; every number is final, a page only words it.

    code: not_enough_answers, combine_compartments, founder_led, leave_alone, keep_today,
    combined, split, bridge, leans_combined, leans_split, leans_bridge, no_clear_difference or
    too_small. model_code: what the model alone would say; differs from code for founder_led only.
    best: the shape with the highest expected throughput (B of the design), None where too few
    answered. shares: marketing's share per person in `best`, team order, 0 for no hours.
    wording: word of the ladder, or None. p, gain_median, gain_80: the odds and gain the verdict
    stands on, against `compared_with` ("today", "combined" or "split"); for combine_compartments
    p is None and p_goal_met is said instead; for leave_alone the chance that both sides are covered
    is option(compared_with).p_both_sides; for keep_today they are of `best` over today with the
    plan followed, and plan_gain_* is what the plan alone brings. p_goal_met: of `best`.
    either_beats_today: `best` is clearly better than today but not than the other shape: take
    the smaller change. next_hire: only where the goal is not likely met. options: today (where it
    runs), today_with_plan, the shapes, then each allowed hire in its best shape. comparisons:
    every pair the rules look at. edge_evidence: 0-1 per person, team order; thin: people with
    hours whose edge evidence is under .25. today_cannot_run: shares were given but one side gets
    no work. lacking: who keeps a verdict from being given.
    """

    code: str
    model_code: str
    best: str | None
    shares: tuple[float, ...]
    wording: str | None
    p: float | None
    gain_median: float | None
    gain_80: tuple[float, float] | None
    compared_with: str | None
    plan_gain_median: float | None
    plan_gain_80: tuple[float, float] | None
    p_goal_met: float | None
    either_beats_today: bool
    next_hire: NextHire | None
    options: tuple[OptionResult, ...]
    comparisons: tuple[Comparison, ...]
    conditions: tuple[Condition, ...]
    edge_evidence: tuple[float, ...]
    thin: tuple[str, ...]
    lacking: tuple[Lacking, ...]
    today_known: bool
    today_cannot_run: bool
    seed: int
    draws: int

    def option(self, name: str) -> OptionResult:
        """The option of that name; KeyError where it was not evaluated."""
        for option in self.options:
            if option.name == name:
                return option
        raise KeyError(name)

    @property
    def advised(self) -> OptionResult:
        """The option `best`; KeyError where no verdict could be given."""
        return self.option(self.best or NOT_ENOUGH_ANSWERS)
