"""What the page of a decision shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.core.hiring.reasons import REASONS
from advisor.core.language import say
from advisor.store import candidates, erasures
from advisor.store.database import Store
from advisor.store.decisions import Decision
from advisor.store.openings import Opening
from advisor.usecases.hiring import record
from advisor.usecases.hiring.decision import hired_from
from advisor.usecases.hiring.hire import first_ninety_days, has_other_data


def page_of(
    store: Store,
    opening: Opening,
    versions: Sequence[Decision],
    hours: str = "",
    problem: str = "",
) -> dict[str, Any]:
    """The newest decision, the others, and how far hiring is. hours, problem: of what was typed."""
    newest, hired = versions[-1], hired_from(store, opening)
    data = record.data_of(newest)
    everyone = {
        one.person_id: one for one in candidates.of_opening(store, opening.workspace_id, opening.id)
    }
    told = [
        (
            everyone[one["candidate"]],
            say(REASONS[one["reason"]]) if one["reason"] in REASONS else "",
        )
        for one in data["decision"]["others"]
        if one["candidate"] in everyone
    ]
    return {
        "opening": opening,
        "decision": newest,
        "versions": [(one, record.member_name(store, one.member_id)) for one in versions[::-1]],
        "chosen": everyone.get(newest.person_id or ""),
        "member": data["decision"]["member"],
        "override": data["results"].get("override", False),
        "others": [pair for pair in told if pair[0].stage != "applied"],
        "not_interviewed": [pair for pair in told if pair[0].stage == "applied"],
        "days": first_ninety_days(newest),
        "erased": erasures.of_workspace(store, opening.workspace_id),
        "hired": hired,
        "settled": hired is not None and has_other_data(store, hired),
        "hours": hours,
        "errors": [("hours", problem)] if problem else [],
    }
