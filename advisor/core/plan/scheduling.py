"""Days for actions: in the week wished for where there is room, spread over its working days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from advisor.core.plan.working_days import WorkWeek, days_later, on_working_day

WEEKS = 13
DAYS_IN_WEEK = 7
# Actions a week for whoever has up to so many hours; more from there on.
PACE = ((6.0, 1), (16.0, 2), (float("inf"), 3))


@dataclass(frozen=True, slots=True)
class Wanted:
    """An action before it has a day. owner: index into the team. week: the one wished for, 0 for
    the first. fixed: it is given its week before those that are not.
    """

    key: str
    text: str
    because: str
    owner: int
    part: str
    week: int
    fixed: bool = False


def schedule(
    wanted: Sequence[Wanted], hours: Sequence[float], start: str, week: WorkWeek
) -> Iterator[tuple[Wanted, str]]:
    """Each action with its day. hours: a week of each person. start: the first working day.

    Nobody gets more in a week than their hours allow; what finds no room in its week moves on,
    and what finds none in the 13 weeks is left out, the last first.
    """
    weeks = _by_week(wanted, hours)
    for (_, number), ones in weeks.items():
        days = working_days(days_later(start, number * DAYS_IN_WEEK), week)
        for place, one in enumerate(ones):
            yield one, days[_day(place, len(ones), len(days), early=number == 0)]


def working_days(day: str, week: WorkWeek) -> tuple[str, ...]:
    """The working days among the seven from a day on."""
    seven = (days_later(day, n) for n in range(DAYS_IN_WEEK))
    return tuple(one for one in seven if on_working_day(one, week) == one)


def weeks_until(start: str, day: str) -> int:
    """In which week from the start a day lies: 0 to 12, the last also for later days."""
    passed = (n for n in range(WEEKS) if day < days_later(start, (n + 1) * DAYS_IN_WEEK))
    return next(passed, WEEKS - 1)


def pace(hours: float) -> int:
    """How many actions a week somebody with so many hours a week takes on."""
    return next(many for most, many in PACE if hours < most)


def _by_week(
    wanted: Iterable[Wanted], hours: Sequence[float]
) -> dict[tuple[int, int], list[Wanted]]:
    """By person and week, in the order given."""
    order = {one.key: place for place, one in enumerate(wanted)}
    found: defaultdict[tuple[int, int], list[Wanted]] = defaultdict(list)
    for one in sorted(wanted, key=lambda one: (*_precedence(one), order[one.key])):
        room = pace(hours[one.owner])
        free = (n for n in range(one.week, WEEKS) if len(found[one.owner, n]) < room)
        number = next(free, None)
        if number is not None:
            found[one.owner, number].append(one)
    return {
        slot: sorted(ones, key=lambda one: order[one.key]) for slot, ones in found.items() if ones
    }


def _precedence(one: Wanted) -> tuple[bool, int]:
    """What is fixed comes first, the latest week before the others, so that none pushes it on."""
    return not one.fixed, -one.week if one.fixed else one.week


def _day(place: int, many: int, days: int, early: bool) -> int:
    """Which working day of its week: the first week begins at once, later ones end with one."""
    return place * days // many if early else (place + 1) * days // many - 1
