"""A kept plan without what it says about how one person develops."""

from __future__ import annotations

from dataclasses import replace

from advisor.core.plan.plan import Plan


def without_person(plan: Plan, person: str) -> Plan:
    """The plan without their levels and what they practise; the same object where it has none."""
    line = f"development.{person}"
    development = tuple(one for one in plan.development if one.key != line)
    actions = tuple(one for one in plan.actions if not one.key.startswith(f"actions.{line}."))
    if len(development) == len(plan.development) and len(actions) == len(plan.actions):
        return plan
    return replace(plan, development=development, actions=actions)
