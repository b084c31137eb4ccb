"""A sitting: one assessment as its respondent sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.questionnaire import Question, Questionnaire, Section, missing, visible_sections
from advisor.store.assessments import Answer, Assessment


@dataclass(frozen=True)  # without slots: what follows from the answers is worked out once
class Sitting:
    """An assessment as its respondent sees it, at one moment.

    questionnaire: in the language it is read in. languages: those it can be read in, the
    definition's own first. subject: the person's name, "" for the business. currency,
    assumptions: the workspace's.
    """

    token: str
    assessment: Assessment
    questionnaire: Questionnaire
    given: Mapping[str, Answer]
    subject: str
    currency: str
    assumptions: Assumptions = DEFAULTS
    languages: tuple[str, ...] = ()

    @cached_property
    def answers(self) -> dict[str, str]:
        """Question id to the answer in force."""
        return {question_id: answer.value for question_id, answer in self.given.items()}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The pages that show under the answers so far."""
        return visible_sections(self.questionnaire, self.answers)

    @cached_property
    def gaps(self) -> list[tuple[Section, Question]]:
        """What has to be answered before the questionnaire can be handed in."""
        return missing(self.questionnaire, self.answers)

    @property
    def language(self) -> str:
        """The language that the texts are in."""
        return self.questionnaire.language

    @property
    def submitted(self) -> bool:
        """Whether it has been handed in."""
        return self.assessment.submitted_at is not None

    def places(self, wrong: Mapping[str, str]) -> list[tuple[Section, Question]]:
        """The gaps, and the questions with a message, in the order of the pages."""
        gaps = {question.id for _, question in self.gaps}
        return [
            (section, question)
            for section in self.sections
            for question in section.questions
            if question.id in gaps or question.id in wrong
        ]

    def place(self, section_id: str) -> int | None:
        """The index of a section among those that show, or None."""
        ids = [section.id for section in self.sections]
        return ids.index(section_id) if section_id in ids else None
