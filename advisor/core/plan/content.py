"""The words a plan is made of, as shipped: data with the statements of the source they rest on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.core.plan.distinctions import Distinction
from advisor.core.plan.playbook import Playbook
from advisor.core.plan.wording import Wording


@dataclass(frozen=True, slots=True)
class Tactic:
    """One entry of the catalogue. what: it is. fits: when, for any company.

    because: the first that applies is the reason to choose it; not_now: why it is left out where
    none applies.
    """

    id: str
    name: str
    what: str
    fits: str
    because: tuple[Wording, ...]
    not_now: str


@dataclass(frozen=True, slots=True)
class Metric:
    """How success is counted.

    id: never changes. formula: in words. target: the number to reach, with {facts}, or ""; goal:
    the same as the name of a fact or a number; per: the time it is for ("week", "month",
    "period"), "" for shares and durations. every: how often to count. unit: "count", "money",
    "percent", "days" or "hours". better: "up" or "down". stage: whoever holds it keeps the number;
    else whoever has most hours on function ("marketing", "sales", "both"). source: where the
    number comes from. wording: when it applies, and what it rests on.
    """

    id: str
    name: str
    formula: str
    unit: str
    every: str
    source: str
    wording: Wording
    target: str = ""
    goal: str = ""
    per: str = ""
    better: str = "up"
    stage: str = ""
    function: str = ""


@dataclass(frozen=True, slots=True)
class CharterContent:
    """One function in words: what it is for, and its objectives, of which those that fit are
    chosen.
    """

    purpose: tuple[Wording, ...]
    objectives: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class StageContent:
    """One stage of the funnel. skills: ids, those its holder is chosen by. exits: when somebody
    passes on to the next; metrics: the main one; both the first that applies.
    """

    id: str
    name: str
    function: str
    skills: tuple[str, ...]
    cites: tuple[str, ...]
    exits: tuple[Wording, ...]
    metrics: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class LevelContent:
    """One service level. step: the key of the number it rests on, or ""."""

    id: str
    step: str
    wording: Wording


@dataclass(frozen=True, slots=True)
class Exercise:
    """How to get better at a skill: what to do, and what shows that it worked."""

    practice: str
    proof: str


@dataclass(frozen=True, slots=True)
class CalendarRules:
    """How a week is laid out; all in minutes but kept (a share, 0-1).

    review: at the end of the week. block: longest maker block. window: shortest sales one. kept:
    the share of marketing's hours that closing weeks may not take.
    """

    review: int = 20
    block: int = 240
    window: int = 15
    kept: float = 0.5


@dataclass(frozen=True, slots=True)
class PlanContent:
    """Everything a plan says that is not computed.

    shared: the line on top of both charters. tactics, promises: by function. metrics: "shared" and
    by function. arrangements, leave_be: by reason and by verdict. review: what the review
    goes through, one entry per hat.
    """

    shared: tuple[Wording, ...]
    charters: Mapping[str, CharterContent]
    distinctions: tuple[Distinction, ...]
    tactics: Mapping[str, tuple[Tactic, ...]]
    metrics: Mapping[str, tuple[Metric, ...]]
    stages: tuple[StageContent, ...]
    hand_off: Mapping[str, Wording]
    promises: Mapping[str, tuple[LevelContent, ...]]
    arrangements: Mapping[str, str]
    leave_be: Mapping[str, tuple[Wording, ...]]
    calendar: CalendarRules
    review: tuple[Wording, ...]
    exercises: Mapping[str, Exercise]
    triggers: Mapping[str, Wording]
    playbook: Playbook = field(default_factory=Playbook)
