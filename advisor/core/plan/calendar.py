"""A week for whoever works both: marketing in half-day maker blocks, sales in daily windows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.plan.arrangement import SALES, Arrangement
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.content import CalendarRules
from advisor.core.plan.line import Line, lines

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
FRIDAY = 4
STEP = 5
MORNING, MORNING_ROOM = 9 * 60, 4 * 60
AFTERNOON, AFTERNOON_ROOM = 14 * 60, 6 * 60
WINDOW_ROOM = 4 * 60
BOTH = "both"
# Maker blocks keep away from Monday's catching up and Friday's closing where they can.
_MAKER_DAYS = (1, 3, 0, 2, 4)
_WINDOW_DAYS = {1: (2,), 2: (1, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A piece of the week. day: 0 for Monday. start: minutes after midnight. minutes: its length.

    kind: "marketing", "sales", or "both" for the review.
    """

    day: int
    start: int
    minutes: int
    kind: str

    @property
    def time(self) -> str:
        """From when to when: "09:00–12:30"."""
        return f"{_clock(self.start)}–{_clock(self.start + self.minutes)}"


@dataclass(frozen=True, slots=True)
class Week:
    """A laid-out week, all in minutes.

    blocks: by day and time. marketing, sales, review: what was to be placed, together the hours
    exactly. kept: of marketing, what closing weeks may not take. unplaced: what does not fit into
    five days of ten hours.
    """

    blocks: tuple[Block, ...]
    marketing: int
    sales: int
    review: int
    kept: int
    unplaced: int

    @property
    def days(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """The name and the blocks of each day, Monday first."""
        return tuple(
            (name, tuple(block for block in self.blocks if block.day == day))
            for day, name in enumerate(DAYS)
        )

    @property
    def placed(self) -> int:
        """The sum of all blocks."""
        return sum(block.minutes for block in self.blocks)


@dataclass(frozen=True, slots=True)
class PersonWeek:
    """The week of one person, with what the Friday review goes through under each hat."""

    key: str
    name: str
    week: Week
    reply_days: int
    review: tuple[Line, ...]


def weeks(basis: PlanBasis) -> tuple[PersonWeek, ...]:
    """A week for everyone who works both, in team order."""
    arrangement, rules = basis.arrangement, basis.content.calendar
    agenda = lines("calendar.review", basis.content.review, basis.facts)
    return tuple(
        PersonWeek(
            f"calendar.{basis.team.people[i]}",
            basis.name(i),
            lay_out(arrangement.hours[i], arrangement.shares[i], rules),
            reply_days(arrangement, i, rules),
            agenda,
        )
        for i in arrangement.on_both()
    )


def lay_out(hours: float, share: float, rules: CalendarRules) -> Week:
    """A week of these hours, with this share (0-1) of them on marketing.

    The review comes off the top; marketing is rounded to five minutes and sales takes the rest,
    so that the three add up to the hours, in whole minutes.
    """
    total = round(hours * 60)
    review = min(rules.review, total // 6 // STEP * STEP)
    marketing = min(round((total - review) * share / STEP) * STEP, total - review)
    sales = total - review - marketing
    blocks, unplaced = _place(marketing, sales, review, rules)
    kept = min(marketing, -(-round(marketing * rules.kept) // STEP) * STEP)
    return Week(tuple(sorted(blocks)), marketing, sales, review, kept, unplaced)


def window_days(sales: int, rules: CalendarRules) -> tuple[int, ...]:
    """The days with a sales window: as many as give each window its shortest length."""
    return _WINDOW_DAYS[min(max(sales // rules.window, 1), len(DAYS))] if sales > 0 else ()


def reply_days(arrangement: Arrangement, i: int, rules: CalendarRules) -> int:
    """Working days until person i's next sales window at the latest; 0 without any."""
    both = i in arrangement.on_both()
    week = lay_out(arrangement.hours[i], arrangement.shares[i], rules)
    sales = week.sales if both else round(arrangement.hours_on(i, SALES) * 60)
    days = window_days(sales, rules)
    following = (*days[1:], *(day + len(DAYS) for day in days[:1]))
    return max((later - day for day, later in zip(days, following, strict=True)), default=0)


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


def _place(
    marketing: int, sales: int, review: int, rules: CalendarRules
) -> tuple[list[Block], int]:
    """Blocks for all of it, and the minutes for which there is no room."""
    makers = _makers(marketing, rules)
    windows = _windows(sales, rules)
    afternoon = [AFTERNOON_ROOM - window for window in windows]
    afternoon[FRIDAY] -= review
    more_marketing = spread(marketing - sum(makers), afternoon)
    afternoon = [room - taken for room, taken in zip(afternoon, more_marketing, strict=True)]
    mornings, evenings = _rest_of_sales(sales - sum(windows), makers, afternoon)
    reviews = [0] * FRIDAY + [review]
    blocks = _in_row(MORNING, ((makers, "marketing"), (mornings, SALES)))
    later = ((windows, SALES), (more_marketing, "marketing"), (evenings, SALES), (reviews, BOTH))
    blocks += _in_row(AFTERNOON, later)
    return blocks, marketing + sales + review - sum(block.minutes for block in blocks)


def _makers(marketing: int, rules: CalendarRules) -> list[int]:
    """Minutes of each morning's maker block: as few blocks as hold the hours."""
    count = min(-(-marketing // rules.block), len(DAYS))
    days = sorted(_MAKER_DAYS[:count])
    return _on(days, spread(marketing, [min(rules.block, MORNING_ROOM)] * count))


def _windows(sales: int, rules: CalendarRules) -> list[int]:
    """Minutes of each afternoon's sales window."""
    days = window_days(sales, rules)
    return _on(days, spread(sales, [WINDOW_ROOM] * len(days)))


def _on(days: Sequence[int], minutes: Sequence[int]) -> list[int]:
    found = dict(zip(days, minutes, strict=True))
    return [found.get(day, 0) for day in range(len(DAYS))]


def _rest_of_sales(
    left: int, makers: list[int], afternoon: list[int]
) -> tuple[list[int], list[int]]:
    """What the windows do not hold: free mornings first, then whatever gaps remain."""
    free = [0 if minutes else MORNING_ROOM for minutes in makers]
    mornings = spread(left, free)
    rest = [MORNING_ROOM - minutes if minutes else 0 for minutes in makers]
    more = spread(left - sum(mornings), rest + afternoon)
    filled = [first + second for first, second in zip(mornings, more[: len(DAYS)], strict=True)]
    return filled, more[len(DAYS) :]


def _in_row(start: int, parts: Sequence[tuple[Sequence[int], str]]) -> list[Block]:
    """Each day's parts one after the other from a start on; neighbours of a kind become one."""
    blocks: list[Block] = []
    for day in range(len(DAYS)):
        at = start
        for minutes, kind in ((amounts[day], kind) for amounts, kind in parts if amounts[day]):
            last = blocks[-1] if blocks and blocks[-1].day == day else None
            if last and last.kind == kind:
                blocks[-1] = Block(day, last.start, last.minutes + minutes, kind)
            else:
                blocks.append(Block(day, at, minutes, kind))
            at += minutes
    return blocks


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
