"""What was answered so long ago that it is time to ask again."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime

from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.invitations import Made, ask_self
from advisor.usecases.staff import Standing

OWN, ALIGNMENT, BUSINESS = "own", "alignment", "business"
MOST_ASKED = 50  # at once; the longest ago first


@dataclass(frozen=True, slots=True)
class Due:
    """Something to ask again. what: OWN, ALIGNMENT or BUSINESS. names: whose own answers.

    day: of the oldest of these answers, ISO.
    """

    what: str
    day: str
    names: tuple[str, ...] = ()


def due(inputs: Inputs, today: date) -> tuple[Due, ...]:
    """What is older than the workspace wants it; what was asked again already is not due."""
    found = []
    people = _people_due(inputs, today)
    if people:
        names = tuple(one.person.name for one in people)
        found.append(Due(OWN, _day(people[0]), names))
    if _is_old(inputs, inputs.check.day, today) and not _asked_since(inputs):
        found.append(Due(ALIGNMENT, inputs.check.day))
    submitted = inputs.submission.assessment.submitted_at if inputs.submission else None
    if submitted and _is_old(inputs, submitted[:10], today):
        found.append(Due(BUSINESS, submitted[:10]))
    return tuple(found)


def ask_people_again(store: Store, inputs: Inputs, at: datetime) -> tuple[Made, ...]:
    """New links to their own questionnaires, in the form of last time, for all who are due."""
    people = _people_due(inputs, at.date())[:MOST_ASKED]
    return tuple(
        ask_self(store, one.person, one.handed_in.questionnaire_id, at)
        for one in people
        if one.handed_in
    )


def later(day: date, months: int) -> date:
    """The same day so many months later, the last of the month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _people_due(inputs: Inputs, today: date) -> list[Standing]:
    """Whose own answers are old and who has no open ones, the longest ago first."""
    waiting = [one for one in inputs.standings if one.handed_in and not one.begun]
    return sorted((one for one in waiting if _is_old(inputs, _day(one), today)), key=_day)


def _day(standing: Standing) -> str:
    submitted = standing.handed_in.submitted_at if standing.handed_in else None
    return (submitted or "")[:10]


def _is_old(inputs: Inputs, day: str, today: date) -> bool:
    months = inputs.workspace.remind_months
    return bool(day and months) and later(date.fromisoformat(day), months) <= today


def _asked_since(inputs: Inputs) -> bool:
    """Whether someone was asked about working together after the last who answered."""
    return any(
        one.subject_id is None and one.created_at[:10] > inputs.check.day
        for one in inputs.asked.values()
    )
