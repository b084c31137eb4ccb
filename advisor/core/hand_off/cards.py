"""Cards of leads that were handed over: what became of them, and when they come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from advisor.core.plan.working_days import WorkWeek, days_later, next_week_start, on_working_day

WAITING, ACCEPTED, REJECTED = "waiting", "accepted", "rejected"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a lead. status: accepted or rejected; decided_on: a day.

    reason: id of a reject reason, "" where accepted. recycle_on: the day on which the lead comes
    back, "" for never.
    """

    status: str
    reason: str
    recycle_on: str
    decided_on: str


@dataclass(frozen=True, slots=True)
class Card:
    """A lead that was handed over, in words. deadline, changed_on: days; deadline "" for none.

    decision: the newest that stands, None while the lead waits for an answer. rounds: how often it
    was rejected so far.
    """

    id: str
    who: str
    source: str
    acts: str
    problem: str
    fit: str
    next_step: str
    permission: str
    deadline: str
    changed_on: str
    decision: Decision | None = None
    rounds: int = 0

    @property
    def status(self) -> str:
        """WAITING, ACCEPTED or REJECTED."""
        return self.decision.status if self.decision else WAITING

    @property
    def recycle_on(self) -> str:
        """The day on which the lead comes back, "" for never."""
        return self.decision.recycle_on if self.decision else ""

    def late(self, today: str) -> bool:
        """Whether an answer is still owed after the deadline."""
        return self.decision is None and "" < self.deadline < today


@dataclass(frozen=True, slots=True)
class Cards:
    """All cards as they stand. back: come back this week, or should have; waiting: first due first.

    accepted, later: the newest first; later: were rejected and are not due back.
    """

    back: tuple[Card, ...]
    waiting: tuple[Card, ...]
    accepted: tuple[Card, ...]
    later: tuple[Card, ...]


def recycle_day(decided_on: str, days: int | None, week: WorkWeek) -> str:
    """The working day on which a lead comes back after so many days; "" where it never does."""
    return "" if days is None else on_working_day(days_later(decided_on, days), week)


def sorted_out(cards: Iterable[Card], today: str, week: WorkWeek) -> Cards:
    """The cards by what is to be done with them."""
    found = sorted(cards, key=lambda card: (card.changed_on, card.id), reverse=True)
    ends = next_week_start(days_later(today, 1), week)
    back = [card for card in found if "" < card.recycle_on < ends]
    rejected = [card for card in found if card.status == REJECTED and card not in back]
    return Cards(
        back=tuple(sorted(back, key=lambda card: card.recycle_on)),
        waiting=tuple(sorted(_of(found, WAITING), key=lambda card: card.deadline or "9999")),
        accepted=tuple(_of(found, ACCEPTED)),
        later=tuple(rejected),
    )


def reason_counts(decisions: Iterable[Decision]) -> tuple[tuple[str, int], ...]:
    """(reason, how often leads were rejected for it), most often first."""
    counted = Counter(one.reason for one in decisions if one.status == REJECTED)
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _of(cards: Sequence[Card], status: str) -> list[Card]:
    return [card for card in cards if card.status == status]
