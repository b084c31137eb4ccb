"""A workspace's own values for the constants of the models: changed, reset, undone, looked up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from advisor.core.assumptions import (
    DEFAULTS,
    Assumption,
    AssumptionOutOfRange,
    Assumptions,
    UnknownAssumption,
)
from advisor.core.questionnaire import plain_text
from advisor.store import assumptions as log
from advisor.store.assumptions import Entry
from advisor.store.database import Store
from advisor.usecases.tokens import stamp


class ChangedMeanwhileError(Exception):
    """The assumptions were changed in another window. Nothing was saved; look once more."""


class NothingToUndoError(Exception):
    """There is no such change, or its values were changed again since. Nothing was undone."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history: what went from where to where, by whom, when and why.

    at: a stored time. is_default: whether it went back to the default.
    """

    constant: Assumption
    before: float
    after: float
    is_default: bool
    member: str
    reason: str
    at: str
    revision: int


def values_in_force(store: Store, workspace_id: str) -> Assumptions:
    """The constants as this workspace has them: the defaults, but for what was changed."""
    return _as_assumptions(log.in_force(store, workspace_id))


def revision(store: Store, workspace_id: str) -> int:
    """What to give back to ``change`` as seen, so that two windows are noticed."""
    return log.revision(store, workspace_id)


def with_changes(assumptions: Assumptions, changes: Mapping[str, float | None]) -> Assumptions:
    """These values with some set, None for back to the default.

    Raises UnknownAssumption or AssumptionOutOfRange.
    """
    return assumptions.with_changes(
        {
            key: DEFAULTS[key] if value is None else value  # DEFAULTS: refuses unknown keys too
            for key, value in changes.items()
        }
    )


def change(
    store: Store,
    workspace_id: str,
    changes: Mapping[str, float | None],
    member_id: str,
    at: datetime,
    reason: str = "",
    seen: int | None = None,
) -> int | None:
    """Set constants together, None for back to the default; gives the revision.

    What is in force already is left out; None comes back where nothing is left. seen: the revision
    that the member looked at. Raises UnknownAssumption, AssumptionOutOfRange and
    ChangedMeanwhileError.
    """
    with store.immediate():
        if seen is not None and seen != log.revision(store, workspace_id):
            raise ChangedMeanwhileError(ChangedMeanwhileError.__doc__)
        before = values_in_force(store, workspace_id)
        after = with_changes(before, changes)
        values = {key: _stored(after, key) for key in changes if after[key] != before[key]}
        if not values:
            return None
        return log.append(store, workspace_id, values, member_id, reason, stamp(at))


def reset(
    store: Store,
    workspace_id: str,
    member_id: str,
    at: datetime,
    keys: Iterable[str] | None = None,
    seen: int | None = None,
) -> int | None:
    """Set these constants, or all of them, back to their defaults; otherwise as ``change``."""
    chosen = values_in_force(store, workspace_id).changed if keys is None else keys
    return change(store, workspace_id, dict.fromkeys(chosen), member_id, at, seen=seen)


def undo(store: Store, workspace_id: str, undone: int, member_id: str, at: datetime) -> int | None:
    """Bring back what was in force before a revision; the log keeps both.

    Raises NothingToUndoError.
    """
    seen = log.revision(store, workspace_id)
    entries = log.log(store, workspace_id)
    newest = {entry.key: entry.revision for entry in entries}
    keys = [entry.key for entry in entries if entry.revision == undone]
    if not keys or any(newest[key] != undone for key in keys):
        raise NothingToUndoError(NothingToUndoError.__doc__)
    before = _as_assumptions(log.in_force(store, workspace_id, up_to=undone - 1))
    values = {key: before[key] for key in keys}
    return change(store, workspace_id, values, member_id, at, "Undone", seen)


def history(store: Store, workspace_id: str) -> list[Change]:
    """Every change, newest first; of constants that are no more, nothing is told."""
    values = DEFAULTS
    found = []
    for entry in log.log(store, workspace_id):
        after = _after(values, entry)
        if after is not None:
            found.append(_change(values, after, entry))
            values = after
    return found[::-1]


def _change(before: Assumptions, after: Assumptions, entry: Entry) -> Change:
    return Change(
        constant=DEFAULTS.constant(entry.key),
        before=before[entry.key],
        after=after[entry.key],
        is_default=entry.key not in after.changed,
        member=entry.member,
        reason=entry.reason,
        at=entry.changed_at,
        revision=entry.revision,
    )


def _after(values: Assumptions, entry: Entry) -> Assumptions | None:
    """The values once an entry has come on top; None where it means nothing any more."""
    try:
        return with_changes(
            values, {entry.key: None if entry.value is None else float(entry.value)}
        )
    except (UnknownAssumption, AssumptionOutOfRange):
        return None


def _as_assumptions(stored: Mapping[str, str]) -> Assumptions:
    """A newer version may know a constant no more, or allow less: its default counts then."""
    values = DEFAULTS
    for key, value in stored.items():
        try:
            values = values.with_changes({key: float(value)})
        except (UnknownAssumption, AssumptionOutOfRange):
            continue
    return values


def _stored(values: Assumptions, key: str) -> str | None:
    return plain_text(Decimal(repr(values[key]))) if key in values.changed else None
