"""The business numbers: asked once, changed at any time, each version kept."""

from __future__ import annotations

from datetime import datetime

from advisor.core.context import QUESTIONNAIRE
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
