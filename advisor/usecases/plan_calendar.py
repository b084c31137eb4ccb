"""The calendar of a company's plan: its first day, when meetings are, and its file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.language import say
from advisor.core.plan.events import Event, events, in_order
from advisor.core.plan.meeting_times import MeetingTime
from advisor.core.plan.plan import Plan
from advisor.core.plan.working_days import next_week_start
from advisor.core.report.report import lettered
from advisor.reports.calendar import Setting, Stamp, calendar_file
from advisor.store import calendar_stamps, calendar_times
from advisor.store.calendar_stamps import Told
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering
from advisor.usecases.gathering import Inputs
from advisor.usecases.plan import plan_of
from advisor.usecases.tokens import stamp


class NoPlanError(Exception):
    """There is no plan yet, so there is nothing for a calendar."""


class NobodyError(Exception):
    """There is no such person in this company."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Which calendar. person: id, "" for the whole team. names: others by name, else by letter."""

    person: str = ""
    names: bool = True


def keep_times(
    store: Store,
    workspace_id: str,
    times: Iterable[MeetingTime],
    first: str,
    member_id: str,
    at: datetime,
) -> None:
    """Hold the meetings at these times, and begin the calendar with a first day, ISO."""
    with store.immediate():
        calendar_times.keep(store, workspace_id, times)
        calendar_times.set_start(store, workspace_id, first, member_id, stamp(at))


def first_day(store: Store, workspace: Workspace, plan: Plan, today: str) -> str:
    """The first day of the calendar: the one chosen, else the plan's, else of the next week."""
    chosen = calendar_times.start(store, workspace.id)
    return chosen.day if chosen else plan.start or next_week_start(today, workspace.week)


def calendar_of(
    store: Store,
    workspace: Workspace,
    whose: Whose,
    shown: frozenset[str] | None,
    at: datetime,
) -> bytes:
    """The file of a calendar, as of now. shown: whose levels its reader may be told of.

    Raises NoPlanError and NobodyError.
    """
    inputs = gathering.gather(store, workspace)
    names = {one.id: one.name for one in inputs.people}
    if whose.person and whose.person not in names:
        raise NobodyError(NobodyError.__doc__)
    plan = _plan(store, inputs, whose, shown, at)
    first = first_day(store, workspace, plan, at.date().isoformat())
    found = in_order(events(plan, first, whose.person))
    title = f"{workspace.name}: {names.get(whose.person, say('the plan'))}"
    setting = Setting(workspace.id, title, workspace.time_zone, workspace.week)
    return calendar_file(setting, found, _stamped(store, setting, _which(whose, shown), found, at))


def _which(whose: Whose, shown: frozenset[str] | None) -> str:
    """One word for a calendar: what is told in one is not compared with what another tells."""
    return "/".join((whose.person, str(whose.names), "all" if shown is None else "some"))


def _plan(
    store: Store, inputs: Inputs, whose: Whose, shown: frozenset[str] | None, at: datetime
) -> Plan:
    if inputs.team is None:
        raise NoPlanError(NoPlanError.__doc__)
    named = inputs if whose.names else _lettered(inputs, whose.person)
    plan = plan_of(store, named, at.date(), shown, by_name=whose.names).plan
    if plan is None:
        raise NoPlanError(NoPlanError.__doc__)
    return plan


def _lettered(inputs: Inputs, but: str) -> Inputs:
    """The same with letters for the names of all but one."""
    # One word each, since names are shortened to their first.
    letters = {id_: words.split()[-1] for id_, words in lettered(inputs.names).items()}
    standings = tuple(
        one
        if one.person.id == but
        else replace(one, person=replace(one.person, name=letters[one.person.id]))
        for one in inputs.standings
    )
    return replace(inputs, standings=standings)


def _stamped(
    store: Store, setting: Setting, whose: str, found: Sequence[Event], at: datetime
) -> Mapping[str, Stamp]:
    """Which state of each entry this is; what says something else than last time is a new one."""
    before = calendar_stamps.of_calendar(store, setting.company, whose)
    now = {event.key: _told(setting, event, before.get(event.key), at) for event in found}
    changed = {key: told for key, told in now.items() if told != before.get(key)}
    if changed:
        with store.immediate():
            for key, told in changed.items():
                calendar_stamps.put(store, setting.company, whose, key, told)
    return {key: Stamp(told.sequence, told.at) for key, told in now.items()}


def _told(setting: Setting, event: Event, before: Told | None, at: datetime) -> Told:
    said = f"{setting.zone} {setting.week} {event}"
    content = hashlib.sha256(said.encode()).hexdigest()
    if before is None:
        return Told(content, 0, stamp(at))
    if before.content_hash == content:
        return before
    return Told(content, before.sequence + 1, stamp(at))
