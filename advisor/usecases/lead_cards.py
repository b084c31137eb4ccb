"""Leads that were handed over: kept on a card, accepted or sent back, and erased in time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from advisor.core.hand_off.cards import (
    ACCEPTED,
    REJECTED,
    WAITING,
    Card,
    Cards,
    Decision,
    reason_counts,
    recycle_day,
    sorted_out,
)
from advisor.core.plan.hand_off import RejectReason
from advisor.store import lead_cards
from advisor.store.database import Store
from advisor.store.lead_cards import FIELDS, DecisionKept
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of
from advisor.usecases.erasing.cards import erase_card
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.sweep import months_of
from advisor.usecases.hand_off import usual_kit
from advisor.usecases.reminders import later
from advisor.usecases.tokens import new_id, stamp


class LeadUnknownError(Exception):
    """There is no such card."""


class ReasonUnknownError(Exception):
    """Choose one of the reasons."""


@dataclass(frozen=True, slots=True)
class Desk:
    """All cards of a company. counts: (reason in words, how often). past: kept for too long.

    accepted, rejected: how often it was decided so, also about erased cards.
    """

    cards: Cards
    counts: tuple[tuple[str, int], ...]
    past: tuple[Card, ...]
    accepted: int
    rejected: int

    @property
    def empty(self) -> bool:
        """Whether no lead has been handed over yet."""
        cards = self.cards
        return not (cards.back or cards.waiting or cards.accepted or cards.later)


def desk(store: Store, workspace: Workspace, reasons: Sequence[RejectReason], at: datetime) -> Desk:
    """The cards by what is to be done with them. reasons: as the plan has them now."""
    today = day_of(workspace, at)
    found = lead_cards.of_workspace(store, workspace.id)
    decided = lead_cards.decisions(store, workspace.id)
    words = reason_words(reasons)
    return Desk(
        cards=sorted_out(found, today, workspace.week),
        counts=tuple((words.get(key, key), count) for key, count in reason_counts(decided)),
        past=_past(store, workspace.id, found, today),
        accepted=sum(one.status == ACCEPTED for one in decided),
        rejected=sum(one.status == REJECTED for one in decided),
    )


def reason_words(reasons: Sequence[RejectReason]) -> dict[str, str]:
    """Id to words; those that the plan no longer has keep their usual ones."""
    return {one.id: one.text for one in (*usual_kit().rejects, *reasons)}


def keep_months(store: Store, workspace_id: str) -> int:
    """How many months after the last change a card is kept; 0 for ever."""
    return months_of(store, workspace_id)["lead_cards"]


def kept_until(card: Card, months: int) -> str:
    """The last day on which a card is to be kept; "" for ever."""
    return later(date.fromisoformat(card.changed_on), months).isoformat() if months else ""


def _past(store: Store, workspace_id: str, cards: Sequence[Card], today: str) -> tuple[Card, ...]:
    months = keep_months(store, workspace_id)
    return tuple(card for card in cards if months and kept_until(card, months) < today)


def find(store: Store, workspace_id: str, lead_id: str) -> Card:
    """One card; raises LeadUnknownError."""
    card = lead_cards.find(store, workspace_id, lead_id)
    if card is None:
        raise LeadUnknownError(LeadUnknownError.__doc__)
    return card


def add(
    store: Store, workspace_id: str, fields: Mapping[str, str], member_id: str, at: datetime
) -> str:
    """Keep a new card; its id. fields: all of ``FIELDS``."""
    lead_id = new_id()
    lead_cards.add(store, workspace_id, lead_id, fields, member_id, stamp(at))
    return lead_id


def change(
    store: Store, workspace_id: str, lead_id: str, fields: Mapping[str, str], at: datetime
) -> None:
    """Put what is typed now in place of what was. Raises LeadUnknownError."""
    with store.immediate():
        find(store, workspace_id, lead_id)
        lead_cards.change(store, workspace_id, lead_id, fields, stamp(at))


def accept(store: Store, workspace_id: str, lead_id: str, member_id: str, at: datetime) -> None:
    """Keep that sales has taken the lead. Raises LeadUnknownError."""
    _decide(store, workspace_id, lead_id, Decision(ACCEPTED, "", "", ""), member_id, at)


def reject(
    store: Store,
    workspace: Workspace,
    lead_id: str,
    reason: RejectReason | None,
    member_id: str,
    at: datetime,
) -> str:
    """Send a lead back; the day on which it comes back, "" for never.

    Raises LeadUnknownError, and ReasonUnknownError without a reason.
    """
    if reason is None:
        raise ReasonUnknownError(ReasonUnknownError.__doc__)
    back = recycle_day(day_of(workspace, at), reason.recycle_days, workspace.week)
    decided = Decision(REJECTED, reason.id, back, "")
    return _decide(store, workspace.id, lead_id, decided, member_id, at).recycle_on


def hand_over_again(
    store: Store, workspace_id: str, lead_id: str, member_id: str, at: datetime
) -> None:
    """A lead that came back waits for sales once more. Raises LeadUnknownError."""
    _decide(store, workspace_id, lead_id, Decision(WAITING, "", "", ""), member_id, at)


def take_back(store: Store, workspace_id: str, lead_id: str, at: datetime) -> None:
    """Undo the newest decision about a lead. Raises LeadUnknownError."""
    with store.immediate():
        find(store, workspace_id, lead_id)
        lead_cards.take_back(store, workspace_id, lead_id, stamp(at))


def erase(store: Store, workspace_id: str, lead_id: str, at: datetime) -> str:
    """Delete a card for good; how often which reason was given stays. Raises LeadUnknownError.

    Gives what is left to do, as ``finish`` says it.
    """
    with store.immediate():
        find(store, workspace_id, lead_id)
        erase_card(store, lead_id, stamp(at))
    return finish(store)


def erase_past(store: Store, workspace: Workspace, at: datetime) -> int:
    """Erase every card that was kept for too long; how many there were."""
    today = day_of(workspace, at)
    with store.immediate():
        found = lead_cards.of_workspace(store, workspace.id)
        past = _past(store, workspace.id, found, today)
        for card in past:
            erase_card(store, card.id, stamp(at))
    finish(store)
    return len(past)


def table(store: Store, workspace_id: str, words: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every card as one line of a file, its heading first."""
    head = (*FIELDS, "status", "reason", "comes_back_on", "times_rejected", "last_changed")
    rows = [
        (
            *(getattr(card, name) for name in FIELDS),
            card.status,
            words.get(card.decision.reason, card.decision.reason) if card.decision else "",
            card.recycle_on,
            str(card.rounds),
            card.changed_on,
        )
        for card in lead_cards.of_workspace(store, workspace_id)
    ]
    return [head, *rows]


def _decide(
    store: Store, workspace_id: str, lead_id: str, decided: Decision, member_id: str, at: datetime
) -> Decision:
    """The decision that stands: what was decided before where it is the same, pressed twice."""
    with store.immediate():
        card = find(store, workspace_id, lead_id)
        if card.status == decided.status:
            return card.decision or decided
        kept = DecisionKept(new_id(), lead_id, member_id, decided)
        lead_cards.decide(store, workspace_id, kept, stamp(at))
        lead_cards.touch(store, workspace_id, lead_id, stamp(at))
    return decided
