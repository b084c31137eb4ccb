"""What two plans say differently, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.plan.edits import State
from advisor.core.plan.line_words import PARTS, Found, lines_of
from advisor.core.plan.mark import Mark
from advisor.core.plan.plan import Plan

CHANGED, NEW, GONE = "changed", "new", "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that is not the same in both. kind: "changed", "new" or "gone".

    before, after: what it says, "" where it is not there. part: where it is, in words.
    """

    key: str
    kind: str
    part: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Question:
    """A line of the team's own words whose computed words changed, or are no more.

    mine: what the team wrote. before, after: the computed words then and now; after is "" where
    the line is gone.
    """

    key: str
    part: str
    mine: str
    before: str
    after: str


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Every line that differs, in the order of the parts; the verdict's sentence comes first."""
    old, new = lines_of(before), lines_of(after)
    keys = [*new, *(key for key in old if key not in new)]
    found = [_difference(key, old.get(key), new.get(key)) for key in keys]
    order = list(PARTS.values())
    differing = [one for one in found if one is not None]
    verdict = _verdict(before, after)
    return (*verdict, *sorted(differing, key=lambda one: order.index(one.part)))


def questions(before: Plan, after: Plan, known: Mapping[str, State]) -> tuple[Question, ...]:
    """What has to be asked before ``after`` takes the place of ``before``.

    Both as computed. known: what the team changed. Asked about is every line that the team put
    into its own words, where what was computed has changed since, and every line with an owner, a
    date, a tick, a comment or own words that is gone.
    """
    old, new = lines_of(before), lines_of(after)
    asked = []
    for key, state in known.items():
        here, there = old.get(key), new.get(key)
        if here is None or state.added is not None or state.hidden:
            continue
        changed = there is not None and _changed_under(state, there)
        if changed or (there is None and _is_kept(state)):
            asked.append(_question(key, state, here, there))
    return tuple(asked)


def marks_differ(before: Plan, after: Plan, key: str) -> tuple[Mark, Mark] | None:
    """What is kept of a line in both, where that differs."""
    pair = before.mark(key), after.mark(key)
    return pair if pair[0] != pair[1] else None


def _difference(key: str, old: Found | None, new: Found | None) -> Difference | None:
    here = new or old
    if here is None or (old and new and _same(old, new)):
        return None
    kind = CHANGED if old and new else NEW if new else GONE
    return Difference(key, kind, PARTS[here.part], _said(old), _said(new))


def _same(old: Found, new: Found) -> bool:
    return _said(old) == _said(new)


def _said(found: Found | None) -> str:
    """A line in full: its sentence, and the words that follow it."""
    if found is None:
        return ""
    more = [text for text in found.words.values() if text and text not in found.sentence]
    due = getattr(found.line, "due", "")
    who = getattr(found.line, "owner_name", "") or getattr(found.line, "holder", "")
    kept = ", ".join(filter(None, (who, f"by {due}" if due else "")))
    return " – ".join(filter(None, (found.sentence, *more, kept)))


def _verdict(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """The verdict and who does what: no line of its own, and the first thing to know."""
    pairs = (
        ("verdict.sentence", before.verdict.sentence, after.verdict.sentence),
        ("verdict.sharing", before.verdict.sharing, after.verdict.sharing),
        ("verdict.review", before.verdict.review, after.verdict.review),
    )
    part = PARTS["verdict"]
    return tuple(Difference(key, CHANGED, part, old, new) for key, old, new in pairs if old != new)


def _changed_under(state: State, there: Found) -> bool:
    """Whether the computed words are others than those that the team's own were written over."""
    words = there.words
    return any(state.over.get(name, "") != words.get(name, "") for name in state.words)


def _is_kept(state: State) -> bool:
    return bool(state.words or state.owner or state.due or state.done or state.comments)


def _question(key: str, state: State, here: Found, there: Found | None) -> Question:
    mine = " – ".join(state.words.values()) or here.sentence
    return Question(key, PARTS[here.part], mine, _said(here), _said(there))
