"""Sends a report as a file or page; where that takes a while, a page that says so and waits."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from flask import Response, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.report.report import Report
from advisor.reports import html
from advisor.reports.forms import FORMS, as_file, file_name
from advisor.store.database import Store
from advisor.web.report_jobs import MadeFile, made_in_time

# What an address says besides: that its page was waited for; that the file may be handed over.
WAITED, TAKE = "waited", "take"


def made_of(form: str, ways: Sequence[tuple[str, str]]) -> Callable[[Report], MadeFile]:
    """What makes the file of a report. ways: words and address of what the page offers besides.

    Addresses are looked up here, since there is no request where the file is made.
    """
    sheets = [url_for("static", filename=f"css/{name}.css") for name in html.SHEETS]
    script = url_for("static", filename="js/print.js")

    def make(report: Report) -> MadeFile:
        if form == "html":
            return MadeFile(report, html.page(report, sheets, ways, script).encode())
        return MadeFile(report, as_file(report, form))

    return make


def answer(
    key: Hashable, make: Callable[[Store], MadeFile], form: str, url: str
) -> ResponseReturnValue:
    """The file; a page that comes again by itself while it is made, and then hands it over.

    url: of the file. Raises what making it raises.
    """
    asked = WAITED in request.args, TAKE in request.args
    ready = asked == (True, False) and form != "html"
    made = made_in_time(key, make, anew=not any(asked), take=not ready)
    if made is None:
        again = _with(url, WAITED)
        return render_template("report/waiting.html", again=again, ready=False, url=again), 202
    if ready:
        file = _with(url, TAKE)
        return render_template("report/waiting.html", again=file, ready=True, url=file)
    return _file(made, form)


def _with(url: str, said: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{said}=1"


def _file(made: MadeFile, form: str) -> Response:
    response = make_response(made.content)
    response.content_type = FORMS[form] + ("; charset=utf-8" if form != "pdf" else "")
    response.headers["X-Robots-Tag"] = "noindex"
    if form != "html":
        name = file_name(made.report, form)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
