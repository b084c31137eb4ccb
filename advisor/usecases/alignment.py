"""What marketing and sales said of how they work together, from what was handed in."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.core.alignment_views import QUESTIONNAIRE, Check, View, check_of, view_of
from advisor.library import load_questionnaire
from advisor.store import people
from advisor.store.database import Store
from advisor.usecases.submissions import Submission


def check_in(store: Store, workspace_id: str, handed_in: Sequence[Submission]) -> Check:
    """The check from all submissions of a workspace; who is in the bin has no say any more."""
    questionnaire = load_questionnaire(QUESTIONNAIRE)
    given = [one for one in handed_in if one.questionnaire.id == QUESTIONNAIRE]
    gone = {one[0] for one in people.removed_since(store, workspace_id, "")} if given else set()
    found = (_view(one) for one in given if one.assessment.respondent not in gone)
    return check_of(questionnaire, (view for view in found if view is not None))


def _view(given: Submission) -> View | None:
    about = given.assessment
    who = (about.id, about.respondent, about.submitted_at or "")
    questionnaire = load_questionnaire(QUESTIONNAIRE)
    return view_of(questionnaire, given.questionnaire, given.answers, who)
