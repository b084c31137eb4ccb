"""The numbers of the plan, worked both ways while one changes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import floor
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.core.plan.calculator.worked import Worked
from advisor.core.what_if.query import Tried, pairs_of
from advisor.usecases import calculator, gathering
from advisor.usecases.calculator import Desk, NotKeepableError
from advisor.web import calculator_rows
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("calculator", __name__, url_prefix="/w/<workspace_id>/plan/numbers")

KEPT = mark("These are the company’s numbers now; result and plan follow them.")
STILL_OPEN = mark("The numbers are filled in. Answer what is still open, and they count.")


@bp.get("/")
def page() -> ResponseReturnValue:
    """Every number with what follows from it; the address says what is tried."""
    desk = _desk()
    tried = _tried(desk)
    if not tried.problems and tried.query != request.query_string.decode("latin-1"):
        return redirect(_url(tried.query))
    return _page(desk, tried)


@bp.get("/answer")
def answer() -> ResponseReturnValue:
    """Only what follows, to be put into the page."""
    desk = _desk()
    tried = _tried(desk)
    return render_template("calculator/answer.html", **_answer(desk, tried))


@bp.post("/keep")
def keep() -> ResponseReturnValue:
    """Make what is tried the company's numbers, or put back those before, as an undo."""
    desk, asking = _desk(), signed_in_member()
    if request.args.get("back"):
        return _put_back(desk, request.args["back"])
    tried = desk.read(pairs_of(request.form.get("changes", "")))
    try:
        done = calculator.keep(store(), desk, tried, asking.id, now())
    except NotKeepableError as error:
        return _page(desk, tried, error.problems), 422
    if done:
        tell(say(KEPT), _undo(desk))
        return redirect(_url())
    tell(say(STILL_OPEN))
    token = calculator.open_questions(store(), workspace().id, asking.id, now())
    return redirect(url_for("assess.start", token=token))


def _put_back(desk: Desk, assessment_id: str) -> ResponseReturnValue:
    by = signed_in_member().id
    if calculator.put_back(store(), desk, assessment_id, by, now()):
        tell(say("The company’s numbers are again what they were before."))
    return redirect(_url())


def _undo(desk: Desk) -> str:
    """The address that puts back what the company told before; "" where it told nothing."""
    before = desk.inputs.submission
    if before is None:
        return ""
    return url_for("calculator.keep", workspace_id=workspace().id, back=before.assessment.id)


def _desk() -> Desk:
    return calculator.desk(gathering.gather(store(), workspace()))


def _tried(desk: Desk) -> Tried:
    order = request.args.get("order", "").split()
    return desk.read(_pairs(), order)


def _pairs() -> Iterable[tuple[str, str]]:
    return [(key, text) for key, text in request.args.items(multi=True) if key != "order"]


def _page(desk: Desk, tried: Tried, problems: Mapping[str, str] | None = None) -> str:
    found = _answer(desk, tried, problems or {})
    return render_template("calculator/page.html", **found)


def _answer(
    desk: Desk, tried: Tried, problems: Mapping[str, str] | None = None
) -> dict[str, object]:
    """All that the page and its living part show. problems: None for that part alone."""
    worked = desk.work_out(tried)
    errors = calculator_rows.errors_by_field(desk, tried, worked) | dict(problems or {})
    return {
        "desk": desk,
        "tried": tried,
        "worked": worked,
        "wrong": errors,
        "misread": calculator_rows.summary(desk, errors),
        "errors": calculator_rows.summary(desk, errors) if problems is not None else [],
        "sections": calculator_rows.sections(desk, tried, worked, errors),
        "hidden": calculator_rows.hidden(desk, tried, worked),
        "what_if": _what_if(worked),
        "kept_by": calculator.kept_by(store(), desk),
    }


def _what_if(worked: Worked) -> str:
    """The address of the what-if with these hours; "" where they are not known."""
    if worked.demand is None or worked.carrying is None:
        return ""
    marketing, sales = (f"{floor(hours * 10 + Fraction(1, 2)) / 10:.1f}" for hours in worked.demand)
    hours: dict[str, Any] = {"marketing-hours": marketing, "sales-hours": sales}
    return url_for("what_if.page", workspace_id=workspace().id, **hours)


def _url(query: str = "") -> str:
    url = url_for("calculator.page", workspace_id=workspace().id)
    return f"{url}?{query}" if query else url
