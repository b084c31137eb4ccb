"""The hand-off in use taken out with all other data."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from advisor.core.dataset.plan_fields import ASSETS, LEAD_CARDS
from advisor.store import assets, feedback, lead_cards
from advisor.store.database import Store

Record = dict[str, Any]


def hand_off_tables(store: Store, workspace_id: str) -> list[tuple[str, Iterator[Record]]]:
    """Every table of it with its rows; what is in a bin stays there."""
    return [
        ("lead_cards", _cards(store, workspace_id)),
        ("lead_decisions", _decisions(store, workspace_id)),
        ("feedback", _forms(store, workspace_id)),
        ("feedback_answers", _answers(store, workspace_id)),
        ("assets", _assets(store, workspace_id)),
    ]


def _cards(store: Store, workspace_id: str) -> Iterator[Record]:
    names = [field.name for field in LEAD_CARDS[1:]]
    for card in lead_cards.of_workspace(store, workspace_id):
        yield {"lead_id": card.id} | {name: getattr(card, name) for name in names}


def _decisions(store: Store, workspace_id: str) -> Iterator[Record]:
    for lead_id, one in lead_cards.decisions_by_lead(store, workspace_id):
        yield {
            "lead_id": lead_id,
            "status": one.status,
            "reason": one.reason,
            "recycle_on": one.recycle_on,
            "decided_on": one.decided_on,
        }


def _forms(store: Store, workspace_id: str) -> Iterator[Record]:
    for one in feedback.entries(store, workspace_id):
        yield {
            "form_id": one.id,
            "link": one.sender,
            "chosen": json.dumps(one.chosen),
            "asset_id": one.asset,
            "words": one.words,
            "sent_at": one.sent_at,
        }


def _answers(store: Store, workspace_id: str) -> Iterator[Record]:
    for one in feedback.answers(store, workspace_id):
        yield {
            "theme": one.theme,
            "month": one.month,
            "text": one.text,
            "answered_by": one.by,
            "answered_at": one.answered_at,
        }


def _assets(store: Store, workspace_id: str) -> Iterator[Record]:
    names = [field.name for field in ASSETS[1:]]
    for asset in assets.of_workspace(store, workspace_id):
        yield {"asset_id": asset.id} | {name: getattr(asset, name) for name in names}
