"""The example company: a real workspace with invented people, answers and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from advisor.core.questionnaire import AnchoredQuestion, Questionnaire, TextQuestion, missing
from advisor.library import load_questionnaire
from advisor.library.example import example_company
from advisor.store import assessments, people, workspaces
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import sittings
from advisor.usecases.tokens import new_id, stamp

# The people answered over some days before the example was loaded.
DAYS_AGO = 12


def load(store: Store, member_id: str, at: datetime) -> str:
    """Load the example company; gives its workspace's id. One that is there is kept."""
    with store.immediate():
        for known in workspaces.of_member(store, member_id):
            if known.is_example:
                return known.id
        return _add(store, member_id, example_company(), at)


def _add(store: Store, member_id: str, company: Mapping[str, Any], at: datetime) -> str:
    workspace = Workspace(
        new_id(), company["name"], company["currency"], is_example=True, removed=False
    )
    workspaces.add(store, workspace, member_id, stamp(at))
    ids = {key: new_id() for key in company["people"]}
    for order, (key, each) in enumerate(company["people"].items()):
        person = Person(
            ids[key], workspace.id, each["name"], each["hours"], each["marketing_share"]
        )
        people.add(store, person, stamp(at + timedelta(seconds=order)))
        _hand_in(store, workspace, "founder-short", (ids[key], ids[key]), each, at)
    for each in company["observers"]:
        _hand_in(store, workspace, "observer", (ids[each["of"]], ids[each["by"]]), each, at)
    _keep(
        store, workspace, load_questionnaire("context"), (None, member_id), company["business"], at
    )
    return workspace.id


def _hand_in(
    store: Store,
    workspace: Workspace,
    form: str,
    pair: tuple[str, str],
    given: Mapping[str, Any],
    at: datetime,
) -> None:
    """Keep one person's answers on the anchors, about themself or somebody else."""
    questionnaire = load_questionnaire(form)
    anchored = [q for q in questionnaire.questions if isinstance(q, AnchoredQuestion)]
    levels = zip(anchored, given["levels"], strict=True)
    answers = {q.id: f"{level:g}" if level else str(q.none_value) for q, level in levels}
    scale = [q for q in questionnaire.questions if getattr(q, "scale", None) == "switching"]
    answers |= {q.id: answer for q, answer in zip(scale, given.get("switching", ()), strict=False)}
    lines = [q for q in questionnaire.questions if isinstance(q, TextQuestion)]
    if given.get("example"):
        answers[lines[0].id] = given["example"]
    _keep(store, workspace, questionnaire, pair, answers, at)


def _keep(
    store: Store,
    workspace: Workspace,
    questionnaire: Questionnaire,
    pair: tuple[str | None, str],
    answers: Mapping[str, str],
    at: datetime,
) -> None:
    """Begin, answer and hand in, as a respondent would."""
    assert not missing(questionnaire, answers)  # noqa: S101 - a slip in the shipped example
    when = at - timedelta(days=DAYS_AGO)
    begun = sittings.begin(store, workspace.id, questionnaire, *pair, when)
    assessments.append_answers(store, begun, answers, stamp(when))
    assessments.submit(store, begun.id, stamp(when))
