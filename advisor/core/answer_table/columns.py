"""What each column of a table of answers holds, from its heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from advisor.core.answer_table.cells import folded, nearest
from advisor.core.dataset.fields import LONG, QUESTION_PREFIX, WIDE
from advisor.core.language import say
from advisor.core.questionnaire import Questionnaire

# What people call the columns that are not questions.
_NAMES: Mapping[str, str] = {
    "assessment id": "assessment_id",
    "questionnaire id": "questionnaire_id",
    "version": "version",
    "subject id": "subject_id",
    "person id": "subject_id",
    **dict.fromkeys(("subject name", "subject", "person", "name", "full name"), "subject_name"),
    **dict.fromkeys(("about", "about whom", "who is rated", "ratee"), "subject_name"),
    "respondent id": "respondent_id",
    "rater id": "respondent_id",
    **dict.fromkeys(("respondent name", "respondent", "rater", "rated by"), "respondent_name"),
    **dict.fromkeys(("observer", "who rated", "rater name"), "respondent_name"),
    **dict.fromkeys(("respondent kind", "relation", "kind of rater"), "respondent_kind"),
    "language": "language",
    "started at": "started_at",
    **dict.fromkeys(("submitted at", "handed in", "date", "timestamp"), "submitted_at"),
    "question id": "question_id",
    "answer": "answer",
    "answer in words": "answer_in_words",
    "in force": "in_force",
}
_SUGGESTED = {
    "subject_name": "name",
    "respondent_name": "rater",
    "respondent_kind": "relation",
}
_OURS = {one.name for one in (*LONG, *WIDE)}


@dataclass(frozen=True, slots=True)
class Columns:
    """roles: what it holds to its place, from 0. questions: place to question id.

    unknown: (place, heading, remedy) of the columns that were not understood and are left out.
    """

    headings: tuple[str, ...]
    roles: Mapping[str, int]
    questions: Mapping[int, str] = field(default_factory=dict)
    unknown: tuple[tuple[int, str, str], ...] = ()

    def heading(self, role: str) -> str:
        """What the table calls the column of a role; a name that it may use where it has none."""
        place = self.roles.get(role)
        return _SUGGESTED.get(role, role) if place is None else self.headings[place].strip()

    @property
    def is_long(self) -> bool:
        """Whether each line is one answer."""
        return "question_id" in self.roles and bool({"answer", "answer_in_words"} & set(self.roles))


def columns_of(headings: Sequence[str], questionnaires: Sequence[Questionnaire]) -> Columns:
    """Understand the headings. questionnaires: those whose questions may be columns."""
    known = _questions(questionnaires)
    roles: dict[str, int] = {}
    questions: dict[int, str] = {}
    unknown: list[tuple[int, str, str]] = []
    for place, heading in enumerate(headings):
        asked = _question(heading, known)
        role = _role(heading)
        if asked and asked not in questions.values():
            questions[place] = asked
        elif role and role not in roles:
            roles[role] = place
        elif heading.strip() and not _is_ours(heading):
            remedy = nearest(heading, [*known, *_NAMES], say("It is left out."))
            unknown.append((place, heading.strip(), remedy))
    found = Columns(tuple(headings), roles, questions, tuple(unknown))
    return Columns(tuple(headings), roles) if found.is_long else found


def _questions(questionnaires: Sequence[Questionnaire]) -> dict[str, str]:
    """Id or folded text of each question, to its id."""
    known: dict[str, str] = {}
    for questionnaire in questionnaires:
        texts = Counter(folded(question.text) for question in questionnaire.questions)
        for question in questionnaire.questions:
            # A text that several questions share names none of them.
            if texts[folded(question.text)] == 1:
                known[folded(question.text)] = question.id
    ids = {question.id for one in questionnaires for question in one.questions}
    return known | {one: one for one in ids}


def _question(heading: str, known: Mapping[str, str]) -> str:
    bare = heading.strip()
    told = bare.removeprefix(QUESTION_PREFIX)
    if told != bare and known.get(told) == told:
        return told
    return known.get(bare) or known.get(folded(bare)) or ""


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())


def _role(heading: str) -> str:
    # Ours says person or business in “about”; the name stands in a column of its own.
    return "" if heading.strip() == "about" else _NAMES.get(_plain(heading), "")


def _is_ours(heading: str) -> bool:
    return heading.strip() in _OURS
