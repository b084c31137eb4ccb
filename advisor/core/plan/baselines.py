"""Where each metric of a plan stands, from the numbers that were typed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from advisor.core.plan.metrics import Target
from advisor.core.plan.plan import Plan


def with_baselines(plan: Plan, said: Mapping[str, str]) -> Plan:
    """The plan with where metrics stand, in words by metric id; others stay a blank to fill in."""
    part = plan.charters
    marketing, sales = (replace(one, metrics=_filled(one.metrics, said)) for one in part.pair)
    shared = _filled(part.metrics, said)
    return replace(plan, charters=replace(part, metrics=shared, pair=(marketing, sales)))


def _filled(targets: tuple[Target, ...], said: Mapping[str, str]) -> tuple[Target, ...]:
    return tuple(replace(one, baseline=said.get(one.id, one.baseline)) for one in targets)
