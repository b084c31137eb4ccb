"""What-if: change anything about the team and see at once what becomes of the verdict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.core.report.what_if import NOTHING_TRIED, said, side_by_side
from advisor.core.what_if.knob import LONGEST_NAME
from advisor.core.what_if.query import Tried, pairs_of
from advisor.usecases import gathering, scenarios
from advisor.usecases.results import NothingToDecideError
from advisor.usecases.scenarios import NoSuchScenarioError, Workbench
from advisor.web import errors, what_if_rows
from advisor.web.access import levels_shown, now, signed_in_member, store, workspace
from advisor.web.messages import tell

bp = Blueprint("what_if", __name__, url_prefix="/w/<workspace_id>/what-if")

# Names in an address that are about the page and change nothing in the team.
ASIDE = ("order", "saved")


@bp.errorhandler(NothingToDecideError)
def not_yet(_error: NothingToDecideError) -> str:
    """What is still missing for a result, and so for a what-if."""
    inputs = gathering.gather(store(), workspace())
    return render_template("what_if/missing.html", inputs=inputs)


@bp.errorhandler(NoSuchScenarioError)
def not_found(_error: NoSuchScenarioError) -> ResponseReturnValue:
    """Like any page that is not there."""
    return errors.not_there()


@bp.get("/")
def page() -> ResponseReturnValue:
    """Everything that can be changed, and what it comes to; the address says what is tried."""
    bench = _bench()
    tried = bench.read(_pairs(), request.args.get("order", "").split())
    if not tried.problems and tried.query != _query():
        return redirect(_url("page", tried.query, saved=request.args.get("saved")))
    return _page(bench, tried)


@bp.get("/answer")
def answer() -> ResponseReturnValue:
    """Only what the changes come to, to be put into the page."""
    bench = _bench()
    tried = bench.read(_pairs(), request.args.get("order", "").split())
    return render_template("what_if/answer.html", **_answer(bench, tried))


@bp.get("/compare")
def compare() -> ResponseReturnValue:
    """Two what-ifs side by side, or one beside what is."""
    bench = _bench()
    first, second = (what_if_rows.side(store(), bench, _asked(name)) for name in ("a", "b"))
    return render_template(
        "what_if/compare.html",
        first=first,
        second=second,
        lines=side_by_side(first.outlook, second.outlook),
        choices=what_if_rows.choices(store(), bench, (first, second)),
    )


@bp.get("/saved/<scenario_id>")
def open_saved(scenario_id: str) -> ResponseReturnValue:
    """A saved what-if, at the address that says what it changes."""
    bench = _bench()
    found = scenarios.opened(store(), bench.inputs, scenario_id)
    tried = scenarios.tried_in(bench, found.saved)
    return redirect(_url("page", tried.query, saved=scenario_id))


@bp.post("/save")
def save() -> ResponseReturnValue:
    """Keep what is tried under a name."""
    bench, name = _bench(), " ".join(request.form.get("name", "").split())
    tried = bench.read(pairs_of(request.form.get("changes", "")))
    problem = _problem_with(name, tried)
    if problem:
        return _page(bench, tried, problem), 422
    replaced = request.form.get("replace", "")
    kept = scenarios.save(store(), bench, (name, replaced), tried, _member_id(), now())
    tell(say("“{name}” is saved.", name=name), "" if replaced else _url("remove", scenario_id=kept))
    return redirect(_url("page", tried.query, saved=kept))


@bp.post("/saved/<scenario_id>/remove")
def remove(scenario_id: str) -> ResponseReturnValue:
    """Take a saved what-if out of the list, with an undo."""
    gone = scenarios.remove(store(), workspace(), scenario_id, now())
    undo = _url("bring_back", scenario_id=scenario_id)
    tell(say("“{name}” is removed.", name=gone.name), undo)
    return redirect(_url("page"))


@bp.post("/saved/<scenario_id>/bring-back")
def bring_back(scenario_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    back = scenarios.bring_back(store(), workspace(), scenario_id)
    tell(say("“{name}” is back.", name=back.name))
    return redirect(_url("page"))


def _bench() -> Workbench:
    inputs = gathering.gather(store(), workspace())
    return scenarios.workbench(inputs, levels_shown(inputs.people))


def _pairs() -> Iterable[tuple[str, str]]:
    return [(key, text) for key, text in request.args.items(multi=True) if key not in ASIDE]


def _query() -> str:
    """The address's own query, without what is about the page."""
    kept = (part for part in request.query_string.decode("latin-1").split("&") if part)
    return "&".join(part for part in kept if part.partition("=")[0] != "saved")


def _asked(name: str) -> str:
    return request.args.get(name, "")


def _page(bench: Workbench, tried: Tried, problem: str = "") -> str:
    return render_template(
        "what_if/page.html",
        sections=what_if_rows.sections(bench, tried),
        errors=[*what_if_rows.errors(bench, tried), *([("name", problem)] if problem else [])],
        problem=problem,
        saved=what_if_rows.saved(store(), bench, request.args.get("saved", "")),
        all_saved=scenarios.listed(store(), workspace().id),
        thrown_away=scenarios.thrown_away(store(), workspace().id, now()),
        **_answer(bench, tried),
    )


def _answer(bench: Workbench, tried: Tried) -> dict[str, object]:
    found = scenarios.answer(store(), bench, tried)
    words, flips = said(bench.real, found.outlook, same_verdict=found.same_verdict)
    return {
        "tried": tried,
        "real": bench.real,
        "outlook": found.outlook,
        "rows": what_if_rows.option_rows(found.outlook, bench.real),
        "said": words if tried.changes else say(NOTHING_TRIED),
        "flips": flips,
        "lines": side_by_side(bench.real, found.outlook) if found.outlook else (),
    }


def _problem_with(name: str, tried: Tried) -> str:
    if not name:
        return say("Give it a name.")
    if len(name) > LONGEST_NAME:
        return say("Shorten the name to {number} characters.", number=LONGEST_NAME)
    return "" if tried.changes else say("Nothing is changed, so there is nothing to save.")


def _member_id() -> str:
    return signed_in_member().id


def _url(endpoint: str, query: str = "", **values: Any) -> str:
    url = url_for(f"what_if.{endpoint}", workspace_id=workspace().id, **values)
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}{query}" if query else url
