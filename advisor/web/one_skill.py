"""One skill at a time: its five lines once, and everyone one rates below each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.language import say
from advisor.core.questionnaire import printable
from advisor.core.skills import Skill
from advisor.usecases.hiring import own_scorecards
from advisor.usecases.hiring.own_scorecards import EVIDENCE_MISSING, Across, Given
from advisor.web import desk as desks
from advisor.web.access import now, store
from advisor.web.desk import HERE, LINK, desk, desk_url
from advisor.web.messages import tell

bp = Blueprint("one_skill", __name__)
desks.install(bp)


@bp.get(f"{LINK}/skills/<skill_id>", endpoint="linked_page")
@bp.get(f"{HERE}/skills/<skill_id>", endpoint="page")
def page(skill_id: str) -> ResponseReturnValue:
    """Everyone one rates, in this skill."""
    skill = _skill(skill_id)
    return _page(skill, own_scorecards.across(store(), desk(), skill), {})


@bp.post(f"{LINK}/skills/<skill_id>", endpoint="linked_save")
@bp.post(f"{HERE}/skills/<skill_id>", endpoint="save")
def save(skill_id: str) -> ResponseReturnValue:
    """Keep everyone's level in this skill, each in their own scorecard, and go on."""
    skill = _skill(skill_id)
    given = _given(own_scorecards.across(store(), desk(), skill))
    problems = own_scorecards.save_across(store(), desk(), skill, given, now())
    if problems:
        kept = own_scorecards.across(store(), desk(), skill)
        return _page(skill, _typed(kept, given), problems), 422
    tell(say("{name} is saved.", name=skill.name))
    after = _after(skill)
    return redirect(_url(after) if after else desk_url("scorecards.page"))


@bp.post(f"{LINK}/skills/<skill_id>/save", endpoint="linked_autosave")
@bp.post(f"{HERE}/skills/<skill_id>/save", endpoint="autosave")
def autosave(skill_id: str) -> ResponseReturnValue:
    """Keep what can be kept while one is still on the page."""
    skill = _skill(skill_id)
    given = _given(own_scorecards.across(store(), desk(), skill))
    problems = own_scorecards.save_across(store(), desk(), skill, given, now())
    if any(text != EVIDENCE_MISSING for text in problems.values()):
        return {"said": say("Not all is saved. Please use the button below."), "changed": True}, 409
    rows = own_scorecards.across(store(), desk(), skill)
    return {"said": say("Saved"), "revision": _revisions(rows)}


def _page(skill: Skill, rows: Sequence[Across], problems: Mapping[str, str]) -> str:
    names = {row.candidate.person_id: row.candidate.name for row in rows}
    return render_template(
        "scorecards/one_skill.html",
        desk=desk(),
        skill=skill,
        rows=rows,
        errors=[(_place(key, text), f"{names[key]}: {text}") for key, text in problems.items()],
        at={_place(key, text): text for key, text in problems.items()},
        revision=_revisions(rows),
        after=_after(skill),
    )


def _place(person_id: str, text: str) -> str:
    """The id of the field that a problem is about."""
    return f"{'evidence' if text == EVIDENCE_MISSING else 'level'}_{person_id}"


def _given(rows: Sequence[Across]) -> dict[str, Given]:
    """What was sent, by candidate; who was not on the page that was sent is left out."""
    seen = dict(part.rpartition(":")[::2] for part in request.form.get("revision", "").split())
    return {
        key: Given(
            request.form.get(f"level_{key}", ""),
            " ".join(printable(request.form[f"evidence_{key}"]).split()),
            int(seen.get(key, "") if seen.get(key, "").isdecimal() else 0),
        )
        for row in rows
        for key in [row.candidate.person_id]
        if f"evidence_{key}" in request.form
    }


def _typed(rows: Sequence[Across], given: Mapping[str, Given]) -> list[Across]:
    """The rows with what was typed, so that what could not be kept is not lost."""
    return [
        replace(row, level=said.level, evidence=said.evidence) if said and row.open else row
        for row in rows
        for said in [given.get(row.candidate.person_id)]
    ]


def _revisions(rows: Sequence[Across]) -> str:
    """What the page was made from, for each scorecard: the script that saves hands it back."""
    return " ".join(f"{row.candidate.person_id}:{row.revision}" for row in rows)


def _skill(skill_id: str) -> Skill:
    return next((one for one in desk().skills if one.id == skill_id), None) or abort(404)


def _after(skill: Skill) -> Skill | None:
    """The next of the skills one rates, None after the last."""
    mine = desk().skills
    place = mine.index(skill) + 1
    return mine[place] if place < len(mine) else None


def _url(skill: Skill) -> str:
    return desk_url("one_skill.page", skill_id=skill.id)
