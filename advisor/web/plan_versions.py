"""The versions of the plan: made one's own, renewed, read as they were, and compared."""

from __future__ import annotations

import json
from dataclasses import replace

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, told
from advisor.core.plan.differences import differences
from advisor.core.plan.freezing import spoken
from advisor.store import plans
from advisor.usecases import plan_keeping
from advisor.usecases.kept_plan import Kept, NoSuchVersionError, versions
from advisor.usecases.plan_keeping import (
    NothingToKeepError,
    TakenMeanwhileError,
    WorkedOnError,
)
from advisor.web import plan_history, plan_pages
from advisor.web.access import levels_shown, now, signed_in_member, store, workspace
from advisor.web.messages import tell
from advisor.web.plan_listing import by_part
from advisor.web.plan_pages import LONGEST, inputs, ours, typed_text

bp = Blueprint("plan_versions", __name__, url_prefix="/w/<workspace_id>/plan/versions")
plan_pages.install(bp)
CHOICE = "choice."


@bp.errorhandler(NothingToKeepError)
def not_yet(error: NothingToKeepError) -> ResponseReturnValue:
    """There is nothing to keep; the plan's page says what is missing."""
    tell(told(error))
    return redirect(url_for("plan.read", workspace_id=workspace().id))


@bp.errorhandler(TakenMeanwhileError)
def taken(error: TakenMeanwhileError) -> ResponseReturnValue:
    """Somebody else was first; theirs is shown."""
    tell(told(error))
    return redirect(_url("everything"))


@bp.get("/")
def everything() -> ResponseReturnValue:
    """Every version, and two of them to compare."""
    return render_template(
        "plan/versions/list.html",
        versions=versions(store(), inputs()),
        fresh=plan_keeping.may_be_unmade(store(), workspace().id),
    )


@bp.post("/")
def make() -> ResponseReturnValue:
    """Make the proposal our plan."""
    reason = typed_text(request.form.get("reason"))[:LONGEST]
    plan_keeping.make_ours(store(), inputs(), signed_in_member().id, reason, now())
    tell(
        say(
            "This is our plan now: version 1. Every line can be edited, given to someone and dated."
        ),
        _url("unmake"),
    )
    return redirect(url_for("plan.read", workspace_id=workspace().id))


@bp.post("/unmake")
def unmake() -> ResponseReturnValue:
    """Let the plan be a proposal again, as long as nobody has worked on it."""
    try:
        plan_keeping.unmake(store(), workspace().id)
        tell(say("The plan is a proposal again. It follows every change."))
    except WorkedOnError as error:
        tell(told(error))
    return redirect(url_for("plan.read", workspace_id=workspace().id))


@bp.get("/<int:number>")
def read(number: int) -> ResponseReturnValue:
    """A version as it stood last, with what it was made from."""
    kept = ours(inputs(), number)
    # As of a proposal, its lines lead nowhere: they are not the ones that can be edited now.
    return render_template(
        "plan/versions/version.html",
        version=kept.version,
        plan=replace(kept.plan, version=0),
        page={"due": False},
        made_from=_made_from(kept),
    )


@bp.get("/compare")
def compare() -> ResponseReturnValue:
    """Two versions side by side: what differs, line by line, and in what they were made from."""
    found = inputs()
    before, after = (ours(found, number) for number in _pair())
    first, second = [dict(_made_from(one)) for one in (before, after)]
    names = [*second, *(name for name in first if name not in second)]
    rows = [(name, first.get(name, "–"), second.get(name, "–")) for name in names]
    return render_template(
        "plan/versions/compare.html",
        pair=(before.version, after.version),
        versions=versions(store(), found),
        by_part=by_part(differences(before.plan, after.plan)),
        made_from=[row for row in rows if row[1] != row[2]],
    )


@bp.get("/next")
def look() -> ResponseReturnValue:
    """What the inputs would change in the plan now, and what has to be decided."""
    found = inputs()
    plan = ours(found)
    renewal = plan_keeping.renewal(store(), found, now().date(), levels_shown(found.people))
    return render_template(
        "plan/versions/next.html",
        version=plan.version,
        renewal=renewal,
        by_part=by_part(renewal.differences) if renewal else [],
    )


@bp.post("/next")
def take() -> ResponseReturnValue:
    """Make the next version; edits stay or go as was chosen."""
    sent = request.form
    choices = {key.removeprefix(CHOICE): sent[key] for key in sent if key.startswith(CHOICE)}
    number = int(sent.get("number", "0")) if sent.get("number", "").isdecimal() else 0
    said = (number, typed_text(sent.get("reason"))[:LONGEST])
    made = plan_keeping.take(store(), inputs(), signed_in_member().id, said, choices, now())
    tell(
        say(
            "This is version {number} of our plan. The one before can be read and compared.",
            number=made.number,
        )
    )
    return redirect(url_for("plan.read", workspace_id=workspace().id))


@bp.get("/history")
def history() -> ResponseReturnValue:
    """Every change of every line, the newest first."""
    return render_template(
        "plan/versions/history.html", history=plan_history.entries(ours(inputs()))
    )


def _pair() -> tuple[int, int]:
    """The numbers of the versions to compare: as asked for, else the last two."""
    known = [one.number for one in plans.versions(store(), workspace().id)]
    if not known:
        return 1, 1
    asked = [request.args.get(name, "") for name in ("a", "b")]
    usual = (known[1] if len(known) > 1 else known[0], known[0])
    first, second = (
        int(text) if text.isdecimal() else number for text, number in zip(asked, usual, strict=True)
    )
    if not {first, second} <= set(known):
        raise NoSuchVersionError(NoSuchVersionError.__doc__)
    return first, second


def _made_from(plan: Kept) -> list[tuple[str, str]]:
    """What a version was made from: name and value."""
    return [
        (spoken(name, plan.names), spoken(value, plan.names))
        for name, value in json.loads(plan.version.inputs)
    ]


def _url(endpoint: str) -> str:
    return url_for(f"plan_versions.{endpoint}", workspace_id=workspace().id)
