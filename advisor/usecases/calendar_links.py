"""Subscriptions: links by which somebody's calendar fetches the plan's entries, until closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from advisor.core.language import speaking
from advisor.library.catalogues import language_of
from advisor.store import calendar_links, calendar_times, people, workspaces
from advisor.store.calendar_links import CalendarLink
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases.plan_calendar import NobodyError, Whose, calendar_of
from advisor.usecases.tokens import hashed, new_id, new_token, stamp


class CalendarLinkUnknownError(Exception):
    """There is no calendar at this link. Check that all of the link was copied."""


class CalendarLinkClosedError(Exception):
    """This calendar link was closed by whoever made it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new link with its token, which is kept nowhere else."""

    link: CalendarLink
    token: str


def make(
    store: Store, workspace: Workspace, whose: Whose, first: str, member_id: str, at: datetime
) -> Made:
    """A link to a calendar. first: the day it begins with, kept if none was chosen before."""
    token = new_token()
    link = CalendarLink(new_id(), workspace.id, whose.person, whose.names, "", stamp(at))
    with store.immediate():
        if calendar_times.start(store, workspace.id) is None:
            calendar_times.set_start(store, workspace.id, first, member_id, stamp(at))
        calendar_links.add(store, link, hashed(token), member_id)
    return Made(link, token)


def renew(store: Store, link: CalendarLink, member_id: str, at: datetime) -> Made:
    """Close a link and make another to the same calendar."""
    token = new_token()
    new = replace(link, id=new_id(), created_at=stamp(at), revoked=False)
    with store.immediate():
        calendar_links.revoke(store, link.workspace_id, link.id, stamp(at))
        calendar_links.add(store, new, hashed(token), member_id)
    return Made(new, token)


def fetched(store: Store, token: str, at: datetime) -> bytes:
    """What a calendar gets at a link: nobody's levels but those its person may see anyway.

    Raises CalendarLinkUnknownError, CalendarLinkClosedError and NoPlanError.
    """
    link = calendar_links.with_token(store, hashed(token))
    workspace = workspaces.find(store, link.workspace_id) if link else None
    if link is None or workspace is None:
        raise CalendarLinkUnknownError(CalendarLinkUnknownError.__doc__)
    if link.revoked or workspace.removed:
        raise CalendarLinkClosedError(CalendarLinkClosedError.__doc__)
    team = people.of_workspace(store, workspace.id)
    shown = frozenset(one.id for one in team if one.shares_levels or one.id == link.person_id)
    try:
        # Nobody reads this with a language of their own: it is the company's.
        with speaking(language_of(workspace.language)):
            return calendar_of(store, workspace, Whose(link.person_id, link.names), shown, at)
    except NobodyError as error:
        raise CalendarLinkClosedError(CalendarLinkClosedError.__doc__) from error
