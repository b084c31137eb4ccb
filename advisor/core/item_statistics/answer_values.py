"""Answers of many respondents as numbers: reverse items turned, what says nothing missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.answers import scale_values, value_of
from advisor.core.questionnaire import (
    AnchoredQuestion,
    ChoiceQuestion,
    FrequencyQuestion,
    Questionnaire,
    SituationalQuestion,
    counted_answers,
    visible_sections,
)
from advisor.core.ratings import Floats

Item = FrequencyQuestion | SituationalQuestion | AnchoredQuestion | ChoiceQuestion
NOT_ASKED = None


@dataclass(frozen=True, slots=True)
class Column:
    """All answers to one item.

    given: of each respondent, "" for left out, None where it was not asked of them. values: the
    same as numbers 1-5, NaN for what is no number, as "had no chance to" (N,).
    """

    item: Item
    given: tuple[str | None, ...]
    values: Floats

    @property
    def scale(self) -> str:
        """What the answers are added up for: the skill, "switching", or "" for nothing."""
        if isinstance(self.item, ChoiceQuestion):
            return self.item.scale or ""
        return self.item.skill or ""


def columns(
    questionnaire: Questionnaire, respondents: Sequence[Mapping[str, str]]
) -> tuple[Column, ...]:
    """The items one chooses an answer of, in the order of asking; numbers and words are none."""
    shown = [_shown(questionnaire, answers) for answers in respondents]
    items = [one for one in questionnaire.questions if isinstance(one, Item)]
    return tuple(_column(item, [each.get(item.id, NOT_ASKED) for each in shown]) for item in items)


def _shown(questionnaire: Questionnaire, answers: Mapping[str, str]) -> dict[str, str]:
    """The answer to each question that was asked, "" where there is none."""
    counted = counted_answers(questionnaire, answers)
    return {
        question.id: counted.get(question.id, "")
        for section in visible_sections(questionnaire, answers)
        for question in section.questions
    }


def _column(item: Item, given: Sequence[str | None]) -> Column:
    values = {answer: _value(item, answer) for answer in set(given) if answer}
    numbers = [values[answer] if answer else np.nan for answer in given]
    return Column(item, tuple(given), np.array(numbers, np.float64))


def _value(item: Item, answer: str) -> float:
    if isinstance(item, ChoiceQuestion):
        found = scale_values(item, answer)
        return found[0] if found and item.scale else np.nan
    if answer == getattr(item, "none_value", None):
        return np.nan
    return value_of(item, answer)
