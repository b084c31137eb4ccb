"""What a questionnaire is: sections of questions, the minutes it takes, and its fingerprint."""

from __future__ import annotations

import hashlib
import json
import math
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from advisor.core.questionnaire.kinds import Condition, Identifier, Question
from advisor.core.questionnaire.words import (
    Definition,
    Labels,
    Language,
    OptionalWords,
    Texts,
    Translations,
    Words,
)

WORDS_A_MINUTE = 220
SECONDS_A_CHOICE = 4


class Section(Definition):
    """One page. stem: the line that all its statements share."""

    id: Identifier
    title: Words
    lead: OptionalWords = ""
    stem: OptionalWords = ""
    when: Condition | None = None
    questions: Annotated[
        tuple[Annotated[Question, Field(discriminator="kind")], ...], Field(min_length=1)
    ]


class Questionnaire(Definition):
    """Sections in order, about a person or the business, answered by one respondent.

    language: of the texts as they stand; translations: the same texts in others, by text key.
    labels: words that the questions share. skills: what it claims to ask, () for no claim.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,63}$")]
    title: Words
    purpose: Words
    subject: Literal["person", "business"]
    respondent: Literal["self", "observer", "member"]
    language: Language = "en"
    skills: tuple[str, ...] = ()
    labels: Labels = Labels()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    translations: Translations = Texts()

    @model_validator(mode="after")
    def _label(self) -> Self:
        """Hand the shared words to the questions, which show and check answers on their own."""
        if self.labels != Labels():
            object.__setattr__(self, "sections", labelled(self.sections, self.labels))
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it can be answered in, the declared one first."""
        return (self.language, *(code for code in self.translations if code != self.language))

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of every section, in order."""
        return tuple(question for section in self.sections for question in section.questions)

    def question(self, question_id: str) -> Question:
        """The question of that id; KeyError where there is none."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def minutes(self) -> int:
        """Whole minutes that the questionnaire takes with every section shown."""
        return minutes_for(self.sections)


def labelled(sections: tuple[Section, ...], labels: Labels) -> tuple[Section, ...]:
    """The sections with questions that have these shared words."""
    return tuple(
        section.model_copy(
            update={"questions": tuple(each.labelled(labels) for each in section.questions)}
        )
        for section in sections
    )


def minutes_for(sections: tuple[Section, ...]) -> int:
    """Whole minutes for the sections: 220 words a minute and 4 s a required question.

    A text that comes again, such as the stem of each page, is read once.
    """
    read = {text for section in sections for text in (section.title, section.lead, section.stem)}
    questions = [question for section in sections for question in section.questions]
    read.update(text for question in questions for text in question.words())
    words = sum(map(_words_in, read))
    choices = sum(question.required for question in questions)
    return max(1, math.ceil(words / WORDS_A_MINUTE + choices * SECONDS_A_CHOICE / 60))


@lru_cache(maxsize=10_000)
def _words_in(text: str) -> int:
    """How many words a text has; every page of a long form asks it of the same texts."""
    return len(text.split())


def canonical_json(questionnaire: Questionnaire) -> str:
    """The definition as one line of JSON: same definition, same text.

    Values that are the default are left out, so that a key added to the format later does
    not change the text of the definitions that do without it.
    """
    content = questionnaire.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(questionnaire: Questionnaire) -> str:
    """SHA-256 of the canonical JSON, in 64 hexadecimal digits."""
    return hashlib.sha256(canonical_json(questionnaire).encode()).hexdigest()
