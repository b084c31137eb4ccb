"""The example company: a real workspace with invented people, answers and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from advisor.core.language import language
from advisor.core.questionnaire import AnchoredQuestion, Questionnaire, TextQuestion, missing
from advisor.library import load_questionnaire
from advisor.library.example import example_company
from advisor.store import assessments, people, workspaces
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import (
    hand_off_example,
    invitations,
    plan_example,
    scoreboard_typing,
    sittings,
)
from advisor.usecases.hiring import opening_example
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import new_id, stamp

# The people answered over some days before the example was loaded.
DAYS_AGO = 12


def load(store: Store, member_id: str, at: datetime) -> str:
    """Load the example company; gives its workspace's id. One that is there is kept."""
    with store.immediate():
        for known in workspaces.of_member(store, member_id):
            if known.is_example:
                return known.id
        return add(store, member_id, example_company(), at)


def add(
    store: Store,
    member_id: str,
    company: Mapping[str, Any],
    at: datetime,
    is_example: bool = True,
) -> str:
    """Keep a company given as plain data, in the language in force; gives its workspace's id.

    Whoever has no levels has handed nothing in.
    """
    blank = Workspace(new_id(), company["name"], company["currency"], is_example, removed=False)
    workspace = replace(blank, language=language().code)
    workspaces.add(store, workspace, member_id, stamp(at))
    everyone = _people(store, workspace, company["people"], at)
    for key, person in everyone.items():
        about = company["people"][key]
        if "levels" in about:
            _hand_in(store, workspace, "founder-short", (person.id, person.id), about, at)
    for each in company.get("observers", ()):
        pair = everyone[each["of"]].id, everyone[each["by"]].id
        handed_in = _hand_in(store, workspace, "observer", pair, each, at)
        _keep_asked(store, handed_in, each, everyone, at)
    for each in company.get("invited", ()):
        _keep_asked(store, _begin(store, workspace, each, everyone, at), each, everyone, at)
    _keep(
        store, workspace, load_questionnaire("context"), (None, member_id), company["business"], at
    )
    scoreboard_typing.keep_weeks(store, workspace, member_id, company.get("scoreboard", ()), at)
    _keep_what_they_made(store, workspace, member_id, company, everyone, at)
    return workspace.id


def _keep_what_they_made(
    store: Store,
    workspace: Workspace,
    member_id: str,
    company: Mapping[str, Any],
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """What a company has once it knows where it stands; each part only where it is given."""
    for part, keep in _MADE.items():
        if part in company:
            keep(store, workspace, member_id, company[part], everyone, at)


# In this order: the plan rests on what is known before it is made.
_MADE = {
    "alignment": plan_example.keep_views,
    "hand_off": hand_off_example.keep,
    "opening": opening_example.keep,
    "plan": plan_example.keep,
}


def _people(
    store: Store, workspace: Workspace, given: Mapping[str, Any], at: datetime
) -> dict[str, Person]:
    everyone = {
        key: Person(
            new_id(), workspace.id, each["name"], each.get("hours"), each.get("marketing_share")
        )
        for key, each in given.items()
    }
    for order, person in enumerate(everyone.values()):
        people.add(store, person, stamp(at + timedelta(seconds=order)))
    return everyone


def _begin(
    store: Store,
    workspace: Workspace,
    asked: Mapping[str, Any],
    everyone: Mapping[str, Person],
    at: datetime,
) -> Assessment:
    """Begin what somebody was asked and has not handed in; the link is open."""
    by = everyone[asked["by"]].id if "by" in asked else new_id()
    questionnaire = load_questionnaire("observer")
    begun = sittings.begin(
        store, workspace.id, questionnaire, everyone[asked["of"]].id, by, at - timedelta(days=2)
    )
    answers = _on_anchors(questionnaire, [3] * asked["answered"])
    if answers:
        assessments.append_answers(store, begun, answers, stamp(at - timedelta(days=1)))
    return begun


def _keep_asked(
    store: Store,
    assessment: Assessment,
    asked: Mapping[str, Any],
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """Keep who was asked, as if by a link; one that is still waited for can be opened."""
    name = everyone[asked["by"]].name if "by" in asked else asked["name"]
    named = Named(name, asked.get("email", ""))
    invitations.keep(store, assessment, asked["kind"], named, at - timedelta(days=DAYS_AGO))
    if "answered" in asked:
        invitations.issue(store, assessment, at - timedelta(days=2))


def _hand_in(
    store: Store,
    workspace: Workspace,
    form: str,
    pair: tuple[str, str],
    given: Mapping[str, Any],
    at: datetime,
) -> Assessment:
    """Keep one person's answers on the anchors, about themself or somebody else."""
    questionnaire = load_questionnaire(form)
    answers = _on_anchors(questionnaire, given["levels"])
    scale = [q for q in questionnaire.questions if getattr(q, "scale", None) == "switching"]
    answers |= {q.id: answer for q, answer in zip(scale, given.get("switching", ()), strict=False)}
    lines = [q for q in questionnaire.questions if isinstance(q, TextQuestion)]
    if given.get("example"):
        answers[lines[0].id] = given["example"]
    answers |= {f"{skill}_example": words for skill, words in given.get("lines", {}).items()}
    return _keep(store, workspace, questionnaire, pair, answers, at)


def _on_anchors(questionnaire: Questionnaire, levels: Sequence[float]) -> dict[str, str]:
    """Levels in the order of the skills, 0 for what was not seen; the last may be left out."""
    anchored = [q for q in questionnaire.questions if isinstance(q, AnchoredQuestion)]
    pairs = zip(anchored, levels, strict=False)
    return {q.id: f"{level:g}" if level else str(q.none_value) for q, level in pairs}


def _keep(
    store: Store,
    workspace: Workspace,
    questionnaire: Questionnaire,
    pair: tuple[str | None, str],
    answers: Mapping[str, str],
    at: datetime,
) -> Assessment:
    """Begin, answer and hand in, as a respondent would. ValueError for a slip in the example."""
    if missing(questionnaire, answers):
        raise ValueError(f"The example leaves questions of “{questionnaire.id}” open.")
    when = at - timedelta(days=DAYS_AGO)
    begun = sittings.begin(store, workspace.id, questionnaire, *pair, when)
    assessments.append_answers(store, begun, answers, stamp(when))
    assessments.submit(store, begun.id, stamp(when))
    return begun
