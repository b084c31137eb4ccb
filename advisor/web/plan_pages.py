"""What the pages of the kept plan share: for whose eyes it is, who asks, what is not there."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import say, written
from advisor.core.questionnaire import printable
from advisor.usecases import gathering
from advisor.usecases.company_days import day_of
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept, NoSuchVersionError, kept
from advisor.usecases.plan_edits import By, NoSuchLineError, NotKeptError, NotYoursError, Saved
from advisor.web import errors
from advisor.web.access import (
    levels_shown,
    membership,
    now,
    role,
    signed_in_member,
    store,
    workspace,
)
from advisor.web.messages import tell

LONGEST = 2000
LEADS = {"owner", "manager"}


def install(bp: Blueprint) -> None:
    """What to show where there is no kept plan, no such line, or no such version."""
    bp.register_error_handler(NotKeptError, _not_kept)
    bp.register_error_handler(NoSuchLineError, _not_there)
    bp.register_error_handler(NoSuchVersionError, _not_there)
    bp.register_error_handler(NotYoursError, _not_yours)


def inputs() -> Inputs:
    """What the company's plan rests on now."""
    return gathering.gather(store(), workspace())


def ours(found: Inputs, number: int | None = None) -> Kept:
    """The kept plan for who is asking. Raises NotKeptError, NoSuchVersionError."""
    plan = kept(store(), found, levels_shown(found.people), number)
    if plan is None:
        raise NotKeptError(NotKeptError.__doc__)
    return plan


def today() -> str:
    """The day where the company is, ISO."""
    return day_of(workspace(), now())


def by() -> By:
    """Who is asking, for what is about to be changed."""
    place = membership()
    person = place.person_id if place else None
    return By(signed_in_member().id, now(), person or "", role() in LEADS, today())


def told(text: str, saved: Saved) -> None:
    """Say what was done, with a way to undo it."""
    tell(text, undo_url(saved) if saved.last else "")


def undo_url(saved: Saved) -> str:
    """Where to undo a change."""
    ends: dict[str, Any] = {"first": saved.first, "last": saved.last}
    return url_for("plan_lines.undo", workspace_id=workspace().id, **ends)


def at_line(key: str) -> str:
    """The address of a line: on the plan's page, or on the one that has all differences."""
    page = "plan.distinctions" if key.startswith("distinctions.") else "plan.read"
    return url_for(page, workspace_id=workspace().id, _anchor=f"line-{key}")


def typed_text(text: str | None) -> str:
    """What was typed, without what cannot be printed."""
    return printable(text or "").strip()


def problem_with(text: str, empty: str) -> str:
    """What is wrong with words that were typed; "" for nothing. empty: what to say of no words."""
    if not text:
        return empty
    if len(text) > LONGEST:
        return say(
            "Shorten this to {most} characters; it has {number}.",
            most=written(f"{LONGEST:,}"),
            number=written(f"{len(text):,}"),
        )
    return ""


def _not_kept(_error: Exception) -> ResponseReturnValue:
    found = inputs()
    return render_template("plan/not_kept.html", inputs=found), 409


def _not_there(_error: Exception) -> ResponseReturnValue:
    return errors.not_there()


def _not_yours(_error: Exception) -> ResponseReturnValue:
    tell(say("That belongs to somebody else, so nothing was changed. Whoever owns it can tick it."))
    return redirect(url_for("plan_actions.read", workspace_id=workspace().id))
