"""One filled questionnaire of a table against what is known: who, when, whole, here already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from advisor.core.answer_table import Form, Problem
from advisor.core.language import say
from advisor.core.questionnaire import Questionnaire, missing
from advisor.store import assessments
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import sittings
from advisor.usecases.assumptions import values_in_force
from advisor.usecases.import_names import Names
from advisor.usecases.invitations import OBSERVER_KINDS
from advisor.usecases.tokens import stamp

_Key = tuple[str, str, str, frozenset[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What one form of the table would become.

    respondent: "" for the member who brings it in. kind: of the observer, "" where there is none.
    started: None for now. submitted_at: None where it stays begun. gaps: questions unanswered.
    """

    line: int
    questionnaire: Questionnaire
    assessment: Planned
    about: str
    rater: str
    kind: str
    language: str
    started: datetime | None
    submitted_at: str | None
    answers: Mapping[str, str]
    gaps: int


@dataclass(frozen=True, slots=True)
class Planned:
    """Whom it is about, None for the business, and who answered, "" for the member."""

    subject_id: str | None
    respondent: str


class Checks:
    """Makes drafts of forms; what is wrong goes to the form. twice: lines here already."""

    def __init__(self, store: Store, workspace: Workspace, names: Names, at: datetime) -> None:
        """at: nothing can have been handed in after that."""
        self._names, self._at = names, at
        self._assumptions = values_in_force(store, workspace.id)
        self._here = set(_kept(store, workspace.id))
        self._subjects: dict[int, str] = {}
        self.twice: list[int] = []

    def subject(self, form: Form) -> None:
        """Find whom the form is about. Do this for all forms first: a rater may be one of them."""
        if form.questionnaire.subject == "business":
            return
        found, problem = self._names.subject(form.subject)
        self._subjects[id(form)] = found
        if problem:
            form.problems.append(Problem(form.line, "subject_name", problem))

    def draft(self, form: Form) -> Draft | None:
        """What the form would become; None where it has problems or is here already."""
        subject = self._subjects.get(id(form))
        rater, kind = self._rater(form, subject) if subject else ("", "")
        started = self._time(form, form.started, "started_at")
        submitted = self._time(form, form.submitted or "", "submitted_at")
        gaps = len(missing(form.questionnaire, form.answers))
        whole = not gaps and form.submitted != "" and not self._contradicts(form)
        if not form.answers and not form.problems:
            form.problems.append(Problem(form.line, "", say("There is no answer on this line.")))
        if form.problems or self._is_here(form, subject, rater):
            return None
        return Draft(
            line=form.line,
            questionnaire=form.questionnaire,
            assessment=Planned(subject or None, rater),
            about=self._names.called(subject or "", form.subject.name),
            rater=self._names.called(rater, form.respondent.name),
            kind=kind,
            language=form.language if form.language in form.questionnaire.languages else "",
            started=started,
            submitted_at=stamp(submitted or self._at) if whole else None,
            answers=dict(form.answers),
            gaps=gaps,
        )

    def _rater(self, form: Form, subject: str) -> tuple[str, str]:
        """(respondent's id, kind); what is wrong with them goes to the form."""
        if form.questionnaire.respondent != "observer":
            return subject, ""
        found, problem = self._names.rater(form.respondent)
        problem = (
            problem or (found == subject and say("Nobody rates themself. Write who rated.")) or ""
        )
        if problem:
            form.problems.append(Problem(form.line, "respondent_name", problem))
        kind = "peer" if form.kind in {"", "observer", "colleague"} else form.kind
        if kind not in OBSERVER_KINDS:
            what = say(
                "“{kind}” is no kind of rater. Write {kinds}.",
                kind=form.kind,
                kinds=", ".join(OBSERVER_KINDS),
            )
            form.problems.append(Problem(form.line, "respondent_kind", what))
        return found, kind

    def _time(self, form: Form, text: str, column: str) -> datetime | None:
        if not text:
            return None
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            what = say("“{text}” is no time. Write it like 2026-03-02 09:00.", text=text[:40])
            form.problems.append(Problem(form.line, column, what))
            return None
        found = found if found.tzinfo else found.replace(tzinfo=UTC)
        if found > self._at:
            form.problems.append(Problem(form.line, column, say("This time is still to come.")))
        return found

    def _contradicts(self, form: Form) -> bool:
        values = self._assumptions
        return bool(sittings.problems_between(form.questionnaire, form.answers, values))

    def _is_here(self, form: Form, subject: str | None, rater: str) -> bool:
        key = _key(form.questionnaire.id, subject, rater, form.answers)
        here = key in self._here
        self._here.add(key)
        if here:
            self.twice.append(form.line)
        return here


def _key(name: str, subject: str | None, rater: str, answers: Mapping[str, str]) -> _Key:
    """Equal for the same answers of the same rater about the same person; whoever keys in
    the business numbers is the same.
    """
    given = frozenset((question, answer) for question, answer in answers.items() if answer)
    return name, subject or "", rater if subject else "", given


def _kept(store: Store, workspace_id: str) -> list[_Key]:
    given = assessments.submitted_answers(store, workspace_id)
    given |= assessments.open_answers(store, workspace_id)
    known: list[Assessment] = assessments.of_workspace(store, workspace_id)
    return [
        _key(one.questionnaire_id, one.subject_id, one.respondent, given.get(one.id, {}))
        for one in known
    ]
