"""A what-if as it is written in an address: read with care, written short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode

from advisor.core.decision.imagined import Newcomer
from advisor.core.decision.scenario import Scenario
from advisor.core.decision.team import KINDS, Hire
from advisor.core.language import say
from advisor.core.report.assumptions import typed_value
from advisor.core.skills import GROUPS
from advisor.core.what_if.knob import Knob, NotPossible
from advisor.core.what_if.knobs import (
    ASSUMED,
    BY_LEVELS,
    MOST_NEWCOMERS,
    NO,
    NOBODY,
    OUT,
    YES,
    Reality,
)

MOST_PROBLEMS = 12
# How much of somebody's hours goes into marketing.
_SHARES = {"sales": 0.0, "half": 0.5, "marketing": 1.0}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs: its knob, and the value instead."""

    knob: Knob
    value: str

    @property
    def before(self) -> str:
        """What is so, for reading."""
        return self.knob.words(self.knob.now)

    @property
    def after(self) -> str:
        """What is tried, for reading."""
        return self.knob.words(self.value)


@dataclass(frozen=True, slots=True)
class Tried:
    """What an address says.

    changes: in the order of the address, only what differs and counts. typed: every text given,
    by key, for the fields. problems: (key, what is wrong), for what was left as it is; the key
    of no knob where there is none of that name.
    """

    changes: tuple[Change, ...]
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def query(self) -> str:
        """The shortest address that says the same."""
        return query_of(self.changes)

    @property
    def lasting(self) -> str:
        """The same with people by their ids, to be stored."""
        return urlencode([(one.knob.lasting, one.value) for one in self.changes])

    def without(self, key: str) -> str:
        """The address without one change."""
        return query_of(one for one in self.changes if one.knob.key != key)

    @property
    def undone(self) -> str:
        """The address without the last change."""
        return query_of(self.changes[:-1])


def query_of(changes: Iterable[Change]) -> str:
    """Changes as they are written in an address."""
    return urlencode([(one.knob.key, one.value) for one in changes])


def pairs_of(query: str) -> list[tuple[str, str]]:
    """The pairs of a stored address; nothing where it cannot be read."""
    try:
        return parse_qsl(query, keep_blank_values=True, max_num_fields=1_000)
    except ValueError:
        return []


def read(
    pairs: Iterable[tuple[str, str]], knobs: Mapping[str, Knob], order: Iterable[str] = ()
) -> Tried:
    """What the pairs of an address say; of a name given twice the last counts.

    order: names that were changed before the others.
    """
    typed = dict(pairs)
    known = [key for key in dict.fromkeys(order) if key in typed]
    problems, changes = [], []
    for key in (*known, *(key for key in typed if key not in known)):
        knob = knobs.get(key)
        if knob is None:
            text = say("There is nothing called “{name}” to change here.", name=key[:60])
            problems.append((key, text))
            continue
        try:
            value = knob.read(typed[key])
        except NotPossible as error:
            left = say("It was left at {value}.", value=knob.words(knob.now))
            problems.append((key, f"{knob.label}: {error} {left}"))
            continue
        if value != knob.now:
            changes.append(Change(knob, value))
    return Tried(tuple(_counting(changes, knobs)), typed, tuple(problems))


def _counting(changes: list[Change], knobs: Mapping[str, Knob]) -> list[Change]:
    """Without what is said of newcomers and hires that there are not."""
    said = {one.knob.key: one.value for one in changes}
    heads = {f"new-{n}": NOBODY for n in range(1, MOST_NEWCOMERS + 1)}
    heads |= {f"hire-{kind}": NO for kind in KINDS}
    absent = {
        knobs[key].about
        for key, none in heads.items()
        if key in knobs and said.get(key, knobs[key].now) == none
    }
    return [one for one in changes if one.knob.key in heads or one.knob.about not in absent]


def scenario_of(tried: Tried, real: Reality, knobs: Mapping[str, Knob]) -> Scenario:
    """The changes as the model takes them."""
    said = {one.knob.key: one.value for one in tried.changes}
    people = [one for one in tried.changes if one.knob.part == "people"]
    return Scenario(
        without=frozenset(one.knob.about for one in people if one.value == OUT),
        hours=tuple(
            sorted(
                (o.knob.about, float(o.value)) for o in people if o.knob.key.startswith("hours-")
            )
        ),
        shares=tuple(
            sorted(
                (o.knob.about, _SHARES[o.value]) for o in people if o.knob.key.startswith("does-")
            )
        ),
        levels=tuple(sorted(_level(o) for o in people if o.knob.key.startswith("skills-"))),
        newcomers=_newcomers(said, knobs),
        hires=_hires(said, knobs),
        motion=said.get("motion"),
        alignment=float(said["alignment"]) / 100 if "alignment" in said else None,
        time_blocks=_yes(said, "time-blocks"),
        repeatable_sale=_yes(said, "repeatable-sale"),
        demand=(_number(said, "marketing-hours"), _number(said, "sales-hours")),
        assumptions=tuple(
            sorted(_assumption(o, real) for o in tried.changes if o.knob.part == ASSUMED)
        ),
    )


def _yes(said: Mapping[str, str], key: str) -> bool | None:
    return said[key] == YES if key in said else None


def _number(said: Mapping[str, str], key: str) -> float | None:
    return float(said[key]) if key in said else None


def _level(change: Change) -> tuple[str, str, float]:
    return change.knob.about, change.knob.key.rpartition("-")[2], float(change.value)


def _assumption(change: Change, real: Reality) -> tuple[str, float]:
    key = change.knob.key.removeprefix("assume-")
    constant = real.circumstances.assumptions.constant(key)
    value = typed_value(constant, Knob.number(change.value))
    return key, min(max(value, constant.low), constant.high)


def _newcomers(
    said: Mapping[str, str], knobs: Mapping[str, Knob]
) -> tuple[tuple[str, Newcomer], ...]:
    def value(key: str) -> str:
        return said.get(key, knobs[key].now)

    found = []
    for number in range(1, MOST_NEWCOMERS + 1):
        key = f"new-{number}"
        like = value(key)
        if like != NOBODY:
            marketing, sales, shared = (float(value(f"{key}-{group}")) for group in GROUPS)
            one = Newcomer(
                value(f"{key}-name"),
                float(value(f"{key}-hours")),
                "" if like == BY_LEVELS else like,
                (marketing, sales, shared),
            )
            found.append((key, one))
    return tuple(found)


def _hires(
    said: Mapping[str, str], knobs: Mapping[str, Knob]
) -> tuple[tuple[str, Hire | None], ...]:
    """The kinds of hire about which anything differs."""

    def value(key: str) -> str:
        return said.get(key, knobs[key].now)

    found = []
    for kind in sorted(KINDS):
        key = f"hire-{kind}"
        if any(one == key or one.startswith(f"{key}-") for one in said):
            contract = value(key)
            costs = (float(value(f"{key}-cost")), float(value(f"{key}-one-off")))
            hire = Hire(kind, float(value(f"{key}-hours")), contract, *costs)
            found.append((kind, None if contract == NO else hire))
    return tuple(found)
