"""A company that hands leads over: a card, an asset, a link to the form, and one form sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from advisor.store import feedback
from advisor.store.database import Store
from advisor.store.lead_cards import FIELDS
from advisor.usecases import assets, lead_cards, lead_feedback
from advisor.usecases.assets import Told
from advisor.usecases.lead_feedback import Given
from advisor.usecases.tokens import stamp


def handed_over(store: Store, workspace: Any, member_id: str, at: datetime) -> dict[str, str]:
    """The ids of all of these; feedback_token: opens the form."""
    fields = {name: f"The {name}" for name in FIELDS} | {"who": "Iris Holm", "deadline": ""}
    told = Told("Price list", "https://example.org", "intent", "", "", 0, "", "")
    made = lead_feedback.make_link(store, workspace.id, "Ben", member_id, at)
    here = lead_feedback.opened(store, made.token, at)
    closed = lead_feedback.make_link(store, workspace.id, "Cleo", member_id, at).link
    feedback.revoke(store, workspace.id, closed.id, stamp(at))
    given = Given("once1", {"objected": "price"}, "", "Too much for us")
    return {
        "lead_id": lead_cards.add(store, workspace.id, fields, member_id, at),
        "asset_id": assets.add(store, workspace.id, told, at).id,
        "feedback_link_id": closed.id,
        "form_id": lead_feedback.send(store, here, given, at).id,
        "feedback_token": made.token,
        "once": "once1",
    }
