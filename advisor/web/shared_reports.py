"""The report behind a link that was shared: read-only, without an account."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, speaking, told
from advisor.library.catalogues import language_of
from advisor.store.database import Store
from advisor.usecases import report_links
from advisor.usecases.report_links import (
    ReportLinkExpiredError,
    ReportLinkRevokedError,
    ReportLinkUnknownError,
)
from advisor.web import errors
from advisor.web.access import now, store
from advisor.web.report_files import Drawing, answer, drawing
from advisor.web.report_jobs import MadeFile

bp = Blueprint("shared_reports", __name__, url_prefix="/r/<token>")


@bp.get("/")
def read(token: str) -> ResponseReturnValue:
    """The report as a page."""
    return _answer(token, "html", url_for("shared_reports.read", token=token))


@bp.get("/report.<any(pdf,md):form>")
def as_file(token: str, form: str) -> ResponseReturnValue:
    """The report as a file."""
    return _answer(token, form, url_for("shared_reports.as_file", token=token, form=form))


def _answer(token: str, form: str, url: str) -> ResponseReturnValue:
    """The link is looked up here first, so that a closed one is told at once."""
    at = now()
    link, _ = report_links.opened(store(), token, at)
    pdf = url_for("shared_reports.as_file", token=token, form="pdf")
    with speaking(language_of(link.language)):
        words = say("Download the PDF")
    work = partial(_make, drawing(form, [(words, pdf)]), token, at)
    return answer((link.id, at.date(), form), work, form, url)


def _make(draw: Drawing, token: str, at: datetime, opened: Store) -> MadeFile:
    return draw.made(report_links.report_at(opened, token, at))


@bp.errorhandler(ReportLinkUnknownError)
def _unknown(error: Exception) -> tuple[str, int]:
    return errors.page(404, say("There is no report here"), told(error))


@bp.errorhandler(ReportLinkExpiredError)
@bp.errorhandler(ReportLinkRevokedError)
def _closed(error: Exception) -> tuple[str, int]:
    return errors.page(410, say("This link is closed"), told(error))
