"""A whole questionnaire to read: each question, its answers, when it shows, what it counts for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.answers import mode_of
from advisor.core.observation import Mode
from advisor.core.questionnaire import (
    AnchoredQuestion,
    ChoiceQuestion,
    Condition,
    FrequencyQuestion,
    NumberQuestion,
    Question,
    Questionnaire,
    SituationalQuestion,
    TextQuestion,
    shown,
    shown_number,
)
from advisor.core.questionnaire.checking import NO_REAL_LIMIT

COUNTS_AS = {
    Mode.OBSERVER: "what somebody else saw",
    Mode.WORK_SAMPLE: "a piece of work that was looked at",
    Mode.SELF_FREQUENCY: "how often the person says they do it",
    Mode.SELF_ANCHORED: "where the person places themself",
    Mode.SITUATIONAL: "what the person would do in a situation",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that is offered. counts: what it counts, "" where it counts nothing."""

    text: str
    counts: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One question. number: from 1 through the questionnaire. optional: it may be left out, and
    its own words do not say so. typed: what one types, "" where one
    chooses. only_if: when it shows, "" for always. scoring: what it counts for.
    """

    number: int
    id: str
    text: str
    help: str
    optional: bool
    only_if: str
    answers: tuple[Answer, ...]
    typed: str
    scoring: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section."""

    title: str
    lead: str
    stem: str
    only_if: str
    lines: tuple[Line, ...]


def outline(questionnaire: Questionnaire, skills: Mapping[str, str]) -> tuple[Part, ...]:
    """Every section with its questions. skills: id to name."""
    number = {question.id: n for n, question in enumerate(questionnaire.questions, start=1)}
    return tuple(
        Part(
            section.title,
            section.lead,
            section.stem,
            _only_if(section.when, questionnaire, number),
            tuple(
                Line(
                    number=number[question.id],
                    id=question.id,
                    text=question.text,
                    help=question.help,
                    optional=question.silently_optional,
                    only_if=_only_if(question.when, questionnaire, number),
                    answers=_answers(question),
                    typed=_typed(question),
                    scoring=_scoring(questionnaire, question, skills),
                )
                for question in section.questions
            ),
        )
        for section in questionnaire.sections
    )


def _only_if(
    condition: Condition | None, questionnaire: Questionnaire, number: Mapping[str, int]
) -> str:
    if condition is None:
        return ""
    question = questionnaire.question(condition.question)
    values = " or ".join(f"“{shown(question, value)}”" for value in condition.is_)
    return f"Shown if question {number[question.id]} was answered {values}"


def _answers(question: Question) -> tuple[Answer, ...]:
    if isinstance(question, FrequencyQuestion):
        scale = [
            Answer(text, str(6 - int(value)) if question.reverse else value)
            for value, text in question.scale()
        ]
        return (*scale, *_none(question))
    if isinstance(question, AnchoredQuestion):
        levels = [Answer(text, str(n)) for n, text in enumerate(question.anchors, start=1)]
        return (*levels, *_none(question))
    if isinstance(question, SituationalQuestion):
        return tuple(Answer(each.text, f"{each.key} of 3") for each in question.options)
    if isinstance(question, ChoiceQuestion):
        return tuple(Answer(each.text, _worth(question, each.value)) for each in question.options)
    if isinstance(question, NumberQuestion) and question.unknown_allowed:
        return (Answer(shown(question, "unknown")),)
    return ()


def _none(question: FrequencyQuestion | AnchoredQuestion) -> tuple[Answer, ...]:
    return (Answer(question.none_label),) if question.none_value else ()


def _worth(question: ChoiceQuestion, value: float | None) -> str:
    """What an option counts on the question's scale, turned where it is worded so."""
    if question.scale is None or value is None:
        return ""
    return f"{6 - value if question.reverse else value:g}"


def _typed(question: Question) -> str:
    if isinstance(question, TextQuestion):
        return f"Words, up to {question.maximum_length:,} characters"
    if not isinstance(question, NumberQuestion):
        return ""
    unit = "an amount in your currency" if question.unit == "money" else "a number"
    behind = f" {question.unit}" if question.unit not in {"", "money"} else ""
    low = shown_number(question.minimum)
    if question.maximum >= NO_REAL_LIMIT:
        return f"{unit} of {low}{behind} or more".capitalize()
    return f"{unit} from {low} to {shown_number(question.maximum)}{behind}".capitalize()


def _scoring(questionnaire: Questionnaire, question: Question, skills: Mapping[str, str]) -> str:
    if isinstance(question, FrequencyQuestion | AnchoredQuestion | SituationalQuestion):
        return _for_a_skill(questionnaire, question, skills)
    if isinstance(question, ChoiceQuestion) and question.scale:
        turned = "; worded the other way round" if question.reverse else ""
        return f"Counts for how much the person likes to switch between kinds of work{turned}."
    if isinstance(question, NumberQuestion) and question.assumption:
        return f"Takes the place of the assumption “{question.assumption}”."
    return "Is kept and shown; counts for no skill."


def _for_a_skill(
    questionnaire: Questionnaire,
    question: FrequencyQuestion | AnchoredQuestion | SituationalQuestion,
    skills: Mapping[str, str],
) -> str:
    if question.skill is None:
        return "Names no skill; is kept and shown."
    name = skills.get(question.skill, question.skill)
    turned = isinstance(question, FrequencyQuestion) and question.reverse
    halves = isinstance(question, AnchoredQuestion) and question.halves
    said = f"Counts for {name} as {COUNTS_AS[mode_of(questionnaire, question)]}"
    said += "; worded the other way round" if turned else ""
    return said + ("; half levels are allowed." if halves else ".")
