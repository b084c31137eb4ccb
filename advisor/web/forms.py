"""Forms made from definitions: one class per section, one field per question."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from wtforms import IntegerField, StringField
from wtforms.validators import ValidationError

from advisor.core.language import say
from advisor.core.questionnaire import UNKNOWN, NumberQuestion, Question, Section, problems_of
from advisor.web.sent_form import SentForm

PREFIX = "q_"


class AnswerField(StringField):
    """One answer, as text; what is wrong with it is the questionnaire's to say."""

    def __init__(self, question: Question, **options: Any) -> None:
        """Take the question's own check as the field's validator."""
        super().__init__(validators=[_has_no_problem], **options)
        self.question = question
        self.two_answers = False

    def process(self, formdata: Any, *args: Any, **options: Any) -> None:
        """Read the answer; a ticked "I don't know" beside a number stands for it."""
        super().process(formdata, *args, **options)
        ticked = formdata is not None and formdata.get(f"{self.name}_unknown") == UNKNOWN
        self.two_answers = ticked and bool((self.data or "").strip())
        if ticked and not self.two_answers and isinstance(self.question, NumberQuestion):
            self.data = UNKNOWN


class SectionForm(SentForm):
    """The answers of one page. revision: what the page was made from, to notice two windows."""

    revision = IntegerField()

    def answers(self) -> dict[str, str]:
        """Question id to what was typed or chosen; questions that were not sent are left out."""
        return {
            field.question.id: (field.data or "").strip()
            for field in self
            if isinstance(field, AnswerField)
            and (field.raw_data or field.data)
            and not field.two_answers
        }

    def add_problems(self, messages: Mapping[str, str]) -> bool:
        """Put messages (question id to text) at this form's fields; whether there were any."""
        found = [field for field in self if isinstance(field, AnswerField)]
        concerned = [field for field in found if field.question.id in messages]
        for field in concerned:
            field.errors = [messages[field.question.id]]
        return bool(concerned)

    def forgive(self, questions: Collection[str]) -> None:
        """Ask nothing of some questions: what is left out there is no problem."""
        for field in self:
            if isinstance(field, AnswerField) and field.question.id in questions:
                field.errors = []

    def wrong(self) -> set[str]:
        """The ids of the questions whose fields are wrong."""
        return {name.removeprefix(PREFIX) for name, _ in self.problems()}

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong, in the order of the page."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if isinstance(field, AnswerField) and field.errors
        ]


@lru_cache(maxsize=512)
def form_for(section: Section) -> type[SectionForm]:
    """The form class of a section. Never changed once made: its validators are shared."""
    fields = {PREFIX + question.id: AnswerField(question) for question in section.questions}
    return type("SectionForm", (SectionForm,), fields)


def _has_no_problem(_form: object, field: AnswerField) -> None:
    if field.two_answers:
        raise ValidationError(say("Enter a number, or tick “I don’t know”, not both."))
    problem = problems_of(field.question, field.data or "")
    if problem:
        raise ValidationError(problem)
