"""What a plan's report says of the hand-off in use."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from advisor.core.report.blocks import Part
from advisor.core.report.in_use_parts import assets_part, heard_part
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import assets, lead_feedback


def in_use_parts(
    store: Store, workspace: Workspace, today: date, *, names: bool
) -> tuple[Part, ...]:
    """The assets, and the last month in which sales sent something; without what is empty.

    Nobody's own words are in it, and no lead. names: with owners and marketing's answers.
    """
    at = datetime.combine(today, time(12), UTC)
    register = assets.register(store, workspace, None, at)
    months = lead_feedback.months(store, workspace, at)
    digests = (lead_feedback.digest_of(store, workspace, month) for month in months[:2])
    newest = next((one for one in digests if one.forms), None)
    found = (
        assets_part(register.shelves, register.stale, names=names),
        heard_part(newest, names=names) if newest else None,
    )
    return tuple(part for part in found if part is not None)
