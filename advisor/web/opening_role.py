"""The role of an opening: its words and people, then what it needs of each skill."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.hiring.weights import Need
from advisor.core.language import mark, say
from advisor.core.skills import GROUPS
from advisor.store import people
from advisor.store.openings import Opening
from advisor.usecases.hiring import openings, role
from advisor.web.access import now, store, workspace
from advisor.web.messages import tell
from advisor.web.opening_needs import Row, read_needs, rows_of
from advisor.web.opening_role_form import RoleForm, role_form

bp = Blueprint("opening_role", __name__, url_prefix="/w/<workspace_id>/openings/<opening_id>")

# Before a person's id in the name of their box.
TICK = "team_"


@bp.get("/role")
def words(opening_id: str) -> ResponseReturnValue:
    """What is to be reached, what candidates are told, and whom the new person joins."""
    opening = _opening(opening_id)
    return _words(opening, _form(opening), {one.id for one in role.team_of(store(), opening)})


@bp.post("/role")
def save_words(opening_id: str) -> ResponseReturnValue:
    """Keep the role and go on to its skills."""
    opening = _opening(opening_id)
    form, team = _form(opening), _ticked()
    if not form.validate():
        return _words(opening, form, team), 422
    role.save(store(), opening, form.values(), team)
    tell(say("The role is saved."))
    return redirect(_url("skills", opening))


@bp.get("/skills")
def skills(opening_id: str) -> ResponseReturnValue:
    """Which skills are must-haves, useful, or can be learned here."""
    opening = _opening(opening_id)
    return _skills(opening, rows_of(openings.criteria_of(opening.criteria)))


@bp.post("/skills")
def save_skills(opening_id: str) -> ResponseReturnValue:
    """Keep the needs and go on to the weights."""
    opening = _opening(opening_id)
    criteria, rows = read_needs(openings.criteria_of(opening.criteria), request.form)
    if any(row.error for row in rows):
        return _skills(opening, rows), 422
    openings.save_criteria(store(), workspace().id, opening.id, criteria)
    tell(say("The skills are saved."))
    return redirect(
        url_for("opening_weights.edit", workspace_id=workspace().id, opening_id=opening.id)
    )


def _ticked() -> set[str]:
    """The people whose boxes were ticked."""
    return {name.removeprefix(TICK) for name in request.form if name.startswith(TICK)}


def _form(opening: Opening) -> RoleForm:
    most = role.most_quorum(store(), opening)
    typed = request.form if request.method == "POST" else None
    return role_form(opening, typed, now().date(), most)


def _words(opening: Opening, form: RoleForm, team: set[str]) -> str:
    everyone = people.of_workspace(store(), workspace().id)
    return render_template(
        "openings/role.html",
        opening=opening,
        form=form,
        errors=form.problems(),
        panel=form.most[1],
        team=[(f"{TICK}{one.id}", one.name, one.id in team) for one in everyone],
    )


def _skills(opening: Opening, rows: list[Row]) -> str:
    return render_template(
        "openings/skills.html",
        opening=opening,
        rows=rows,
        errors=[problem for row in rows for problem in row.problems()],
        groups=[(group, [r for r in rows if r.skill.group == group]) for group in GROUPS],
        needs=[(str(need), say(words)) for need, words in NEEDS],
    )


NEEDS = (
    (Need.MUST, mark("Must-have")),
    (Need.USEFUL, mark("Useful")),
    (Need.TRAINABLE, mark("Can be learned here")),
)


def _opening(opening_id: str) -> Opening:
    return openings.find(store(), workspace().id, opening_id)


def _url(page: str, opening: Opening) -> str:
    return url_for(f"opening_role.{page}", workspace_id=workspace().id, opening_id=opening.id)
