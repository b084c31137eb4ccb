"""What two plans say differently, line by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.language import say
from advisor.core.plan.edits import State
from advisor.core.plan.line_words import PARTS, Found, lines_of
from advisor.core.plan.plan import Plan
from advisor.core.report.report import date_words

CHANGED, NEW, GONE = "changed", "new", "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One line that is not the same in both. kind: "changed", "new" or "gone".

    before, after: what it says, "" where it is not there. part: where it is, in words. line: what
    both say, where only what goes with it differs and so is before and after.
    """

    key: str
    kind: str
    part: str
    before: str
    after: str
    line: str = ""


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
    order = [say(part) for part in PARTS.values()]
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


def _difference(key: str, old: Found | None, new: Found | None) -> Difference | None:
    here = new or old
    if here is None or (old and new and _told(old) == _told(new)):
        return None
    part = say(PARTS[here.part])
    if old is None or new is None:
        return Difference(key, NEW if new else GONE, part, _said(old), _said(new))
    if old.sentence != new.sentence:
        return Difference(key, CHANGED, part, _said(old), _said(new))
    before, after = _told(old), _told(new)
    differing = [place for place in range(1, len(before)) if before[place] != after[place]]
    then, now = (", ".join(each[place] or "–" for place in differing) for each in (before, after))
    return Difference(key, CHANGED, part, then, now, new.sentence)


def _told(found: Found) -> tuple[str, ...]:
    """A line in pieces: its sentence, the words that follow, who has it, and by when."""
    line, words = found.line, tuple(found.words.values())
    who = getattr(line, "owner_name", "") or getattr(line, "holder", "")
    due = getattr(line, "due", "")
    by = say("by {day}", day=date_words(due)) if due else ""
    return (found.sentence, *words, who, by)


def _said(found: Found | None) -> str:
    """A line in full: its sentence, and what follows it."""
    if found is None:
        return ""
    sentence, *more = _told(found)
    return " – ".join((sentence, *(text for text in more if text and text not in sentence)))


def _verdict(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """The verdict and who does what: no line of its own, and the first thing to know."""
    old, new, part = before.verdict, after.verdict, say(PARTS["verdict"])
    days = date_words(old.review), date_words(new.review)
    found = (
        Difference("verdict.sentence", CHANGED, part, old.sentence, new.sentence),
        Difference("verdict.sharing", CHANGED, part, old.sharing, new.sharing),
        Difference("verdict.review", CHANGED, part, *days, say("Look again on")),
    )
    return tuple(one for one in found if one.before != one.after)


def _changed_under(state: State, there: Found) -> bool:
    """Whether the computed words are others than those that the team's own were written over."""
    words = there.words
    return any(state.over.get(name, "") != words.get(name, "") for name in state.words)


def _is_kept(state: State) -> bool:
    return bool(state.words or state.owner or state.due or state.done or state.comments)


def _question(key: str, state: State, here: Found, there: Found | None) -> Question:
    mine = " – ".join(state.words.values()) or here.sentence
    return Question(key, say(PARTS[here.part]), mine, _said(here), _said(there))
