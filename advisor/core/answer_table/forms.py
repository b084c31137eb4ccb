"""The lines of a table put together into filled questionnaires."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from advisor.core.answer_table.cells import Cells
from advisor.core.answer_table.columns import Columns
from advisor.core.language import say
from advisor.core.questionnaire import Questionnaire

Line = tuple[int, list[str]]
# Lines that say the same in these are of one form, where no assessment id tells.
_SAME_FORM = (
    *("questionnaire_id", "version", "subject_id", "subject_name"),
    *("respondent_id", "respondent_name", "submitted_at"),
)
# From a questionnaire's id and version, as a line tells them, to the questionnaire or None.
Find = Callable[[str, str], Questionnaire | None]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in one place and what to write. column: its heading, "" for the whole line."""

    line: int
    column: str
    what: str


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody as the table tells them: an id, a name, or both; "" where it does not say."""

    id: str
    name: str

    @property
    def key(self) -> str:
        """The same for the same person on every line."""
        return self.id or " ".join(self.name.casefold().split())


@dataclass(slots=True)
class Form:
    """One filled questionnaire. line: where it begins. submitted: when, "" for not yet, None
    where the table does not say. problems: where there are any, it cannot be brought in.
    """

    line: int
    questionnaire: Questionnaire
    subject: Who
    respondent: Who
    kind: str
    language: str
    started: str
    submitted: str | None
    answers: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """The forms of a table, and the lines of which no form could be made."""

    forms: tuple[Form, ...]
    problems: tuple[Problem, ...]


def read_forms(columns: Columns, lines: Sequence[Line], find: Find) -> Read:
    """Every form of the table: a line each in a wide one, many lines each in a long one."""
    reader = _Reader(columns, find)
    return reader.long(lines) if columns.is_long else reader.wide(lines)


class _Reader:
    def __init__(self, columns: Columns, find: Find) -> None:
        self.columns, self.find = columns, find
        self.cells: dict[int, Cells] = {}

    def wide(self, lines: Sequence[Line]) -> Read:
        forms, problems = [], []
        for line, cells in lines:
            form = self._form(line, cells)
            if isinstance(form, Problem):
                problems.append(form)
                continue
            for place, question in self.columns.questions.items():
                self._take(form, line, question, _at(cells, place), self.columns.headings[place])
            forms.append(form)
        return Read(tuple(forms), tuple(problems))

    def long(self, lines: Sequence[Line]) -> Read:
        forms: dict[tuple[str, ...], Form] = {}
        problems: list[Problem] = []
        for line, cells in lines:
            if self._says(cells, "in_force").casefold() in {"no", "false", "0"}:
                continue
            key = self._key(cells)
            form = forms.get(key) or self._form(line, cells)
            if isinstance(form, Problem):
                problems.append(form)
                continue
            forms[key] = form
            heading = "answer" if "answer" in self.columns.roles else "answer_in_words"
            cell = self._raw(cells, heading)
            self._take(form, line, self._says(cells, "question_id"), cell, heading)
        return Read(tuple(forms.values()), tuple(problems))

    def _form(self, line: int, cells: list[str]) -> Form | Problem:
        asked = self.find(self._says(cells, "questionnaire_id"), self._says(cells, "version"))
        if asked is None:
            said = self._says(cells, "questionnaire_id")
            what = say(
                "There is no questionnaire “{said}” here, or it is not the one chosen.", said=said
            )
            return Problem(line, "questionnaire_id", what)
        says = {role: self._says(cells, role) for role in self.columns.roles}
        submitted = says.get("submitted_at")
        return Form(
            line=line,
            questionnaire=asked,
            subject=Who(says.get("subject_id", ""), says.get("subject_name", "")),
            respondent=Who(says.get("respondent_id", ""), says.get("respondent_name", "")),
            kind=says.get("respondent_kind", "").casefold(),
            language=says.get("language", ""),
            started=says.get("started_at", ""),
            submitted=submitted,
        )

    def _take(self, form: Form, line: int, question: str, cell: str, heading: str) -> None:
        """Read one cell into the form; an empty one says nothing."""
        reader = self._cells(form.questionnaire)
        if question not in reader:
            if self.columns.is_long:
                what = say(
                    "“{question}” is no question of “{title}”.",
                    question=question,
                    title=form.questionnaire.title,
                )
                form.problems.append(Problem(line, "question_id", what))
            elif cell.strip():
                what = say(
                    "“{title}” has no such question. Empty the cell.",
                    title=form.questionnaire.title,
                )
                form.problems.append(Problem(line, heading, what))
            return
        if not cell.strip():
            return
        if question in form.answers:
            what = say(
                "“{question}” is answered twice for the same person. Leave one line.",
                question=question,
            )
            form.problems.append(Problem(line, "question_id", what))
            return
        answer, problem = reader.read(question, cell)
        if problem:
            form.problems.append(Problem(line, heading, problem))
        else:
            form.answers[question] = answer

    def _cells(self, asked: Questionnaire) -> Cells:
        if id(asked) not in self.cells:
            self.cells[id(asked)] = Cells(asked)
        return self.cells[id(asked)]

    def _key(self, cells: list[str]) -> tuple[str, ...]:
        """What the lines of one form have in common."""
        one = self._says(cells, "assessment_id")
        return (one,) if one else tuple(self._says(cells, role) for role in _SAME_FORM)

    def _raw(self, cells: list[str], role: str) -> str:
        place = self.columns.roles.get(role)
        return "" if place is None else _at(cells, place)

    def _says(self, cells: list[str], role: str) -> str:
        return " ".join(self._raw(cells, role).split())


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
