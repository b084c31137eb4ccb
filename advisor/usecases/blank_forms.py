"""Blank forms to print: of a questionnaire, or of one assessment in its own order."""

from __future__ import annotations

from dataclasses import replace

from advisor.core import respondent_words
from advisor.core.language import language, say, speaking
from advisor.core.paper import BlankForm, Printing, blank_form
from advisor.core.questionnaire import Questionnaire, content_hash, in_language
from advisor.library import load_questionnaire
from advisor.store import assessments, invitations, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import own_questionnaires, sittings
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.invitations import SELF, Terms, terms_of
from advisor.usecases.reading import words_around
from advisor.usecases.sitting import Sitting

VERSION_DIGITS = 8


def plain(
    store: Store, workspace: Workspace, name: str, version: str = "", language: str = ""
) -> BlankForm:
    """The plain form of a questionnaire by its id. Raises UnknownQuestionnaire.

    version: how the content hash begins, "" for the version in force. language: one that the
    questionnaire has; its own for any other.
    """
    asked = own_questionnaires.load(store, workspace.id, name, version)
    printing = Printing(
        version=content_hash(asked)[:VERSION_DIGITS],
        currency=workspace.currency,
        assumptions=values_in_force(store, workspace.id),
    )
    return _printed(in_language(asked, language), printing)


def of_file(name: str, language: str = "") -> BlankForm:
    """The plain form of a shipped questionnaire, or of the one in a YAML file of that path.

    Raises UnknownQuestionnaire or QuestionnaireProblems.
    """
    asked = load_questionnaire(name)
    return _printed(in_language(asked, language), Printing(content_hash(asked)[:VERSION_DIGITS]))


def of_assessment(store: Store, workspace: Workspace, assessment_id: str) -> BlankForm | None:
    """The form of somebody who was asked, with its reference, in the order the screen has.

    None where nobody was asked that, or the person it is about is in the bin.
    """
    found = assessments.find_of_team(store, workspace.id, assessment_id)
    about = _about(store, found) if found else None
    if found is None or about is None:
        return None
    asked = in_language(sittings.questionnaire_of(store, found), found.language or language().code)
    invited = invitations.find(store, workspace.id, found.id)
    terms = terms_of(store, Sitting("", found, asked, {}, about, workspace.currency))
    printing = Printing(
        version=version_of(found),
        currency=workspace.currency,
        assumptions=values_in_force(store, workspace.id),
        seed=str(found.seed),
        reference=found.reference,
        about=about,
        by=invited.name if invited else "",
    )
    with speaking(words_around(asked.language)):
        told = _told(terms, about) if terms else ()
    return _printed(asked, replace(printing, terms=told))


def _printed(asked: Questionnaire, printing: Printing) -> BlankForm:
    """The form with all that it says of itself in the language of its questions."""
    with speaking(words_around(asked.language)):
        return blank_form(asked, printing)


def _about(store: Store, assessment: Assessment) -> str | None:
    """The subject's name, "" for the business, None where nobody is asked about it (any more)."""
    if assessment.subject_id is None:
        invited = invitations.find(store, assessment.workspace_id, assessment.id)
        return "" if invited else None
    subject = people.find(store, assessment.workspace_id, assessment.subject_id)
    return None if subject is None or subject.removed else subject.name


def version_of(assessment: Assessment) -> str:
    """What stands on paper for the definition that an assessment is answered under."""
    return assessment.definition_hash[:VERSION_DIGITS]


def _told(terms: Terms, subject: str) -> tuple[tuple[str, str], ...]:
    """What the start page tells them; () for somebody's own view, where the usual words do."""
    if terms.kind == SELF:
        return ()
    return (
        (say("You are asked"), respondent_words.asked_as(terms.kind, subject)),
        (say("Who sees it"), respondent_words.who_sees(terms.kind, subject, terms.company)),
        (say("Traceable?"), respondent_words.traced(terms.kind, subject, terms.asked)),
    )
