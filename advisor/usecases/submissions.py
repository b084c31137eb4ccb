"""What was handed in and what of it counts, read once for the same assessments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from advisor.core.answer_reader import Reader
from advisor.core.answers import skills_answered, switching_preference
from advisor.core.observation import Mode, Observation
from advisor.core.questionnaire import Questionnaire
from advisor.store import assessments
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.usecases import sittings

MOST_KEPT = 4  # workspaces, the last ones asked for


@dataclass(frozen=True, slots=True)
class Submission:
    """An assessment that was handed in, with its definition and answers."""

    assessment: Assessment
    questionnaire: Questionnaire
    answers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """A submission about a person of which something counts: the observations that do."""

    submission: Submission
    observations: tuple[Observation, ...]

    @property
    def skills(self) -> frozenset[str]:
        """The ids of the skills it counts for."""
        return frozenset(each.skill for each in self.observations)


class Observations(tuple[Observation, ...]):
    """Observations that are hashed once: results are kept by them, and there may be 300,000."""

    def __hash__(self) -> int:
        """The hash of the tuple."""
        known: int | None = self.__dict__.get("hash")
        if known is None:
            known = self.__dict__["hash"] = super().__hash__()
        return known


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What was handed in, oldest first; what counts about the people; and its observations.

    answered: by person, how many skills have a value. switching: by person, how much they like to
    change between kinds of work, of those who said so.
    """

    submissions: tuple[Submission, ...]
    about: tuple[Counted, ...]
    observations: Observations
    answered: Mapping[str, int]
    switching: Mapping[str, float]


_Sign = tuple[str, int, str | None, str | None, str, str | None]
_Key = tuple[str, tuple[_Sign, ...], frozenset[str]]
_kept: dict[_Key, HandedIn] = {}


def handed_in(
    store: Store, workspace_id: str, everything: Iterable[Assessment], people: frozenset[str]
) -> HandedIn:
    """All submissions of a workspace, and what counts about these people.

    Kept by the assessments themselves: what is handed in never changes, and each save has a
    revision, so that the same assessments have the same answers.
    """
    submitted = sorted(
        (a for a in everything if a.submitted_at), key=lambda a: (a.submitted_at or "", a.id)
    )
    key = (workspace_id, tuple(map(_sign, submitted)), people)
    found = _kept.pop(key, None) or _read(store, workspace_id, submitted, people)
    _kept[key] = found
    for oldest in list(_kept)[:-MOST_KEPT]:
        _kept.pop(oldest, None)
    return found


def _sign(a: Assessment) -> _Sign:
    """All of an assessment that can ever change, and its id."""
    return a.id, a.revision, a.submitted_at, a.subject_id, a.respondent, a.entered_by


def _read(
    store: Store, workspace_id: str, submitted: list[Assessment], people: frozenset[str]
) -> HandedIn:
    answers = assessments.submitted_answers(store, workspace_id)
    newest = {a.definition_hash: a for a in submitted}
    forms = {key: sittings.questionnaire_of(store, a) for key, a in newest.items()}
    found = tuple(Submission(a, forms[a.definition_hash], answers.get(a.id, {})) for a in submitted)
    about = newest_about(found, people)
    seen = Observations(o for one in about for o in one.observations)
    return HandedIn(found, about, seen, skills_answered(seen), _switching(found))


def _switching(found: Sequence[Submission]) -> dict[str, float]:
    """By person, from the newest self-assessment that asks about it; who said nothing is absent."""
    preferences = {}
    for submission in found:
        respondent = submission.assessment.respondent
        own = submission.assessment.subject_id == respondent
        if own and _asks_switching(submission.questionnaire):
            preferences[respondent] = switching_preference(
                submission.questionnaire, submission.answers
            )
    return preferences


def _asks_switching(questionnaire: Questionnaire) -> bool:
    return any(getattr(q, "scale", None) == "switching" for q in questionnaire.questions)


def newest_about(
    handed_in: Sequence[Submission], people: frozenset[str] | set[str]
) -> tuple[Counted, ...]:
    """Newest first: for each skill, the newest that asks about it, of one rater in one mode.

    What a form does not ask about stays as it was said before. A form in which nothing could be
    said in a mode replaces nothing in it.
    """
    taken: dict[tuple[str, str, Mode], frozenset[str]] = {}
    forms = {id(one.questionnaire): one.questionnaire for one in handed_in}
    readers = {key: Reader(form) for key, form in forms.items()}
    found = []
    for submission in reversed(handed_in):
        subject = submission.assessment.subject_id
        if subject is None or subject not in people:
            continue
        reader, rater = readers[id(submission.questionnaire)], submission.assessment.respondent
        seen = reader.observations(submission.answers, subject, rater)
        keys = {each.mode: (subject, each.rater, each.mode) for each in seen}
        known = {mode: taken.get(key, frozenset()) for mode, key in keys.items()}
        if any(known.values()):
            seen = tuple(each for each in seen if each.skill not in known[each.mode])
        asked = reader.asked(submission.answers)
        taken |= {key: known[mode] | asked[mode] for mode, key in keys.items()}
        if seen:
            found.append(Counted(submission, seen))
    return tuple(found)
