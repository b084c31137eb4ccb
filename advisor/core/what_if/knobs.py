"""Everything that can be tried with a team: people, someone new, hires, business, assumptions."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import numpy as np

from advisor.core.assumptions import ASSUMPTIONS, Assumption, Assumptions
from advisor.core.decision.dials import WIDEST_DEMAND
from advisor.core.decision.scenario import Circumstances
from advisor.core.decision.team import CONTRACTS, KINDS, Hire
from advisor.core.language import by_language, mark, say
from advisor.core.report.assumptions import typed_number, typed_unit
from advisor.core.report.phrases import Names
from advisor.core.skills import GROUPS, MOTIONS
from advisor.core.what_if.knob import CHOICE, NUMBER, WORDS, Knob, slugs, typed

MOST_NEWCOMERS = 3
WEEK = 168.0
USUAL_HOURS = 60.0
NEW_HOURS = 30.0
MOST_COST = 10_000_000.0
MOST_DEMAND = 10_000.0
PEOPLE, NEW, HIRES, BUSINESS, ASSUMED = "people", "new", "hires", "business", "assumptions"
NOBODY, BY_LEVELS = "nobody", "levels"
STAYS, OUT = "stays", "out"
YES, NO = "yes", "no"
_STAYS = ((STAYS, mark("in the team")), (OUT, mark("taken out")))
AS_IT_IS = "as-it-is"
_DOES = (
    (AS_IT_IS, mark("what they do now")),
    ("sales", mark("only sales")),
    ("half", mark("half and half")),
    ("marketing", mark("only marketing")),
)
_YES_NO = ((YES, mark("Yes")), (NO, mark("No")))
_MOTIONS = dict(zip(MOTIONS, (mark("Transactional"), mark("Consultative")), strict=True))
_LIKE = (
    (NOBODY, mark("Nobody")),
    ("marketer", mark("A marketer, like the average hire")),
    ("seller", mark("A seller, like the average hire")),
    ("generalist", mark("Someone for both, like the average hire")),
    (BY_LEVELS, mark("Someone with the levels below")),
)
_CONTRACT_WORDS = (mark("Employed"), mark("Freelancer"), mark("Agency"))
_CONTRACTS = ((NO, mark("No hire")), *zip(CONTRACTS, _CONTRACT_WORDS, strict=True))
_HIRED = {
    "marketer": mark("Hire of a marketer"),
    "seller": mark("Hire of a seller"),
    "generalist": mark("Hire of someone for both"),
}
_SKILLS = {
    "marketing": (mark("Marketing skills"), mark("{name}’s marketing skills")),
    "sales": (mark("Sales skills"), mark("{name}’s sales skills")),
    "shared": (mark("Shared skills"), mark("{name}’s shared skills")),
}
_NEEDED = {
    "marketing": mark("Hours that marketing needs"),
    "sales": mark("Hours that sales needs"),
}


@dataclass(frozen=True, slots=True)
class Reality:
    """What a what-if starts from. names: short, by id. shown: ids of whose levels may be told,
    None for everyone's. currency: ISO code.
    """

    circumstances: Circumstances
    names: Names
    shown: Collection[str] | None
    currency: str


def knobs_of(real: Reality) -> dict[str, Knob]:
    """Everything that can be changed, by key, in the order of the page."""
    found = (
        *_people(real),
        *_newcomers(),
        *_hires(real),
        *_business(real),
        *_assumptions(real.circumstances.assumptions),
    )
    return {knob.key: knob for knob in found}


def _spoken(choices: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((value, say(words)) for value, words in choices)


def of_factor(kind: str, key: str, who: str, group: str) -> str:
    """The key of the knob for a number that the explanation turned. who: the person's slug."""
    if kind == "assumption":
        return f"assume-{key}"
    if kind == "demand":
        return f"{group}-hours"
    return {"hours": f"hours-{who}", "levels": f"skills-{who}-{group}"}.get(kind, key)


def _people(real: Reality) -> Iterator[Knob]:
    team = real.circumstances.team
    named = slugs({person: real.names[person] for person in team.people})
    for person, had in zip(team.people, team.hours, strict=True):
        yield from _person(real, person, named[person], had)


def _person(real: Reality, person: str, slug: str, had: float) -> Iterator[Knob]:
    """Whether they are in the team, their hours, and their levels where these may be told."""
    who, levels = real.names[person], real.circumstances.levels
    kept = (PEOPLE, STAYS, CHOICE, "", 0.0, 0.0, None, _spoken(_STAYS))
    yield Knob(f"person-{slug}", who, *kept, person)
    hours = _hours(f"hours-{slug}", say("{name}’s hours", name=who), PEOPLE, had)
    yield replace(hours, about=person)
    if len(real.circumstances.team.people) > 1:
        label, kind = say("What {name} does", name=who), (PEOPLE, AS_IT_IS, CHOICE)
        does = Knob(f"does-{slug}", label, *kind, choices=_spoken(_DOES), short=say("Does"))
        yield replace(does, about=person)
    if real.shown is not None and person not in real.shown:
        return
    groups, row = np.array(levels.catalogue.groups), levels.people.index(person)
    for group in GROUPS:
        now = float(levels.mean[row, groups == group].mean())
        yield replace(_level(f"skills-{slug}-{group}", who, PEOPLE, group, now), about=person)


def _hours(key: str, label: str, part: str, now: float) -> Knob:
    ends = (0.0, WEEK, (0.0, max(USUAL_HOURS, now), 1.0))
    return Knob(key, label, part, typed(now), NUMBER, "hours a week", *ends, short=say("Hours"))


def _level(key: str, who: str, part: str, group: str, now: float) -> Knob:
    shown, ends = min(max(now, 1.0), 5.0), (1.0, 5.0, (1.0, 5.0, 0.1))
    short, label = say(_SKILLS[group][0]), say(_SKILLS[group][1], name=who)
    return Knob(key, label, part, typed(shown, 1), NUMBER, "", *ends, short=short)


def _newcomers() -> Iterator[Knob]:
    for number in range(1, MOST_NEWCOMERS + 1):
        key, who = f"new-{number}", say("Newcomer {number}", number=number)
        found = (
            Knob(key, who, NEW, NOBODY, CHOICE, choices=_spoken(_LIKE), short=say("Who")),
            Knob(f"{key}-name", say("{name}’s name", name=who), NEW, who, WORDS, short=say("Name")),
            _hours(f"{key}-hours", say("{name}’s hours", name=who), NEW, NEW_HOURS),
            *(_level(f"{key}-{g}", who, NEW, g, 3.0) for g in GROUPS),
        )
        yield from (replace(knob, about=key) for knob in found)


def _hires(real: Reality) -> Iterator[Knob]:
    allowed = {hire.kind: hire for hire in real.circumstances.team.hires}
    for kind in KINDS:
        hire, who = allowed.get(kind, Hire(kind, 40.0)), say(_HIRED[kind])
        now, key = hire.contract if kind in allowed else NO, f"hire-{kind}"
        money = (NUMBER, real.currency, 0.0, MOST_COST, None, ())
        costs = (typed(hire.monthly_cost), typed(hire.one_off_cost))
        hours = _hours(f"{key}-hours", say("{hire}: hours", hire=who), HIRES, hire.hours)
        yield Knob(
            *(key, who, HIRES, now, CHOICE),
            choices=_spoken(_CONTRACTS),
            about=kind,
            short=say("Contract"),
        )
        yield replace(hours, low=1.0, slide=(1.0, USUAL_HOURS, 1.0), about=kind)
        yield Knob(
            f"{key}-cost",
            say("{hire}: cost a month", hire=who),
            HIRES,
            costs[0],
            *money,
            kind,
            say("Cost a month"),
        )
        yield Knob(
            f"{key}-one-off",
            say("{hire}: cost once", hire=who),
            HIRES,
            costs[1],
            *money,
            kind,
            say("Cost once"),
        )


def _business(real: Reality) -> Iterator[Knob]:
    team = real.circumstances.team
    choices = tuple((motion, say(_MOTIONS[motion])) for motion in MOTIONS)
    yield Knob("motion", say("Kind of sale"), BUSINESS, team.motion, CHOICE, choices=choices)
    for key, label, so in (
        ("repeatable-sale", say("There is a repeatable sale"), team.repeatable_sale),
        ("time-blocks", say("Time blocks are used today"), team.time_blocks),
    ):
        yield Knob(key, label, BUSINESS, YES if so else NO, CHOICE, choices=_spoken(_YES_NO))
    percent = (NUMBER, "%", 0.0, 100.0, (0.0, 100.0, 5.0))
    now = typed(100 * team.alignment, 0)
    label = say("How well both sides work together")
    yield Knob("alignment", label, BUSINESS, now, *percent)
    for side, needed in zip(("marketing", "sales"), team.demand, strict=True):
        slide = (1.0, max(round(needed * WIDEST_DEMAND), 10.0), 1.0)
        ends = (NUMBER, "hours a week", 1.0, MOST_DEMAND, slide)
        label = say(_NEEDED[side])
        yield Knob(f"{side}-hours", label, BUSINESS, typed(needed, 1), *ends)


@by_language(16)
def _assumptions(values: Assumptions) -> tuple[Knob, ...]:
    return tuple(_assumption(constant, values) for constant in ASSUMPTIONS)


def _assumption(constant: Assumption, values: Assumptions) -> Knob:
    low, high = (float(typed_number(constant, end)) for end in (constant.low, constant.high))
    now = typed(float(typed_number(constant, values[constant.key])), 6)
    unit = "" if constant.unit == "level" else typed_unit(constant)
    slide = (low, high, _step(constant))
    key = f"assume-{constant.key}"
    return Knob(
        *(key, constant.name, ASSUMED, now, NUMBER, unit, low, high, slide),
        about=constant.part,
    )


def _step(constant: Assumption) -> float:
    """A round step that cuts the range into some forty."""
    low, high = (float(typed_number(constant, end)) for end in (constant.low, constant.high))
    span = (high - low) / 40
    steps = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 50, 100)
    return next((step for step in steps if step >= span), 1_000)
