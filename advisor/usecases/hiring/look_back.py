"""Looking back on those hired: what became of them after 6 and 12 months, and what that tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from advisor.core.hiring.look_back import Agreement, CannotBeTold, foretold
from advisor.core.language import mark
from advisor.core.questionnaire import printable
from advisor.store import decisions, erased_ids, look_backs, openings, people
from advisor.store.database import Store
from advisor.store.decisions import Hire
from advisor.store.look_backs import LookBack
from advisor.usecases.tokens import stamp

MONTHS = (6, 12)
OUTCOMES = {
    "1": mark("Far below what was needed, or gone for that reason"),
    "2": mark("Below what was needed"),
    "3": mark("What was needed"),
    "4": mark("More than what was needed"),
    "5": mark("Far more than what was needed"),
}
LONGEST_NOTE = 2_000


class NotHiredError(Exception):
    """Nobody was hired from this opening, so there is nothing to look back on."""


class OutcomeUnknownError(Exception):
    """Choose an outcome from 1 to 5."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at one hire. due_on: a day. due: that day has come and nothing is entered."""

    months: int
    due_on: str
    due: bool
    entry: LookBack | None


@dataclass(frozen=True, slots=True)
class Hired:
    """Someone hired, with the looks at 6 and 12 months, none after they were erased.

    fit: at the decision, None if not told.
    """

    hire: Hire
    name: str
    opening: str
    fit: float | None
    looks: tuple[Look, ...]


def everyone(store: Store, workspace_id: str, today: date) -> tuple[Hired, ...]:
    """Everyone hired in a company, oldest first."""
    entries = {(e.person_id, e.months): e for e in look_backs.of_workspace(store, workspace_id)}
    found = []
    for hire in decisions.hires(store, workspace_id):
        person = people.find_anyone(store, workspace_id, hire.person_id)
        opening = openings.find(store, workspace_id, hire.opening_id)
        found.append(
            Hired(
                hire,
                person.name if person else "",
                opening.title if opening else "",
                float(hire.fit) if hire.fit else None,
                _looks(store, hire, entries, today),
            )
        )
    return tuple(found)


def due(store: Store, workspace_id: str, today: date) -> tuple[tuple[Hired, Look], ...]:
    """The looks whose day has come."""
    return tuple(
        (one, look)
        for one in everyone(store, workspace_id, today)
        for look in one.looks
        if look.due
    )


def enter(
    store: Store, hire: Hire, months: int, said: tuple[str, str], member_id: str, at: datetime
) -> None:
    """Keep (outcome, note) of someone hired; entered again, it replaces what was there.

    Raises OutcomeUnknownError.
    """
    outcome, note = said
    if outcome not in OUTCOMES or months not in MONTHS:
        raise OutcomeUnknownError(OutcomeUnknownError.__doc__)
    text = printable(note).strip()[:LONGEST_NOTE]
    entry = LookBack(
        hire.workspace_id,
        hire.opening_id,
        hire.person_id,
        months,
        outcome,
        text,
        member_id,
        stamp(at),
    )
    with store.immediate():
        look_backs.put(store, entry)


def tells(found: tuple[Hired, ...], months: int) -> Agreement | CannotBeTold:
    """What fit told about the outcome after so many months, over all of them."""
    return foretold(
        [
            (one.fit, float(look.entry.outcome))
            for one in found
            for look in one.looks
            if look.months == months and look.entry is not None and one.fit is not None
        ]
    )


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def may_enter(store: Store, hire: Hire) -> bool:
    """Whether something may be kept of how it went: not of somebody who was erased."""
    return hire.person_id not in erased_ids.of_kind(store, "person")


def _looks(
    store: Store, hire: Hire, entries: dict[tuple[str, int], LookBack], today: date
) -> tuple[Look, ...]:
    if not may_enter(store, hire):
        return ()
    return tuple(_look(hire, months, entries, today) for months in MONTHS)


def _look(hire: Hire, months: int, entries: dict[tuple[str, int], LookBack], today: date) -> Look:
    day = months_after(date.fromisoformat(hire.hired_at[:10]), months)
    entry = entries.get((hire.person_id, months))
    return Look(months, day.isoformat(), entry is None and day <= today, entry)
