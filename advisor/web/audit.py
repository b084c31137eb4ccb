"""The audit log: who did what when to which record, to look through and to take out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date
from urllib.parse import urlencode

from flask import Blueprint, Response, current_app, g, render_template, request
from flask.typing import ResponseReturnValue

from advisor.reports import tables
from advisor.store import audit as log
from advisor.store.audit import Filter
from advisor.store.database import Store
from advisor.usecases import audit
from advisor.web.access import now, store
from advisor.web.attachment import attachment

bp = Blueprint("audit", __name__)
_PAGE = re.compile("[1-9][0-9]{0,7}")
_TYPED = ("who", "what", "since", "until", "record")


@bp.get("/w/<workspace_id>/audit/")
def read() -> ResponseReturnValue:
    """What was done in this company, and how its members signed in."""
    return _page()


@bp.get("/audit/")
def whole() -> ResponseReturnValue:
    """What concerns no company: who can open links, tables brought up to date, sign-ins."""
    return _page()


@bp.get("/w/<workspace_id>/audit/audit.<any(csv,json):log_form>")
def file(log_form: str) -> ResponseReturnValue:
    """The entries that were chosen, as a file."""
    return _file(log_form)


@bp.get("/audit/audit.<any(csv,json):log_form>")
def whole_file(log_form: str) -> ResponseReturnValue:
    """The entries that concern no company, as a file."""
    return _file(log_form)


def _page() -> str:
    chosen = _chosen()
    typed = {name: getattr(chosen, name) for name in _TYPED if getattr(chosen, name)}
    number = request.args.get("page", "")
    return render_template(
        "audit/page.html",
        page=audit.page(store(), chosen, int(number) if _PAGE.fullmatch(number) else 1),
        chosen=chosen,
        typed=urlencode(typed),
        who=audit.who_choices(store(), chosen.workspace_id),
        what=audit.what_choices(store(), chosen.workspace_id),
        head=log.head(store()),
    )


def _file(form: str) -> Response:
    chosen, name = _chosen(), f"advisor-audit-{now().date()}.{form}"
    if form == "csv":
        pieces = _sent(lambda opened: tables.lines(audit.rows_of(log.each(opened, chosen))))
        return attachment(pieces, name, "text/csv")
    pieces = _sent(lambda opened: audit.document(opened, log.each(opened, chosen)))
    return attachment(pieces, name, "application/json")


def _sent(make: Callable[[Store], Iterator[str]]) -> Iterator[str]:
    """The file as it is made. It outlives the request's own connection, so it has another."""
    settings = current_app.config["ADVISOR"]

    def pieces() -> Iterator[str]:
        with closing(Store(settings.data, settings.busy_seconds)) as opened, opened.unchanging():
            yield from make(opened)

    return pieces()


def _chosen() -> Filter:
    """What the address asks for; a day that is none is left out."""
    typed = {name: request.args.get(name, "").strip() for name in _TYPED}
    days = {name: _day(typed[name]) for name in ("since", "until")}
    return Filter(g.get("workspace_id", ""), **(typed | days))


def _day(typed: str) -> str:
    with suppress(ValueError):
        return date.fromisoformat(typed).isoformat()
    return ""
