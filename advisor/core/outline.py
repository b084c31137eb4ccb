"""A whole questionnaire to read: each question, its answers, when it shows, what it counts for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.answers import mode_of
from advisor.core.language import mark, say, written
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
from advisor.core.report.units import with_unit

COUNTS_AS = {
    Mode.OBSERVER: mark("what somebody else saw"),
    Mode.WORK_SAMPLE: mark("a piece of work that was looked at"),
    Mode.SELF_FREQUENCY: mark("how often the person says they do it"),
    Mode.SELF_ANCHORED: mark("where the person places themself"),
    Mode.SITUATIONAL: mark("what the person would do in a situation"),
}


_MONEY_FROM = mark("An amount in your currency of {low} or more")
_MONEY_WITHIN = mark("An amount in your currency from {ends}")
_NUMBER_FROM = mark("A number of {low} or more")
_NUMBER_WITHIN = mark("A number from {ends}")
_SWITCHING = mark("Counts for how much the person likes to switch between kinds of work.")
_SWITCHING_TURNED = mark(
    "Counts for how much the person likes to switch between kinds of work; worded the other way "
    "round."
)
_SKILL = mark("Counts for {skill} as {kind}.")
_SKILL_HALVES = mark("Counts for {skill} as {kind}; half levels are allowed.")
_SKILL_TURNED = mark("Counts for {skill} as {kind}; worded the other way round.")


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
    values = [say("“{answer}”", answer=shown(question, value)) for value in condition.is_]
    return say(
        "Shown if question {number} was answered {answers}",
        number=number[question.id],
        answers=_either(values),
    )


def _either(answers: list[str]) -> str:
    found = answers[0]
    for answer in answers[1:]:
        found = say("{words} or {last}", words=found, last=answer)
    return found


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
        return tuple(
            Answer(each.text, say("{key} of 3", key=each.key)) for each in question.options
        )
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
    return written(f"{6 - value if question.reverse else value:g}")


def _typed(question: Question) -> str:
    if isinstance(question, TextQuestion):
        most = written(f"{question.maximum_length:,}")
        return say("Words, up to {number} characters", number=most)
    if not isinstance(question, NumberQuestion):
        return ""
    money = question.unit == "money"
    low = written(shown_number(question.minimum))
    if question.maximum >= NO_REAL_LIMIT:
        words = _MONEY_FROM if money else _NUMBER_FROM
        return say(words, low=low if money else with_unit(low, question.unit))
    high = written(shown_number(question.maximum))
    ends = say("{low} to {high}", low=low, high=high)
    words = _MONEY_WITHIN if money else _NUMBER_WITHIN
    return say(words, ends=ends if money else with_unit(ends, question.unit))


def _scoring(questionnaire: Questionnaire, question: Question, skills: Mapping[str, str]) -> str:
    if isinstance(question, FrequencyQuestion | AnchoredQuestion | SituationalQuestion):
        return _for_a_skill(questionnaire, question, skills)
    if isinstance(question, ChoiceQuestion) and question.scale:
        return say(_SWITCHING_TURNED if question.reverse else _SWITCHING)
    if isinstance(question, NumberQuestion) and question.assumption:
        return say(
            "Takes the place of the assumption “{assumption}”.", assumption=question.assumption
        )
    return say("Is kept and shown; counts for no skill.")


def _for_a_skill(
    questionnaire: Questionnaire,
    question: FrequencyQuestion | AnchoredQuestion | SituationalQuestion,
    skills: Mapping[str, str],
) -> str:
    if question.skill is None:
        return say("Names no skill; is kept and shown.")
    name = skills.get(question.skill, question.skill)
    turned = isinstance(question, FrequencyQuestion) and question.reverse
    halves = isinstance(question, AnchoredQuestion) and question.halves
    words = _SKILL_TURNED if turned else _SKILL_HALVES if halves else _SKILL
    kind = say(COUNTS_AS[mode_of(questionnaire, question)])
    return say(words, skill=name, kind=kind)
