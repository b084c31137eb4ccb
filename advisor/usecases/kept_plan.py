"""The plan that a company keeps, as it stands: what was frozen with all changes on top."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from advisor.core.erasing.mentions import is_label
from advisor.core.language import mark, say
from advisor.core.plan.edits import State, edited, states
from advisor.core.plan.event import Event
from advisor.core.plan.freezing import named, spoken, thawed, tokened
from advisor.core.plan.line_words import Found, lines_of
from advisor.core.plan.plan import Plan
from advisor.core.report.phrases import short_names
from advisor.store import people, plans
from advisor.store.database import Store
from advisor.store.plans import Version
from advisor.usecases.gathering import Inputs

FORMER = mark("a former colleague")
# The three plans that are kept of each version, by whose levels they tell.
ALL, AGREED, NONE = "all", "agreed", "none"


class NoSuchVersionError(Exception):
    """There is no such version of the plan in this company."""


@dataclass(frozen=True)
class Kept:
    """A version of the plan for one reader.

    base: as it was frozen; people are tokens in it and in events. names: id to what people are
    called now. everyone: (id, name) of whom words may mean. shown: which plan was chosen, with
    the ids of those whose levels it tells.
    """

    version: Version
    base: Plan
    events: tuple[Event, ...]
    names: Mapping[str, str]
    everyone: tuple[tuple[str, str], ...]
    shown: Shown

    @cached_property
    def tokens(self) -> Plan:
        """The plan with all changes, people as tokens."""
        return replace(edited(self.base, self.events), version=self.version.number)

    @cached_property
    def plan(self) -> Plan:
        """The plan with all changes, people by name."""
        return named(self.tokens, self.names)

    @cached_property
    def states(self) -> dict[str, State]:
        """What the changes of each line come to."""
        return states(self.events)

    @cached_property
    def computed(self) -> dict[str, Found]:
        """The lines as they were frozen, people as tokens."""
        return lines_of(self.base)

    @cached_property
    def lines(self) -> dict[str, Found]:
        """The lines as they stand, people by name; without those that are hidden."""
        return lines_of(self.plan)

    @cached_property
    def hidden(self) -> dict[str, Found]:
        """The lines that are hidden, as they would be shown."""
        back = [one for one in self.events if one.field != "hidden"]
        all_of_them = lines_of(named(edited(self.base, back), self.names))
        gone = [key for key, state in self.states.items() if state.hidden]
        return {key: all_of_them[key] for key in gone if key in all_of_them}

    def tokened(self, text: str) -> str:
        """A text with tokens for the names in it."""
        return tokened(text, self.everyone)


@dataclass(frozen=True, slots=True)
class Shown:
    """One of the plans kept of a version. which: "all", "agreed" or "none". people: ids."""

    which: str
    people: frozenset[str]

    @property
    def as_asked(self) -> frozenset[str] | None:
        """What to ask for when the plan is made again for the same eyes."""
        return None if self.which == ALL else self.people


def kept(
    store: Store,
    inputs: Inputs,
    shown: frozenset[str] | None,
    number: int | None = None,
    *,
    by_name: bool = True,
) -> Kept | None:
    """The version in force, or an earlier one as it stood last; None while there is none.

    shown: ids of the people whose levels may be told, None for everyone's; the plan that tells
    most within that is chosen. by_name: False where names are withheld. NoSuchVersionError.
    """
    workspace_id = inputs.workspace.id
    newest = plans.newest(store, workspace_id)
    if newest is None:
        return None
    version = newest if number is None else plans.find(store, workspace_id, number)
    if version is None:
        raise NoSuchVersionError(NoSuchVersionError.__doc__)
    events = plans.events(store, workspace_id)
    if version.number < newest.number:
        following = plans.find(store, workspace_id, version.number + 1)
        last = following.events if following else 0
        events = tuple(event for event in events if event.number <= last)
    chosen, base = _richest(version.plan, shown)
    ever = people.names_ever(store, workspace_id)
    names = names_of(inputs, ever, by_name=by_name)
    version = replace(version, reason=spoken(version.reason, names))
    return Kept(version, base, events, names, who(inputs, ever), chosen)


def versions(store: Store, inputs: Inputs) -> list[Version]:
    """Every version, the newest first."""
    names = names_of(inputs, people.names_ever(store, inputs.workspace.id))
    found = plans.versions(store, inputs.workspace.id)
    return [replace(one, reason=spoken(one.reason, names)) for one in found]


def names_of(inputs: Inputs, ever: Mapping[str, str], *, by_name: bool = True) -> dict[str, str]:
    """What everyone is called, as on every page; also who is not here any more."""
    former = short_names(ever) if by_name else dict.fromkeys(ever, say(FORMER))
    erased = {one: name for one, name in ever.items() if is_label(name)}
    return {**former, **erased, **short_names(inputs.names)}


def who(inputs: Inputs, ever: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """(id, name) of everyone whom words may mean: by whole name, and as pages call them."""
    return (*ever.items(), *short_names(inputs.names).items())


def wrapped(made: Iterable[tuple[Shown, str]]) -> str:
    """The plans of a version as they are kept."""
    return json.dumps(
        [{"which": one.which, "people": sorted(one.people), "plan": text} for one, text in made]
    )


def _richest(kept_text: str, allowed: frozenset[str] | None) -> tuple[Shown, Plan]:
    """The plan that tells most of those that tell nothing that may not be told.

    With it comes what is about others alone whose levels may be told, such as the reader's own.
    """
    found = [
        (Shown(one["which"], frozenset(one["people"])), one["plan"]) for one in _read(kept_text)
    ]
    fit = [pair for pair in found if allowed is None or pair[0].people <= allowed]
    chosen, text = max(fit, key=lambda pair: (pair[0].which == ALL, len(pair[0].people)))
    everyone, whole = next(pair for pair in found if pair[0].which == ALL)
    more = (everyone.people & (allowed or frozenset())) - chosen.people
    if not more:
        return chosen, _thawed(text)
    return replace(chosen, people=chosen.people | more), _with(_thawed(text), _thawed(whole), more)


def _with(plan: Plan, whole: Plan, people_told: frozenset[str]) -> Plan:
    """The plan with what the whole one says about these people alone: how they develop."""
    told = {one.key for one in plan.development} | {f"development.{one}" for one in people_told}
    theirs = tuple(f"actions.development.{one}." for one in people_told)
    here = {one.key: one for one in plan.actions}
    return replace(
        plan,
        development=tuple(one for one in whole.development if one.key in told),
        actions=tuple(
            here.get(one.key, one)
            for one in whole.actions
            if one.key in here or one.key.startswith(theirs)
        ),
    )


@lru_cache(maxsize=16)
def _read(kept_text: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(kept_text)
    return found


@lru_cache(maxsize=32)
def _thawed(text: str) -> Plan:
    """Plans never change, so each is read once."""
    return thawed(text)
