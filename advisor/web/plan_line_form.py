"""The form of one line of the plan, and what its page shows besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from advisor.core.language import mark, say
from advisor.core.plan.actions import Action
from advisor.core.plan.event import DONE, DUE, ORDER, OWNER
from advisor.core.plan.freezing import spoken
from advisor.core.plan.line_words import LABELS, PARTS, Found
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept
from advisor.usecases.plan_edits import Clash, NoSuchLineError, values_of
from advisor.web.access import may
from advisor.web.plan_history import Entry, entries
from advisor.web.plan_pages import problem_with, today, typed_text

LONGEST_CHOICE = 70
_DAY = mark("Enter a day that there is, such as 2026-03-31.")
_LABELS = {
    **LABELS,
    OWNER: mark("Owner"),
    DUE: mark("Due"),
    DONE: mark("Done"),
    ORDER: mark("Place"),
}


@dataclass(frozen=True, slots=True)
class LineForm:
    """The form of one line. typed: what it holds; was: what it held when it was made.

    errors: (field, what is wrong). clashes: fields that somebody else changed meanwhile.
    """

    key: str
    plan: Kept
    found: Found
    people: tuple[tuple[str, str], ...]
    typed: Mapping[str, str]
    was: Mapping[str, str]
    errors: tuple[tuple[str, str], ...] = ()
    clashes: tuple[Clash, ...] = ()
    comment: str = ""

    def clashing(self, clashes: tuple[Clash, ...]) -> LineForm:
        """The form once more, made over what it says now, with both texts to choose from."""
        now_says = {**self.was, **self.typed} | {one.field: one.theirs for one in clashes}
        return replace(self, was=now_says, clashes=clashes)

    def with_comment(self, text: str, problem: str) -> LineForm:
        """The form with a comment that could not be kept."""
        return replace(self, comment=text, errors=(("comment", problem),))


def line_form(plan: Kept, inputs: Inputs, key: str) -> LineForm:
    """The form as the line stands. Raises NoSuchLineError."""
    values = values_of(plan, key)
    found = plan.lines.get(key) or plan.hidden[key]
    return LineForm(key, plan, found, _people(plan, inputs, values[OWNER]), values, values)


def sent_form(plan: Kept, inputs: Inputs, key: str, sent: Mapping[str, str]) -> LineForm:
    """The form as it was sent, with what is wrong in it. Raises NoSuchLineError."""
    form = line_form(plan, inputs, key)
    if key not in plan.lines:
        raise NoSuchLineError(NoSuchLineError.__doc__)
    was = {name: sent.get(f"was_{name}", value) for name, value in form.was.items()}
    was = {name: text.replace("\r\n", "\n") for name, text in was.items()}
    if "reset" in sent:
        computed = form.plan.computed[key].words if key in form.plan.computed else {}
        words = {name: spoken(text, plan.names) for name, text in computed.items()}
        return replace(form, typed=words, was=was)
    typed = {name: typed_text(sent[name]) for name in form.was if name in sent}
    typed[DONE] = (was[DONE] or today()) if DONE in sent else ""
    return replace(form, typed=typed, was=was, errors=tuple(_problems(form, typed)))


def line_page(form: LineForm) -> dict[str, Any]:
    """What the page of a line shows."""
    history = entries(form.plan, form.key)
    return {
        "form": form,
        "part": say(PARTS[form.found.part]),
        "fields": [(name, say(LABELS[name])) for name in _fields(form)],
        "orders": _orders(form),
        "labels": {name: say(label) for name, label in _LABELS.items()},
        "comments": [one for one in history if one.comment],
        "history": history,
        "errors": form.errors,
        "computed": _computed(form),
        "is_hidden": form.key in form.plan.hidden,
        "may_edit": may("plan_lines.save"),
        "said": lambda name, text: _said(form, name, text),
    }


def _fields(form: LineForm) -> list[str]:
    """The fields with words: those that say something, and always what the line itself says."""
    computed = form.plan.computed.get(form.key)
    said = {**(computed.words if computed else {})}
    return [
        name
        for place, (name, words) in enumerate(form.found.words.items())
        if not place or words or said.get(name) or form.typed.get(name)
    ]


def _problems(form: LineForm, typed: Mapping[str, str]) -> list[tuple[str, str]]:
    wrong = []
    for place, name in enumerate(form.found.words):
        if name not in typed:
            continue
        text = typed[name]
        empty = "" if place else say("Write what it says, or hide the line instead.")
        problem = problem_with(text, empty)
        wrong += [(name, problem)] if problem else []
    if not _is_day(typed.get(DUE, "")):
        wrong.append((DUE, say(_DAY)))
    if typed.get(OWNER, "") not in {"", *(one for one, _ in form.people)}:
        wrong.append((OWNER, say("Choose one of the people.")))
    return wrong


def _is_day(text: str) -> bool:
    """Whether it is a day, or nothing."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _people(plan: Kept, inputs: Inputs, owner: str) -> tuple[tuple[str, str], ...]:
    """Whom a line can be given to; also whoever has it and is not in the team any more."""
    team = tuple((one.id, one.name) for one in inputs.people)
    if owner and owner not in inputs.names:
        name = plan.names.get(owner, say("someone"))
        return (*team, (owner, say("{name}, no longer in the team", name=name)))
    return team


def _orders(form: LineForm) -> list[tuple[str, str]]:
    """What the line can follow; nothing where its place follows from something else."""
    found = form.found
    if not found.in_list or len(found.neighbours) < 2 or isinstance(found.line, Action):
        return []
    others = [key for key in found.neighbours if key != form.key]
    after = [(key, say("After: {line}", line=_short(form, key))) for key in others]
    return [("", say("First")), *after]


def _short(form: LineForm, key: str) -> str:
    text = form.plan.lines[key].sentence if key in form.plan.lines else key
    return text if len(text) <= LONGEST_CHOICE else f"{text[:LONGEST_CHOICE].rstrip()}…"


def _computed(form: LineForm) -> dict[str, str]:
    """The computed words, where the team's own stand in their place."""
    state, computed = form.plan.states.get(form.key), form.plan.computed.get(form.key)
    if state is None or computed is None or not state.words:
        return {}
    return {name: spoken(text, form.plan.names) for name, text in computed.words.items()}


def _said(form: LineForm, name: str, text: str) -> str:
    """A value of a field in words."""
    if name == OWNER:
        return form.plan.names.get(text, say("nobody"))
    if name == ORDER:
        return say("after “{line}”", line=_short(form, text)) if text else say("first", "place")
    return text or say("nothing")


__all__ = ["Entry", "LineForm", "line_form", "line_page", "sent_form"]
