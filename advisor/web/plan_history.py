"""Who changed what in the plan and when, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say
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
from advisor.core.plan.freezing import spoken
from advisor.core.plan.line_words import LABELS
from advisor.core.report.report import date_words
from advisor.core.report.within import within
from advisor.usecases.kept_plan import Kept


@dataclass(frozen=True, slots=True)
class Entry:
    """One change. line: the line's words now, "" where it is not there. comment: one that stands.

    value: the words that were written, "" where ``what`` says it all.
    """

    number: int
    key: str
    line: str
    who: str
    at: str
    what: str
    value: str
    comment: bool


def entries(plan: Kept, key: str = "") -> list[Entry]:
    """Every change that the reader may see, the newest first. key: of one line only."""
    known = {**plan.hidden, **plan.lines}
    own = {one.key for one in plan.events if one.field == ADDED}
    seen = {*plan.computed, *own}
    chosen = [one for one in plan.events if one.key in seen and key in ("", one.key)]
    standing = {one.number for state in plan.states.values() for one in state.comments}
    return [
        _entry(
            plan, one, known[one.key].sentence if one.key in known else "", one.number in standing
        )
        for one in reversed(chosen)
    ]


def _entry(plan: Kept, event: Event, line: str, standing: bool) -> Entry:
    what, value = _told(plan, event)
    who = event.member_name
    return Entry(event.number, event.key, line, who, event.at, what, value, standing)


def _told(plan: Kept, event: Event) -> tuple[str, str]:
    """What was done, and the words that were written."""
    value = spoken(event.value or "", plan.names)
    if event.is_words:
        label = within(say(LABELS.get(event.field, event.field)))
        return (
            (say("went back to the computed words"), "")
            if event.value is None
            else (say("wrote ({label})", label=label), value)
        )
    if event.field == COMMENT:
        return say("commented"), value
    if event.field == OWNER:
        return (
            say("gave it to {name}", name=plan.names.get(value, say("someone")))
            if value
            else say("took its owner away")
        ), ""
    value = date_words(value) if value and event.field in {DUE, DONE} else value
    what = _TOLD[event.field][bool(value) and (event.field != HIDDEN or value == YES)]
    return say(what, day=value), ""


# By kind: what was done where it became nothing, and where it became something.
_TOLD = {
    HIDDEN: (mark("brought it back"), mark("hid it")),
    DUE: (mark("took its day away"), mark("set its day to {day}")),
    DONE: (mark("marked it not done"), mark("marked it done on {day}")),
    COMMENT_GONE: (mark("took a comment back"), mark("took a comment back")),
    ADDED: (mark("took the line away"), mark("added the line")),
    ORDER: (mark("moved it"), mark("moved it")),
}
