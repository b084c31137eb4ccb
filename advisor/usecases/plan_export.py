"""The kept plan taken out with all other data: its versions and every change of its lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from advisor.core.plan.freezing import spoken
from advisor.store import people, plans
from advisor.store.database import Store

Record = dict[str, Any]


def versions(store: Store, workspace_id: str) -> Iterator[Record]:
    """The rows of ``plan_versions``, the oldest first; each with all that it said."""
    names = people.names_ever(store, workspace_id)
    for one in reversed(plans.versions(store, workspace_id)):
        made_from = "; ".join(": ".join(pair) for pair in json.loads(one.inputs))
        whole = next(each["plan"] for each in json.loads(one.plan) if each["which"] == "all")
        yield {
            "number": one.number,
            "made_at": one.made_at,
            "made_by": one.member,
            "reason": spoken(one.reason, names),
            "made_from": spoken(made_from, names),
            "plan": json.dumps(_spoken(json.loads(whole), names), ensure_ascii=False),
        }


def changes(store: Store, workspace_id: str) -> Iterator[Record]:
    """The rows of ``plan_changes``, the oldest first."""
    names = people.names_ever(store, workspace_id)
    for one in plans.events(store, workspace_id):
        yield {
            "number": one.number,
            "line": one.key,
            "field": one.field,
            "value": None if one.value is None else spoken(one.value, names),
            "computed": spoken(one.over, names),
            "changed_by": one.member_name,
            "changed_at": one.at,
        }


def _spoken(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, str):
        return spoken(value, names)
    if isinstance(value, list):
        return [_spoken(one, names) for one in value]
    if isinstance(value, dict):
        return {key: _spoken(one, names) for key, one in value.items()}
    return value
