"""A questionnaire looked at as a respondent sees it: nothing of it is kept anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.questionnaire import Questionnaire, in_language, problems_of, stored_form
from advisor.store.assessments import Answer, Assessment
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import own_questionnaires
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.invitations import Terms
from advisor.usecases.sitting import Sitting

SEED = 1
STANDS_FOR = "Alex"


@dataclass(frozen=True)  # without slots, as the sitting itself
class Preview(Sitting):
    """A sitting that exists only while its page is made.

    whole: the definition in all its languages. version: how its hash began in the address, "" for
    the version in force. terms: what an observer would be told.
    """

    whole: Questionnaire | None = None
    version: str = ""
    terms: Terms | None = None


def preview(
    store: Store,
    workspace: Workspace,
    name: str,
    version: str = "",
    language: str = "",
    answers: Mapping[str, str] | None = None,
) -> Preview:
    """The questionnaire with what was entered on the way. Raises UnknownQuestionnaire.

    answers: question id to value; what the questionnaire does not ask is left out.
    """
    whole = own_questionnaires.load(store, workspace.id, name, version)
    asked = in_language(whole, language)
    known = {question.id for question in whole.questions}
    given = {key: Answer(value, 0) for key, value in (answers or {}).items() if key in known}
    observes = whole.respondent == "observer"
    return Preview(
        token="",
        assessment=Assessment("", workspace.id, "", None, "", SEED, "", "", questionnaire_id=name),
        questionnaire=asked,
        given=given,
        subject=STANDS_FOR if whole.subject == "person" else "",
        currency=workspace.currency,
        assumptions=values_in_force(store, workspace.id),
        languages=whole.languages,
        whole=whole,
        version=version,
        terms=Terms("peer", workspace.name, 3, "") if observes else None,
    )


def with_answers(before: Preview, values: Mapping[str, str]) -> dict[str, str]:
    """What was entered so far, with the values of one more page that can be kept."""
    given = dict(before.answers)
    for question in before.questionnaire.questions:
        value = values.get(question.id)
        if value == "" or (value is not None and problems_of(question, value) is None):
            given[question.id] = stored_form(question, value)
    return {key: value for key, value in given.items() if value}
