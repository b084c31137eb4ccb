"""The kept plan of the example company, and what its marketing and sales say of each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from advisor.core.alignment_views import QUESTIONNAIRE
from advisor.core.plan.own_lines import ALSO_AGREED
from advisor.library import load_questionnaire
from advisor.store import assessments
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import alignment_asking, gathering, plan_edits, plan_keeping
from advisor.usecases.company_days import day_of
from advisor.usecases.plan_edits import By
from advisor.usecases.tokens import stamp

Given = Mapping[str, Any]


def keep_views(
    store: Store,
    workspace: Workspace,
    _: str,
    given: Given,
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """Ask each of them for their side, and hand in what they said. everyone: people by key."""
    when = at - timedelta(days=given["days"])
    asked = load_questionnaire(QUESTIONNAIRE).questions[1:]
    for one in given["views"]:
        person, sides = everyone[one["by"]], (one["side"],)
        (made,) = alignment_asking.ask(store, workspace.id, [person], sides, when)
        begun = {known.id: known for known in assessments.of_workspace(store, workspace.id)}
        known = begun[made.invitation.assessment_id]
        pairs = zip(asked, one["answers"], strict=True)
        answers = {question.id: str(level) for question, level in pairs}
        assessments.append_answers(store, known, answers, stamp(when))
        assessments.submit(store, known.id, stamp(when))


def keep(
    store: Store,
    workspace: Workspace,
    member_id: str,
    given: Given,
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """Make the proposal of some days ago the company's plan, and change what is given."""
    made = at - timedelta(days=given["days"])
    inputs = gathering.gather(store, workspace)
    plan_keeping.make_ours(store, inputs, member_id, given["reason"], made)
    by = By(member_id, made)
    for key, owner in given["owners"].items():
        plan_edits.reassign(store, inputs, [key], everyone[owner].id, by)
    for key, words in given["comments"].items():
        plan_edits.comment(store, inputs, key, words, by)
    plan_edits.add(store, inputs, ALSO_AGREED, given["agreed"], by)
    today, plan = day_of(workspace, at), plan_edits.ours(store, inputs)
    for key in given["done"]:
        done = By(member_id, at, day=min(plan_edits.values_of(plan, key)["due"], today))
        plan_edits.tick(store, inputs, key, done, done=True)
