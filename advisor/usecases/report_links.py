"""Links by which somebody without an account reads one report, for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from advisor.core.report.report import Options, Report
from advisor.store import report_links, workspaces
from advisor.store.database import Store
from advisor.store.report_links import ReportLink
from advisor.store.workspaces import Workspace
from advisor.usecases.reports import NoSuchPersonError, Request, make_report
from advisor.usecases.tokens import hashed, later, new_id, new_token, stamp

DAYS = (7, 30, 90)


class ReportLinkUnknownError(Exception):
    """There is no report at this link. Check that all of the link was copied."""


class ReportLinkExpiredError(Exception):
    """This link has expired. Whoever sent it can make a new one."""


class ReportLinkRevokedError(Exception):
    """This link was closed by whoever sent it."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new link with its token, which is kept nowhere else."""

    link: ReportLink
    token: str


def make(
    store: Store, workspace: Workspace, request: Request, member_id: str, at: datetime, days: int
) -> Made:
    """A link to a report, open for so many days. It shows the report as it is when it is opened."""
    token, options = new_token(), request.options
    link = ReportLink(
        id=new_id(),
        workspace_id=workspace.id,
        kind=request.kind,
        person_id=request.person_id,
        names=options.names,
        levels=options.levels,
        paper=options.paper,
        language=options.language,
        made_by="",
        created_at=stamp(at),
        expires_at=later(at, days=days),
        revoked=False,
    )
    report_links.add(store, link, hashed(token), member_id)
    return Made(link, token)


def opened(store: Store, token: str, at: datetime) -> tuple[ReportLink, Workspace]:
    """The link of a token, and its company. Raises one of the three errors above."""
    link = report_links.with_token(store, hashed(token))
    workspace = workspaces.find(store, link.workspace_id) if link else None
    if link is None or workspace is None:
        raise ReportLinkUnknownError(ReportLinkUnknownError.__doc__)
    if link.revoked or workspace.removed:
        raise ReportLinkRevokedError(ReportLinkRevokedError.__doc__)
    if link.expires_at <= stamp(at):
        raise ReportLinkExpiredError(ReportLinkExpiredError.__doc__)
    return link, workspace


def report_at(store: Store, token: str, at: datetime) -> Report:
    """The report behind a link, as it is now. Raises the errors of ``opened``."""
    link, workspace = opened(store, token, at)
    try:
        return make_report(store, workspace, request_of(link), at.date())
    except NoSuchPersonError as error:
        raise ReportLinkRevokedError(ReportLinkRevokedError.__doc__) from error


def _options(link: ReportLink) -> Options:
    return Options(link.names, link.levels, link.paper, link.language)


def request_of(link: ReportLink) -> Request:
    """Which report a link opens."""
    return Request(link.kind, _options(link), link.person_id)
