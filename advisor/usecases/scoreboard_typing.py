"""Typing numbers in, correcting them, undoing it; and setting targets. All is kept with who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from fractions import Fraction

from advisor.core.scoreboard.entering import Read, not_yet, read_typed
from advisor.core.scoreboard.figures import Figure, figures_of
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.period import WEEK, Period, period_of
from advisor.core.scoreboard.words import typed
from advisor.store import actuals, targets
from advisor.store.actuals import Actual, Entry
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of
from advisor.usecases.gathering import Inputs
from advisor.usecases.scoreboard import cells_of, facts_in, working_names
from advisor.usecases.tokens import new_id, stamp

FORM, TABLE = "form", "table"


class NotYetError(Exception):
    """The week or month has not begun yet."""


class NoSuchEntryError(Exception):
    """There is no such entry in this company."""


def asked_of(inputs: Inputs) -> tuple[Figure, ...]:
    """All that a company is asked for."""
    facts = facts_in(inputs)
    return figures_of(facts.mode if facts else "leads", working_names(inputs))


def ledger_of(store: Store, workspace_id: str) -> Ledger:
    """What was typed in."""
    return Ledger(cells_of(store, workspace_id))


def current(workspace: Workspace, rhythm: str, at: datetime) -> Period:
    """The week or month that it is now where the company works."""
    return period_of(day_of(workspace, at), rhythm, workspace.week)


def next_to_type(store: Store, workspace: Workspace, rhythm: str, at: datetime) -> Period:
    """The period to type in first: the last that is over, unless it is there; then this one."""
    last = current(workspace, rhythm, at).previous
    return last.next if ledger_of(store, workspace.id).typed(last) else last


def save(
    store: Store,
    inputs: Inputs,
    member: Member,
    period: Period,
    texts: Mapping[str, str],
    at: datetime,
) -> tuple[Read, str]:
    """Keep the numbers of a form, all or none; gives what was read, and the entry's id or "".

    texts: by figure's key; what is empty becomes unknown. Raises NotYetError.
    """
    workspace = inputs.workspace
    future = not_yet(period, day_of(workspace, at))
    if future:
        raise NotYetError(future)
    with store.immediate():
        ledger = ledger_of(store, workspace.id)
        read = read_typed(ledger, period, asked_of(inputs), texts, blank_clears=True)
        if read.problems or not read.changes:
            return read, ""
        return read, keep(store, workspace.id, member.id, (FORM, ""), [read], at)


def keep_weeks(
    store: Store,
    workspace: Workspace,
    member_id: str,
    weeks: Sequence[Mapping[str, int]],
    at: datetime,
) -> None:
    """Keep whole numbers by figure for the last weeks that are over, the oldest week first.

    Belongs into a transaction.
    """
    week, reads = current(workspace, WEEK, at), []
    for numbers in reversed(weeks):
        week = week.previous
        reads.append(Read(week, {key: Fraction(n) for key, n in numbers.items()}, {}))
    if reads:
        keep(store, workspace.id, member_id, (FORM, ""), reads, at)


def keep(
    store: Store,
    workspace_id: str,
    member_id: str,
    source: tuple[str, str],
    reads: Iterable[Read],
    at: datetime,
) -> str:
    """Keep changes as one entry; gives its id. source: FORM or TABLE, and the file's name.

    Belongs into a transaction.
    """
    kind, name = source
    entry = Entry(new_id(), workspace_id, kind, name[:200], "", 0, stamp(at), undone=False)
    numbers = [_actual(one.period, key, v) for one in reads for key, v in one.changes.items()]
    actuals.add(store, entry, member_id, numbers)
    return entry.id


def _actual(period: Period, key: str, value: Fraction | None) -> Actual:
    figure, _, person = key.partition(":")
    kept = None if value is None else typed(value)
    return Actual(period.rhythm, period.start, figure, person, kept)


def undo(store: Store, workspace_id: str, entry_id: str, at: datetime) -> Entry:
    """Let what an entry brought not count; what was there before counts again.

    Raises NoSuchEntryError.
    """
    return _set_undone(store, workspace_id, entry_id, stamp(at))


def bring_back(store: Store, workspace_id: str, entry_id: str) -> Entry:
    """Undo ``undo``. Raises NoSuchEntryError."""
    return _set_undone(store, workspace_id, entry_id, None)


def _set_undone(store: Store, workspace_id: str, entry_id: str, at: str | None) -> Entry:
    with store.immediate():
        found = actuals.find_entry(store, workspace_id, entry_id)
        if found is None:
            raise NoSuchEntryError(NoSuchEntryError.__doc__)
        actuals.set_undone(store, workspace_id, entry_id, at)
        return found


def set_targets(
    store: Store,
    workspace_id: str,
    member: Member,
    wanted: Mapping[str, Fraction | None],
    at: datetime,
) -> int:
    """Keep targets that differ from those in force; gives how many. None: as in the plan again.

    wanted: metric id to its value, a week for what grows with time.
    """
    with store.immediate():
        now = targets.in_force(store, workspace_id)
        changed = 0
        for metric, value in wanted.items():
            text = None if value is None else typed(value)
            before = now[metric].value if metric in now else None
            if text != before:
                targets.add(store, workspace_id, metric, text, member.id, stamp(at))
                changed += 1
        return changed
