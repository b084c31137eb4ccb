"""Sends a report as a file or page; where that takes a while, a page that says so and waits."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from flask import Blueprint, Response, make_response, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, told
from advisor.core.report.report import Report
from advisor.reports import html
from advisor.reports.forms import FORMS, as_file, file_name
from advisor.store.database import Store
from advisor.web import errors
from advisor.web.client_address import client_address
from advisor.web.report_bounds import ReportBoundsError
from advisor.web.report_jobs import Job, MadeFile, TooManyReportsError, made_in_time, report_jobs

bp = Blueprint("report_files", __name__, url_prefix="/making")

# What an address says besides: that its page was waited for; that the file may be handed over.
WAITED, TAKE = "waited", "take"
_SOON = 10
_LESS = mark("A report about fewer people, or the page instead of the PDF, needs less.")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What makes the file of a report. ways: words and address of what the page offers besides.

    Addresses are known beforehand, since there is no request where the file is made.
    """

    form: str
    ways: Sequence[tuple[str, str]]
    sheets: Sequence[str]
    script: str

    def made(self, report: Report) -> MadeFile:
        """The file of this report."""
        name = file_name(report, self.form)
        if self.form == "html":
            return MadeFile(name, html.page(report, self.sheets, self.ways, self.script).encode())
        return MadeFile(name, as_file(report, self.form))


@bp.post("/<job_id>/stop")
def stop(job_id: str) -> ResponseReturnValue:
    """Give up a report that is being made."""
    stopped = report_jobs().stop(job_id)
    return render_template("report/stopped.html", stopped=stopped)


def drawing(form: str, ways: Sequence[tuple[str, str]]) -> Drawing:
    """What makes a file of this form from a report; see ``Drawing``."""
    sheets = [url_for("static", filename=f"css/{name}.css") for name in html.SHEETS]
    return Drawing(form, tuple(ways), sheets, url_for("static", filename="js/print.js"))


def answer(
    key: Hashable,
    make: Callable[[Store], MadeFile],
    form: str,
    url: str,
    *,
    to_look_at: bool = False,
) -> ResponseReturnValue:
    """The file; a page that comes again by itself while it is made, and then hands it over.

    make: made of functions of modules, since it is called in another process. url: of the file.
    to_look_at: opened in the browser instead of saved. Raises what making it raises.
    """
    asked = WAITED in request.args, TAKE in request.args
    ready = asked == (True, False) and form != "html"
    try:
        made = made_in_time(key, make, _asking(), anew=not any(asked), take=not ready)
    except TooManyReportsError as error:
        return errors.page(429, say("Too many reports at once"), told(error))
    except ReportBoundsError as error:
        return errors.page(413, say("There is no report"), f"{told(error)} {say(_LESS)}")
    if isinstance(made, Job):
        return _waiting(made, _with(url, WAITED)), 202
    if ready:
        file = _with(url, TAKE)
        return render_template("report/ready.html", url=file)
    return _file(made, form, to_look_at=to_look_at)


def _asking() -> str:
    """Who asks, as far as it matters for how many reports at once."""
    return str(session.get("token") or client_address())


def _waiting(job: Job, again: str) -> str:
    """The page that looks again by itself, less often when it takes long."""
    return render_template(
        "report/waiting.html",
        again=again,
        job=job,
        before=report_jobs().before(job),
        pause=1 if job.seconds < _SOON else 3,
    )


def _with(url: str, said: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{said}=1"


def _file(made: MadeFile, form: str, *, to_look_at: bool) -> Response:
    response = make_response(made.content)
    response.content_type = FORMS[form] + ("; charset=utf-8" if form != "pdf" else "")
    response.headers["X-Robots-Tag"] = "noindex"
    if form != "html":
        kept = "inline" if to_look_at else "attachment"
        response.headers["Content-Disposition"] = f'{kept}; filename="{made.name}"'
    return response
