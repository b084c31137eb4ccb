"""What a team keeps of the plan's lines, said behind their words, for print."""

from __future__ import annotations

from dataclasses import replace

from advisor.core.language import say
from advisor.core.plan.actions import Action
from advisor.core.plan.edits import edited
from advisor.core.plan.event import Event
from advisor.core.plan.line_words import Found, lines_of
from advisor.core.plan.mark import Mark
from advisor.core.plan.plan import Plan
from advisor.core.report.blocks import Part, Point, Points
from advisor.core.report.report import date_words


def with_marks(plan: Plan) -> Plan:
    """The plan with owner, day and tick behind the words of each line that has them."""
    known = lines_of(plan)
    said = [
        _said(key, known[key], words)
        for key, mark in plan.marks.items()
        if key in known and (words := mark_words(mark, known[key]))
    ]
    return replace(edited(plan, said), marks=plan.marks) if said else plan


def mark_words(mark: Mark, found: Found) -> str:
    """ "Ben, by 1 December 2026", "done 3 March 2026"; an action says its owner and day itself."""
    own = isinstance(found.line, Action)
    owner = "" if own else mark.owner_name
    is_due = mark.due and not own and not mark.done
    due = say("by {day}", day=date_words(mark.due)) if is_due else ""
    done = say("done {day}", day=date_words(mark.done)) if mark.done else ""
    return ", ".join(filter(None, (owner, due, done)))


def own_parts(plan: Plan) -> tuple[Part, ...]:
    """What a team agreed besides, in its own words; nothing where there is nothing."""
    if not plan.own:
        return ()
    points = tuple(
        Point(line.note, line.text) if line.note else Point(line.text) for line in plan.own
    )
    return (Part("own", say("Also agreed"), (Points(points),)),)


def _said(key: str, found: Found, words: str) -> Event:
    name, text = next(iter(found.words.items()))
    return Event(0, key, name, f"{text} ({words})".strip(), "", "", "")
