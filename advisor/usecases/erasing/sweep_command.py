"""What ``advisor sweep`` does: says what is past its time in each company, erases it if told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from advisor.store import workspaces
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases.chosen_company import chosen_company
from advisor.usecases.erasing.finishing import finish
from advisor.usecases.erasing.sweep import PastDue, due, sweep

NOTHING = "Nothing is past its time."
SAY_YES = "Nothing was erased. With --yes it is, for good."


def swept(data: Path, workspace_id: str | None, at: datetime, *, yes: bool) -> Iterator[str]:
    """The lines to print. workspace_id: the one company; None for all that are not removed.

    Raises NoSuchCompanyError.
    """
    store = Store(data)
    try:
        store.prepare()
        yield from _swept(store, _companies(store, workspace_id), at, yes=yes)
    finally:
        store.close()


def _swept(store: Store, companies: list[Workspace], at: datetime, *, yes: bool) -> Iterator[str]:
    found = False
    for company in companies:
        past = [one for one in due(store, company, at) if one.past]
        found = found or bool(past)
        for one in past:
            yield from _lines(company, one)
        if past and yes:
            sweep(store, company, None, at)
            yield f"{company.name}: erased for good."
    yield from ([NOTHING] if not found else [] if yes else [SAY_YES])
    if left := finish(store):
        yield left


def _lines(company: Workspace, one: PastDue) -> Iterator[str]:
    count = len(one.past)
    yield f"{company.name}: {count} {one.kind.one if count == 1 else one.kind.many}"
    for each in one.past:
        day = f"kept until {each.until}" if each.until else f"since {each.since}"
        yield f"  {each.name}, {day}"


def _companies(store: Store, workspace_id: str | None) -> list[Workspace]:
    if workspace_id is not None:
        return [chosen_company(store, workspace_id)]
    return [one for one in workspaces.everyones(store) if not one.removed]
