"""What a team changed in its plan, laid over it before anything shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from advisor.core.plan.actions import Action, phase_of
from advisor.core.plan.enablement import Asset
from advisor.core.plan.event import (
    ADDED,
    COMMENT,
    COMMENT_GONE,
    DONE,
    DUE,
    HIDDEN,
    ORDER,
    OWNER,
    YES,
    Event,
)
from advisor.core.plan.freezing import token
from advisor.core.plan.line_words import WORDS, is_list_of_lines
from advisor.core.plan.mark import Mark
from advisor.core.plan.own_lines import with_line
from advisor.core.plan.plan import Plan

# Lines that have an owner of their own: the fields for the id and for the name.
_OWNED = {Action: ("owner", "owner_name"), Asset: ("holder_id", "holder")}


@dataclass(slots=True)
class State:
    """What all changes of one line come to. A text is None where it is as computed.

    words, over: field to words, and to the computed words they were made over. comments: those
    that stand. added: the place of a line that the team wrote itself.
    """

    words: dict[str, str] = field(default_factory=dict)
    over: dict[str, str] = field(default_factory=dict)
    hidden: bool = False
    owner: str | None = None
    due: str | None = None
    done: str = ""
    comments: list[Event] = field(default_factory=list)
    added: str | None = None
    after: str | None = None


def states(events: Iterable[Event]) -> dict[str, State]:
    """What the changes come to, line by line. events: the oldest first."""
    found: dict[str, State] = {}
    for event in events:
        _take(found.setdefault(event.key, State()), event)
    return found


def edited(plan: Plan, events: Iterable[Event]) -> Plan:
    """The plan with the changes on top; people are tokens, in it as in them."""
    known = states(events)
    if not known:
        return plan
    for key, state in known.items():
        if state.added is not None:
            plan = with_line(plan, state.added, key, state.words)
    plan = _Overlay(known, plan.start).on(plan)
    acts = tuple(sorted(plan.actions, key=lambda one: (not one.due, one.due)))
    marks = {key: _mark(state) for key, state in known.items()}
    kept = {key: mark for key, mark in marks.items() if mark != Mark()}
    return replace(plan, marks=kept, actions=acts)


def _take(state: State, event: Event) -> None:
    if event.is_words:
        _take_words(state, event)
    elif event.field == HIDDEN:
        state.hidden = event.value == YES
    elif event.field in {COMMENT, COMMENT_GONE}:
        _take_comment(state, event)
    else:
        names = {OWNER: "owner", DUE: "due", DONE: "done", ADDED: "added", ORDER: "after"}
        nothing = "" if event.field == DONE else None
        setattr(state, names[event.field], nothing if event.value is None else event.value)


def _take_words(state: State, event: Event) -> None:
    if event.value is None:
        state.words.pop(event.field, None)
        state.over.pop(event.field, None)
    else:
        state.words[event.field], state.over[event.field] = event.value, event.over


def _take_comment(state: State, event: Event) -> None:
    if event.field == COMMENT:
        state.comments.append(event)
    else:
        state.comments = [one for one in state.comments if str(one.number) != event.value]


def _mark(state: State) -> Mark:
    own = state.added is not None
    return Mark(
        owner=state.owner or "",
        owner_name=token(state.owner) if state.owner else "",
        due=state.due or "",
        done=state.done,
        edited=bool(state.words) and not own,
        comments=len(state.comments),
    )


@dataclass(frozen=True, slots=True)
class _Overlay:
    """Lays changes over a plan, from the inside out; what has none stays the same object."""

    known: Mapping[str, State]
    start: str

    def on(self, value: Any) -> Any:
        """The value with its lines changed, hidden and in order."""
        if isinstance(value, tuple):
            return self._list(value)
        if is_dataclass(value) and not isinstance(value, type):
            return self._with_words(self._inside(value))
        return value

    def _inside(self, value: Any) -> Any:
        old = {one.name: getattr(value, one.name) for one in fields(value)}
        new = {name: self.on(each) for name, each in old.items()}
        changes = {name: each for name, each in new.items() if each is not old[name]}
        return replace(value, **changes) if changes else value

    def _list(self, value: tuple[Any, ...]) -> tuple[Any, ...]:
        new = tuple(self.on(one) for one in value)
        if is_list_of_lines(new):
            new = self._in_order(tuple(one for one in new if not self._is_hidden(one.key)))
        same = len(new) == len(value) and all(a is b for a, b in zip(new, value, strict=True))
        return value if same else new

    def _is_hidden(self, key: str) -> bool:
        return key in self.known and self.known[key].hidden

    def _in_order(self, lines: tuple[Any, ...]) -> tuple[Any, ...]:
        """Those that were moved stand after the line that they were put behind, if it is here."""
        moved = [
            one for one in lines if one.key in self.known and self.known[one.key].after is not None
        ]
        for line in moved:
            after = self.known[line.key].after
            rest = [one for one in lines if one is not line]
            places = [place + 1 for place, one in enumerate(rest) if one.key == after]
            if places or after == "":
                place = places[0] if places else 0
                lines = (*rest[:place], line, *rest[place:])
        return lines

    def _with_words(self, line: Any) -> Any:
        state = self.known.get(line.key) if type(line) in WORDS else None
        if state is None:
            return line
        names = WORDS[type(line)]
        changes: dict[str, Any] = {k: v for k, v in state.words.items() if k in names}
        owned = _OWNED.get(type(line))
        if owned and state.owner is not None:
            changes |= zip(
                owned, (state.owner, token(state.owner) if state.owner else ""), strict=True
            )
        if isinstance(line, Action) and state.due is not None:
            changes |= {
                "due": state.due,
                "phase": phase_of(state.due, self.start) if state.due else 90,
            }
        return replace(line, **changes) if changes else line
