"""The record of a decision: as a page, as a file that can be checked, and as a document."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, speaking
from advisor.core.report.report import PAPERS, Options
from advisor.library.catalogues import language_of
from advisor.store import decisions
from advisor.store.decisions import Decision
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring import record, scoring
from advisor.usecases.hiring.decision_report import make_document
from advisor.web import opening_of_page
from advisor.web.access import signed_in_member, store, workspace
from advisor.web.attachment import attachment
from advisor.web.opening_of_page import ids, opening
from advisor.web.report_files import Drawing, answer, drawing
from advisor.web.report_jobs import MadeFile

bp = Blueprint("record", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>/record")
opening_of_page.install(bp)
_FORM = "<any(html,pdf,md):form>"


@bp.before_request
def own_first() -> ResponseReturnValue | None:
    """A record holds everybody's scores: whoever is on the panel hands in their own first."""
    if scoring.may_see(store(), opening(), signed_in_member().id):
        return None
    status = 200 if request.endpoint == "record.newest" else 409
    return render_template("decision/no_record.html", opening=opening()), status


@bp.get("/")
def newest() -> ResponseReturnValue:
    """The record of the decision in force, or that there is none yet."""
    versions = _versions()
    return _page(versions[-1] if versions else None)


@bp.get("/<int:revision>/")
def page(revision: int) -> ResponseReturnValue:
    """The record of one version of the decision."""
    return _page(_version(revision))


@bp.get("/<int:revision>.json")
def file(revision: int) -> ResponseReturnValue:
    """The record as a file that “advisor verify” checks."""
    found = _version(revision)
    name = f"advisor-decision-{found.record_hash[:12]}.json"
    return attachment(found.record, name, "application/json")


@bp.get(f"/<int:revision>.{_FORM}")
def document(revision: int, form: str) -> ResponseReturnValue:
    """The record as a document, with names or without."""
    found, company = _version(revision), workspace()
    paper = request.args.get("paper", "")
    names = request.args.get("names") != "letters"
    options = Options(names=names, paper=paper if paper in PAPERS else PAPERS[0])
    draw = drawing(form, [(say("Download the PDF"), _url(found, "pdf", options))])
    key = (found.opening_id, found.version, found.record, options, form)
    work = partial(_make, draw, company, found, options)
    return answer(key, work, form, _url(found, form, options))


def _page(found: Decision | None) -> ResponseReturnValue:
    if found is None:
        return render_template("decision/no_record.html", opening=opening())
    data = record.data_of(found)
    return render_template(
        "decision/record.html",
        opening=opening(),
        decision=found,
        data=data,
        results=data["results"],
        versions=_versions()[::-1],
    )


def _make(
    draw: Drawing, company: Workspace, found: Decision, options: Options, _store: object
) -> MadeFile:
    with speaking(language_of(options.language)):
        document = make_document(company, found, options)
    return draw.made(document)


def _versions() -> list[Decision]:
    return decisions.of_opening(store(), workspace().id, opening().id)


def _version(number: int) -> Decision:
    found = next((one for one in _versions() if one.version == number), None)
    return found or abort(404)


def _url(found: Decision, form: str, options: Options) -> str:
    asked: dict[str, Any] = {} if options.names else {"names": "letters"}
    asked |= {"paper": options.paper} if options.paper != PAPERS[0] else {}
    return url_for("record.document", revision=found.version, form=form, **ids(), **asked)
