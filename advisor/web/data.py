"""A company's answers as files to take out, and what every column in them means."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from flask import Blueprint, Response, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.dataset import LONG, TABLES, WIDE
from advisor.store import answer_imports, export
from advisor.store.database import Store
from advisor.usecases import export_files
from advisor.usecases.answer_export import Export
from advisor.web.access import membership, now, store, workspace
from advisor.web.attachment import attachment

bp = Blueprint("data", __name__, url_prefix="/w/<workspace_id>/data")


@bp.get("/")
def overview() -> ResponseReturnValue:
    """What can be taken out, and how much it is; what was brought in."""
    here = workspace().id
    return render_template(
        "data/overview.html",
        versions=export.versions(store(), here, _reader()),
        answers=export.answer_count(store(), here, _reader()),
        imports=answer_imports.of_workspace(store(), here),
    )


@bp.get("/dictionary")
def dictionary() -> ResponseReturnValue:
    """Every table and column, and what it means."""
    files = {"answers-long.csv": LONG, "wide/*.csv": WIDE}
    return render_template("data/dictionary.html", tables=TABLES, files=files)


@bp.get("/file/<any(long,wide,json,sqlite,everything,dictionary,questions):data_kind>")
def file(data_kind: str) -> ResponseReturnValue:
    """One form of export, made while it is sent."""
    kind = export_files.KINDS[data_kind]
    return _sent(kind.make, f"answers-{now().date()}.{kind.ending}", kind.mimetype)


@bp.get("/wide/<version>.csv")
def wide(version: str) -> ResponseReturnValue:
    """The wide file of one version of a questionnaire."""
    found = export.versions(store(), workspace().id, _reader())
    matching = (one for one in found if one.hash == version)
    one = next(matching, None) or abort(404)
    name = export_files.wide_name(one.questionnaire_id, version)
    return _sent(export_files.wide_csv(version), name, "text/csv; charset=utf-8")


def _sent(make: Callable[[Export], Iterator[bytes]], name: str, mimetype: str) -> Response:
    """The file as it is made. It outlives the request's own connection, so it has another."""
    settings, history = current_app.config["ADVISOR"], "history" in request.args
    pieces = export_files.stream(
        lambda: Store(settings.data, settings.busy_seconds),
        workspace(),
        now(),
        make,
        history=history,
        reader=_reader(),
    )
    return attachment(pieces, f"advisor-{name}", mimetype)


def _reader() -> str:
    """The person whom the member is, "" for none."""
    place = membership()
    return (place.person_id or "") if place else ""
