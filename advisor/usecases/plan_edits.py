"""Changing lines of the kept plan: each change is appended, can be undone, and loses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from advisor.core.plan.event import (
    ADDED,
    COMMENT,
    COMMENT_GONE,
    DONE,
    DUE,
    HIDDEN,
    KINDS,
    ORDER,
    OWNER,
    YES,
    Event,
)
from advisor.core.plan.own_lines import ALSO_AGREED, main_field, places
from advisor.store import plans
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept, kept
from advisor.usecases.tokens import new_id, stamp


class NotKeptError(Exception):
    """The plan is a proposal still; it is made one's own first."""


class NoSuchLineError(Exception):
    """There is no such line in the plan, or nothing to undo there."""


class NotYoursError(Exception):
    """The line belongs to somebody else."""


@dataclass(frozen=True, slots=True)
class By:
    """Who changes something and when. person: who the member is among the people, "" for none.

    leads: they may change every line; others tick their own. day: of the company, ISO; of UTC
    without.
    """

    member: str
    at: datetime
    person: str = ""
    leads: bool = True
    day: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """One field that two people changed at once. theirs: what it says now; mine: what was typed."""

    field: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a change. first, last: the numbers it was kept under, 0 for no change.

    clashes: fields that were not saved, since somebody else changed them meanwhile.
    """

    first: int = 0
    last: int = 0
    clashes: tuple[Clash, ...] = ()


def ours(store: Store, inputs: Inputs) -> Kept:
    """The kept plan as those who change it see it. Raises NotKeptError."""
    found = kept(store, inputs, None)
    if found is None:
        raise NotKeptError(NotKeptError.__doc__)
    return found


def values_of(plan: Kept, key: str) -> dict[str, str]:
    """What a form for a line holds: its words, owner, due and done day, and what it follows."""
    found, state = plan.lines.get(key) or plan.hidden.get(key), plan.states.get(key)
    if found is None:
        raise NoSuchLineError(NoSuchLineError.__doc__)
    line, mark = found.line, plan.plan.mark(key)
    place = found.neighbours.index(key) if key in found.neighbours else 0
    return {
        **found.words,
        OWNER: getattr(line, "owner", None) or getattr(line, "holder_id", None) or mark.owner,
        DUE: getattr(line, "due", None) or mark.due,
        DONE: state.done if state else "",
        ORDER: found.neighbours[place - 1] if place else "",
    }


def save(
    store: Store,
    inputs: Inputs,
    key: str,
    typed: Mapping[str, str],
    was: Mapping[str, str],
    by: By,
) -> Saved:
    """Keep what was changed in the form of a line.

    typed: field to what it holds now; was: to what it held when the form was made. A field that
    somebody else changed meanwhile is not saved but given back. Raises NoSuchLineError.
    """
    with store.immediate():
        plan = ours(store, inputs)
        now = values_of(plan, key)
        changed = {name for name, text in typed.items() if name in now and text != was.get(name)}
        open_ones = [name for name in typed if name in changed and typed[name] != now[name]]
        clashes = tuple(
            Clash(name, now[name], typed[name])
            for name in open_ones
            if now[name] != was.get(name, "")
        )
        taken = {one.field for one in clashes}
        events = [_event(plan, key, n, typed[n], by) for n in open_ones if n not in taken]
        return _kept_as(store, inputs, events, clashes)


def _event(plan: Kept, key: str, name: str, text: str, by: By) -> Event:
    """A change of one field; words that are the computed ones again are no edit any more."""
    if name in KINDS:
        return Event(0, key, name, text, "", by.member, stamp(by.at))
    computed = plan.computed.get(key)
    over = computed.words.get(name, "") if computed else ""
    value = plan.tokened(text)
    same = computed is not None and value == plan.tokened(over)
    return Event(0, key, name, None if same else value, over, by.member, stamp(by.at))


def set_hidden(store: Store, inputs: Inputs, key: str, by: By, *, hidden: bool) -> Saved:
    """Hide a line, or bring it back; where it is so already, nothing. Raises NoSuchLineError."""
    with store.immediate():
        plan = ours(store, inputs)
        here, there = (plan.lines, plan.hidden) if hidden else (plan.hidden, plan.lines)
        if key in there:
            return Saved()
        if key not in here or not here[key].in_list:
            raise NoSuchLineError(NoSuchLineError.__doc__)
        value = YES if hidden else ""
        return _kept_as(store, inputs, [Event(0, key, HIDDEN, value, "", by.member, stamp(by.at))])


def comment(store: Store, inputs: Inputs, key: str, text: str, by: By) -> Saved:
    """Say something about a line. Raises NoSuchLineError."""
    with store.immediate():
        plan = ours(store, inputs)
        values_of(plan, key)
        event = Event(0, key, COMMENT, plan.tokened(text), "", by.member, stamp(by.at))
        return _kept_as(store, inputs, [event])


def add(store: Store, inputs: Inputs, place: str, text: str, by: By) -> tuple[str, Saved]:
    """A line of one's own at the end of a list; gives its key. A place that is not there is
    "also agreed".
    """
    with store.immediate():
        plan = ours(store, inputs)
        place = place if place in places(plan.base) else ALSO_AGREED
        key, name = f"own.{new_id()}", main_field(plan.base, place)
        at, value = stamp(by.at), plan.tokened(text)
        events = [Event(0, key, ADDED, place, "", by.member, at)]
        events.append(Event(0, key, name, value, "", by.member, at))
        return key, _kept_as(store, inputs, events)


def tick(store: Store, inputs: Inputs, key: str, by: By, *, done: bool) -> Saved:
    """Mark a line done today, or not done. Raises NoSuchLineError, NotYoursError."""
    with store.immediate():
        plan = ours(store, inputs)
        owner = values_of(plan, key)[OWNER]
        if not by.leads and (not by.person or owner != by.person):
            raise NotYoursError(NotYoursError.__doc__)
        value = (by.day or by.at.date().isoformat()) if done else ""
        return _kept_as(store, inputs, [Event(0, key, DONE, value, "", by.member, stamp(by.at))])


def reassign(store: Store, inputs: Inputs, keys: Iterable[str], owner: str, by: By) -> Saved:
    """Give all of these lines to one person, "" for nobody."""
    with store.immediate():
        plan = ours(store, inputs)
        events = [
            Event(0, key, OWNER, owner, "", by.member, stamp(by.at))
            for key in keys
            if key in plan.lines
        ]
        return _kept_as(store, inputs, events)


def undo(store: Store, inputs: Inputs, numbers: tuple[int, int], by: By) -> str:
    """Append the opposite of some changes; gives the key of the last line.

    numbers: the first and last change. Raises NoSuchLineError, and NotYoursError for changes that
    were made by others, unless ``by`` leads.
    """
    with store.immediate():
        plan = ours(store, inputs)
        undone = [one for one in plan.events if numbers[0] <= one.number <= numbers[1]]
        if not undone:
            raise NoSuchLineError(NoSuchLineError.__doc__)
        if not by.leads and any(one.member != by.member for one in undone):
            raise NotYoursError(NotYoursError.__doc__)
        _kept_as(store, inputs, [_opposite(plan, one, by) for one in reversed(undone)])
        return undone[-1].key


def _opposite(plan: Kept, event: Event, by: By) -> Event:
    """What takes a change back: the value that the field had before."""
    at = stamp(by.at)
    if event.field == COMMENT:
        return Event(0, event.key, COMMENT_GONE, str(event.number), "", by.member, at)
    earlier = [
        one
        for one in plan.events
        if (one.key, one.field) == (event.key, event.field) and one.number < event.number
    ]
    value, over = (earlier[-1].value, earlier[-1].over) if earlier else (None, "")
    return Event(0, event.key, event.field, value, over, by.member, at)


def _kept_as(
    store: Store, inputs: Inputs, events: list[Event], clashes: tuple[Clash, ...] = ()
) -> Saved:
    before = plans.last_number(store, inputs.workspace.id)
    plans.append(store, inputs.workspace.id, tuple(events))
    first, last = (before + 1, before + len(events)) if events else (0, 0)
    return Saved(first, last, clashes)


def places_of(plan: Kept) -> list[tuple[str, str]]:
    """Where a line of one's own can stand: key and words."""
    return [(key, place.label) for key, place in places(plan.base).items()]
