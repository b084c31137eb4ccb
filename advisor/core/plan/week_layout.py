"""Lays out a week: marketing in half-day maker blocks, sales in daily windows, around meetings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from advisor.core.plan.content import CalendarRules
from advisor.core.plan.week import BOTH, MARKETING, SALES, Block, Week
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, WorkWeek

STEP = 5
MORNING, MORNING_ROOM = 9 * 60, 4 * 60
AFTERNOON, AFTERNOON_ROOM = 14 * 60, 6 * 60
WINDOW_ROOM = 4 * 60
# Maker blocks keep away from the first day's catching up and the last one's closing where they can.
_MAKER_DAYS = {5: (1, 3, 0, 2, 4), 6: (1, 3, 4, 2, 0, 5)}
_WINDOW_DAYS = {
    5: {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)},
    6: {
        **{1: (2,), 2: (1, 4), 3: (0, 2, 4), 4: (0, 2, 3, 5)},
        **{5: (0, 1, 2, 4, 5), 6: (0, 1, 2, 3, 4, 5)},
    },
}
# Where a free stretch of a day begins and ends, in minutes after midnight.
_Free = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Room:
    """What is free of each working day, in order; by minutes, the review held back."""

    mornings: tuple[tuple[_Free, ...], ...]
    afternoons: tuple[tuple[_Free, ...], ...]
    morning: tuple[int, ...]
    afternoon: tuple[int, ...]


def lay_out(
    hours: float,
    share: float,
    rules: CalendarRules,
    days: WorkWeek = MONDAY_TO_FRIDAY,
    meetings: Sequence[Block] = (),
) -> Week:
    """A week of these hours, with this share (0-1) of them on marketing.

    The review and the weekly meetings come off the top; marketing is rounded to five minutes and
    sales takes the rest, so that all add up to the hours, in whole minutes. What does not fit is
    not laid out in part: there are no blocks then, and ``unplaced`` says how much is over.
    """
    total, meeting = round(hours * 60), sum(one.minutes for one in meetings)
    review = min(rules.review, total // 6 // STEP * STEP)
    left = total - review - meeting
    if left < 0:
        return Week((), 0, 0, review, 0, -left, meeting, days.days)
    marketing = min(round(left * share / STEP) * STEP, left)
    kept = min(marketing, -(-round(marketing * rules.kept) // STEP) * STEP)
    week = Week((), marketing, left - marketing, review, kept, 0, meeting)
    return arranged(week, rules, days, meetings)


def arranged(week: Week, rules: CalendarRules, days: WorkWeek, meetings: Sequence[Block]) -> Week:
    """The same lengths on these working days, around meetings at these times."""
    week = replace(week, worked=days.days)
    if week.unplaced and not week.marketing + week.sales:
        return week
    blocks = [*_place(week, rules, meetings), *meetings]
    over = week.total - sum(block.minutes for block in blocks)
    blocks.sort(key=lambda block: (week.worked.index(block.day), block.start))
    return replace(week, blocks=() if over else tuple(blocks), unplaced=over)


def window_days(sales: int, rules: CalendarRules, days: int = 5) -> tuple[int, ...]:
    """Places of the days with a sales window: as many as give each its shortest length."""
    return _WINDOW_DAYS[days][min(max(sales // rules.window, 1), days)] if sales > 0 else ()


def spread(total: int, rooms: Sequence[int]) -> list[int]:
    """Share minutes out evenly over rooms, in steps of five, none beyond its room."""
    given = [0] * len(rooms)
    left = min(total, sum(rooms))
    while left:
        open_rooms = [i for i, room in enumerate(rooms) if given[i] < room]
        each = left // len(open_rooms) // STEP * STEP
        for i in open_rooms:
            more = min(each or STEP, rooms[i] - given[i], left)
            given[i] += more
            left -= more
    return given


def _place(week: Week, rules: CalendarRules, meetings: Sequence[Block]) -> list[Block]:
    """Blocks for as much of it as there is room for."""
    room = _room(week, meetings)
    makers = _makers(week.marketing, rules, room.morning)
    windows = _windows(week.sales, rules, room.afternoon)
    more_marketing = spread(week.marketing - sum(makers), _less(room.afternoon, windows))
    evening = _less(_less(room.afternoon, windows), more_marketing)
    mornings, evenings = _rest_of_sales(week.sales - sum(windows), makers, room.morning, evening)
    reviews = [0] * (len(week.worked) - 1) + [week.review]
    blocks: list[Block] = []
    for i, day in enumerate(week.worked):
        blocks += _fill(day, room.mornings[i], ((makers[i], MARKETING), (mornings[i], SALES)))
        later = ((windows[i], SALES), (more_marketing[i], MARKETING), (evenings[i], SALES))
        blocks += _fill(day, room.afternoons[i], (*later, (reviews[i], BOTH)))
    return blocks


def _room(week: Week, meetings: Sequence[Block]) -> _Room:
    taken = [[one for one in meetings if one.day == day] for day in week.worked]
    mornings = tuple(_free(MORNING, MORNING_ROOM, ones) for ones in taken)
    afternoons = tuple(_free(AFTERNOON, AFTERNOON_ROOM, ones) for ones in taken)
    morning, afternoon = [[*map(_minutes, half)] for half in (mornings, afternoons)]
    afternoon[-1] = max(afternoon[-1] - week.review, 0)
    return _Room(mornings, afternoons, tuple(morning), tuple(afternoon))


def _free(start: int, room: int, taken: Sequence[Block]) -> tuple[_Free, ...]:
    """The stretches of a half day that no meeting takes."""
    found, at = [], start
    for one in sorted(taken):
        found.append((at, min(one.start, start + room)))
        at = max(at, one.end)
    found.append((at, start + room))
    return tuple((begin, end) for begin, end in found if begin < end)


def _minutes(free: Sequence[_Free]) -> int:
    return sum(end - begin for begin, end in free)


def _less(rooms: Sequence[int], taken: Sequence[int]) -> list[int]:
    return [room - gone for room, gone in zip(rooms, taken, strict=True)]


def _makers(marketing: int, rules: CalendarRules, rooms: Sequence[int]) -> list[int]:
    """Minutes of each morning's maker block: as few blocks as hold the hours."""
    order = _MAKER_DAYS[len(rooms)]
    longest = [min(rules.block, room) for room in rooms]
    counts = range(len(rooms) + 1)
    enough = (n for n in counts if sum(longest[i] for i in order[:n]) >= marketing)
    chosen = sorted(order[: next(enough, len(rooms))])
    return _on(chosen, spread(marketing, [longest[i] for i in chosen]), len(rooms))


def _windows(sales: int, rules: CalendarRules, rooms: Sequence[int]) -> list[int]:
    """Minutes of each afternoon's sales window."""
    chosen = window_days(sales, rules, len(rooms))
    return _on(chosen, spread(sales, [min(WINDOW_ROOM, rooms[i]) for i in chosen]), len(rooms))


def _on(chosen: Sequence[int], minutes: Sequence[int], days: int) -> list[int]:
    found = dict(zip(chosen, minutes, strict=True))
    return [found.get(i, 0) for i in range(days)]


def _rest_of_sales(
    left: int, makers: Sequence[int], morning: Sequence[int], evening: Sequence[int]
) -> tuple[list[int], list[int]]:
    """What the windows do not hold: free mornings first, then whatever gaps remain."""
    free = [0 if made else room for made, room in zip(makers, morning, strict=True)]
    mornings = spread(left, free)
    rest = [room - made if made else 0 for made, room in zip(makers, morning, strict=True)]
    more = spread(left - sum(mornings), [*rest, *evening])
    filled = [first + second for first, second in zip(mornings, more, strict=False)]
    return filled, more[len(makers) :]


def _fill(day: int, free: Sequence[_Free], parts: Sequence[tuple[int, str]]) -> list[Block]:
    """The parts one after the other in what is free; neighbours of a kind become one."""
    blocks: list[Block] = []
    stretches = list(free)
    for minutes, kind in parts:
        left = minutes
        while left and stretches:
            at, end = stretches.pop(0)
            took = min(left, end - at)
            left -= took
            _append(blocks, Block(day, at, took, kind))
            if at + took < end:
                stretches.insert(0, (at + took, end))
    return blocks


def _append(blocks: list[Block], block: Block) -> None:
    last = blocks[-1] if blocks else None
    if last and last.kind == block.kind and last.end == block.start:
        blocks[-1] = replace(last, minutes=last.minutes + block.minutes)
    else:
        blocks.append(block)
