"""The record of processing, from the tables and settings as they are, with the owner's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from advisor.core.days import day_figures
from advisor.core.language import say, say_many
from advisor.core.privacy.processing import Held, Record, blanks, held
from advisor.library.privacy import data_kinds, notice_words, security_measures
from advisor.store import memberships, notices, openings, privacy_settings, processing
from advisor.store.database import Store
from advisor.store.personal.registry import TABLES
from advisor.store.workspaces import Workspace
from advisor.usecases import retention_days
from advisor.usecases.notices import CONTACT, purpose_of
from advisor.usecases.tokens import stamp

_ROLES: dict[str, Callable[[int], str]] = {
    "owner": lambda many: say_many("{number} owner", "{number} owners", many),
    "manager": lambda many: say_many("{number} manager", "{number} managers", many),
    "interviewer": lambda many: say_many("{number} interviewer", "{number} interviewers", many),
    "viewer": lambda many: say_many("{number} viewer", "{number} viewers", many),
}


def record(store: Store, workspace: Workspace, at: datetime) -> Record:
    """All that the record says of a company today."""
    own = privacy_settings.of_workspace(store, workspace.id)
    everything = _held(store, workspace.id)
    return Record(
        company=workspace.name,
        contact=own.get(CONTACT, ""),
        purposes=_purposes(store, workspace, own),
        held=tuple(one for one in everything if one.count),
        unused=tuple(one.kind for one in everything if not one.count),
        recipients=_recipients(store, workspace.id, at),
        kept=_kept(store, workspace.id),
        security=security_measures(),
        blanks=blanks(own),
    )


def _held(store: Store, workspace_id: str) -> tuple[Held, ...]:
    ours = [table.name for table in TABLES if table.company]
    return held(data_kinds(), processing.counts(store, workspace_id, ours))


def _purposes(
    store: Store, workspace: Workspace, own: dict[str, str]
) -> tuple[tuple[str, str, int], ...]:
    """Each purpose that something was asked for, with how many questionnaires."""
    found: Counter[str] = Counter()
    for how, number in notices.counts(store, workspace.id).items():
        found[purpose_of(own, how)] += number
    return tuple(
        (one.name, one.what_for.format(company=workspace.name), found[one.id])
        for one in notice_words().purposes.values()
        if found[one.id]
    )


def _recipients(store: Store, workspace_id: str, at: datetime) -> tuple[str, ...]:
    roles = Counter(one.role for one in memberships.of_workspace(store, workspace_id))
    members = ", ".join(_ROLES[role](number) for role, number in roles.items())
    ways = processing.open_ways(store, workspace_id, stamp(at))
    return (
        say(
            "Members who sign in: {members}. Owners and managers read all but scores "
            "before a reveal, interviewers what they fill in, viewers the result, and levels of "
            "those who agreed.",
            members=members or say("none", "members"),
        ),
        say(
            "Links to reports that are open now: {number}. Whoever has one reads the report.",
            number=ways["reports"],
        ),
        say("Calendars with names that are open now: {number}.", number=ways["calendars"]),
        say("Whoever holds the data file, or a backup of it."),
    )


def _kept(store: Store, workspace_id: str) -> tuple[str, ...]:
    of_openings = [
        say(
            "Candidates of “{title}”: until {day}.",
            title=one.title,
            day=day_figures(one.keep_until),
        )
        if one.keep_until
        else say("Candidates of “{title}”: until no day is set.", title=one.title)
        for one in openings.of_workspace(store, workspace_id)
    ]
    return (
        *retention_days.said(store, workspace_id),
        *of_openings,
        say("Removed people stay in the bin for 30 days."),
        say("Whoever asks can be erased at any time."),
    )
