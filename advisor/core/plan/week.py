"""A laid-out week of somebody who works both, and what sales may take of it when deals close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from advisor.core.language import mark, say
from advisor.core.plan.working_days import MONDAY_TO_FRIDAY, day_name

MARKETING, SALES, BOTH, MEETING, GIVEN = "marketing", "sales", "both", "meeting", "given"
_LABELS = {
    MARKETING: mark("Marketing"),
    SALES: mark("Sales"),
    BOTH: mark("Review"),
    MEETING: mark("Meeting"),
    GIVEN: mark("Sales may take"),
}
# Nobody is planned beyond ten hours a day.
LONGEST_DAY = 600


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """A piece of the week. day: 0 for Monday. start: minutes after midnight. minutes: its length.

    kind: "marketing", "sales", "both" for the review, "meeting", or "given": marketing's, but
    sales may take it in a week in which deals close.
    """

    day: int
    start: int
    minutes: int
    kind: str

    @property
    def end(self) -> int:
        """Minutes after midnight."""
        return self.start + self.minutes

    @property
    def time(self) -> str:
        """From when to when: "09:00–12:30"."""
        return f"{clock(self.start)}–{clock(self.end)}"

    @property
    def label(self) -> str:
        """What it is for, in a word or two."""
        return say(_LABELS[self.kind])

    @property
    def told(self) -> str:
        """The whole of it in words: "Sales 14:00–15:30"."""
        return f"{self.label} {self.time}"

    def overlaps(self, other: Block) -> bool:
        """Whether one cannot be at both."""
        return self.day == other.day and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Week:
    """A laid-out week, all in minutes.

    blocks: by day and time, none where not all of it fits. marketing, sales, review, meetings: what
    was to be placed, together the hours exactly. kept: of marketing, what closing weeks may not
    take. unplaced: how much the hours are over; where marketing and sales are 0 besides, it is how
    much review and meetings alone are longer than the hours. worked: the working days in order, 0
    for Monday.
    """

    blocks: tuple[Block, ...]
    marketing: int
    sales: int
    review: int
    kept: int
    unplaced: int
    meetings: int = 0
    worked: tuple[int, ...] = MONDAY_TO_FRIDAY.days

    @property
    def days(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """The name and the blocks of each working day, in order."""
        return tuple(
            (day_name(day), tuple(block for block in self.blocks if block.day == day))
            for day in self.worked
        )

    @property
    def told(self) -> str:
        """The blocks of all days in words."""
        days = (
            f"{day}: {', '.join(block.told for block in blocks)}"
            for day, blocks in self.days
            if blocks
        )
        return "; ".join(days) + "."

    @property
    def last_day(self) -> str:
        """The name of the last working day, on which the review is held: "Friday"."""
        return day_name(self.worked[-1])

    @property
    def placed(self) -> int:
        """The sum of all blocks."""
        return sum(block.minutes for block in self.blocks)

    @property
    def total(self) -> int:
        """The sum of what was to be placed."""
        return self.marketing + self.sales + self.review + self.meetings

    @property
    def room(self) -> int:
        """What the working days hold."""
        return len(self.worked) * LONGEST_DAY

    @property
    def closing(self) -> Week:
        """The same in a week in which deals close: the longest maker blocks stay protected."""
        left, protected = self.kept, {}
        for block in sorted(self._of(MARKETING), key=lambda one: (-one.minutes, one)):
            protected[block] = min(block.minutes, left)
            left -= protected[block]
        pieces = (piece for block in self.blocks for piece in _cut(block, protected.get(block)))
        return replace(self, blocks=tuple(pieces))

    def _of(self, kind: str) -> Iterable[Block]:
        return (block for block in self.blocks if block.kind == kind)


def clock(minutes: int) -> str:
    """Minutes after midnight as people write them: "09:05"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _cut(block: Block, protected: int | None) -> Iterable[Block]:
    """A block of marketing with what sales may take of it behind what it may not."""
    if protected is None or protected == block.minutes:
        return (block,)
    given = Block(block.day, block.start + protected, block.minutes - protected, GIVEN)
    return (replace(block, minutes=protected), given) if protected else (given,)
