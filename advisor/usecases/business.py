"""The business numbers: asked once, changed at any time, each version kept."""

from __future__ import annotations

from datetime import datetime

from advisor.core.context import QUESTIONNAIRE
from advisor.core.questionnaire import Questionnaire
from advisor.library import load_questionnaire
from advisor.store import assessments
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.usecases import sittings
from advisor.usecases.tokens import stamp


def open_questions(store: Store, workspace_id: str, member_id: str, at: datetime) -> Assessment:
    """The open business questions; begun with the answers of last time when there are none."""
    with store.immediate():
        everything = assessments.of_workspace(store, workspace_id)
        about = [known for known in everything if known.questionnaire_id == QUESTIONNAIRE]
        for known in about:
            if known.submitted_at is None:
                return known
        begun = sittings.begin(
            store, workspace_id, load_questionnaire(QUESTIONNAIRE), None, member_id, at
        )
        if about:
            before = assessments.answers(store, about[-1].id)
            values = {key: answer.value for key, answer in before.items() if answer.value}
            assessments.append_answers(store, begun, values, stamp(at))
        return begun


def open_questionnaire(
    store: Store, workspace_id: str, asked: Questionnaire, member_id: str, at: datetime
) -> Assessment:
    """The member's open answers to any questionnaire about the business; begun when none are.

    The business numbers are everybody's: there is one open set of them.
    """
    if asked.id == QUESTIONNAIRE:
        return open_questions(store, workspace_id, member_id, at)
    with store.immediate():
        for known in assessments.of_workspace(store, workspace_id):
            own = (known.questionnaire_id, known.respondent) == (asked.id, member_id)
            if own and known.subject_id is None and known.submitted_at is None:
                return known
        return sittings.begin(store, workspace_id, asked, None, member_id, at)
