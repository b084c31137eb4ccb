"""Companies, people and answers on a real data file, in the words of the tests."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from advisor.core.questionnaire import (
    UNKNOWN,
    AnchoredQuestion,
    FrequencyQuestion,
    NumberQuestion,
    Questionnaire,
    SituationalQuestion,
    missing,
)
from advisor.library import load_questionnaire
from advisor.library.example import example_company
from advisor.store import assessments, people
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import companies, signing_in, sittings, staff
from advisor.usecases.tokens import stamp

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def company(store: Store, name: str = "Northwind Tea", person: str = "Ana", at: datetime = AT):
    """A workspace of the owner with its first person: (workspace, person)."""
    owner = signing_in.owner(store, at)
    return companies.set_up(store, owner.id, person, name, "EUR", at)


def person(
    store: Store, workspace: Workspace, name: str = "Ben", hours: Any = None, share: Any = None
) -> Person:
    """One more person, with hours a week and today's share on marketing in per cent."""
    after = timedelta(minutes=len(people.of_workspace(store, workspace.id)))
    added = staff.add(store, workspace.id, name, AT + after)
    return with_hours(store, added, hours, share)


def with_hours(store: Store, person: Person, hours: Any, share: Any = None) -> Person:
    """The person with hours a week and today's share on marketing in per cent."""
    texts = [None if value is None else str(value) for value in (hours, share)]
    people.set_work(store, person.workspace_id, person.id, *texts)
    found = people.find(store, person.workspace_id, person.id)
    assert found is not None
    return found


def complete(questionnaire: Questionnaire, level: float | str = 3, **answers: str):
    """Answers to every question that has to be answered: this level, and the given ones."""
    given = dict(answers)
    while gaps := missing(questionnaire, given):
        more = {question.id: _usual(question, level) for _, question in gaps}
        assert not more.keys() & given.keys(), f"no answers to {sorted(more.keys() & given.keys())}"
        given |= more
    return given


def business_answers(**answers: str) -> dict[str, str]:
    """The business numbers of the example company, with some answers of its own."""
    return dict(example_company()["business"]) | answers


def begun(
    store: Store,
    workspace: Workspace,
    subject: Person | None,
    form: str | Questionnaire = "founder-short",
    by: str | None = None,
    answers: Mapping[str, str] | None = None,
    at: datetime = AT,
) -> Assessment:
    """An assessment with some answers, not handed in; by the subject unless told otherwise."""
    questionnaire = load_questionnaire(form) if isinstance(form, str) else form
    subject_id = subject.id if subject else None
    respondent = by or subject_id or "member"
    with store.immediate():
        new = sittings.begin(store, workspace.id, questionnaire, subject_id, respondent, at)
        if answers:
            assessments.append_answers(store, new, answers, stamp(at))
    return new


def answered(
    store: Store,
    workspace: Workspace,
    subject: Person | None,
    form: str | Questionnaire = "founder-short",
    by: str | None = None,
    level: float | str = 3,
    at: datetime = AT,
    **answers: str,
) -> Assessment:
    """An assessment handed in: every skill at one level but for the answers given."""
    asked = load_questionnaire(form) if isinstance(form, str) else form
    given = complete(asked, level, **answers)
    new = begun(store, workspace, subject, asked, by, given, at)
    assessments.submit(store, new.id, stamp(at))
    return new


def business(store: Store, workspace: Workspace, at: datetime = AT, **answers: str) -> Assessment:
    """The business numbers handed in: those of the example company but for the answers given."""
    return answered(store, workspace, None, "context", at=at, **business_answers(**answers))


def link_to(store: Store, assessment: Assessment, at: datetime = AT) -> str:
    """A link's token to an assessment."""
    return sittings.open_link(store, assessment, at)


def _usual(question: Any, level: float | str) -> str:
    if isinstance(question, AnchoredQuestion):
        return f"{level:g}" if isinstance(level, int | float) else level
    if isinstance(question, FrequencyQuestion):
        return str(level)
    if isinstance(question, SituationalQuestion):
        return question.options[0].id
    if isinstance(question, NumberQuestion):
        return UNKNOWN
    return getattr(question, "options", [question])[:3][-1].id
