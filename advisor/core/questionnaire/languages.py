"""A questionnaire in another of its languages: the same questions with other texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.core.questionnaire.definition import Questionnaire, Section, labelled
from advisor.core.questionnaire.kinds import (
    AnchoredQuestion,
    ChoiceQuestion,
    Level,
    NumberQuestion,
    Question,
    SituationalQuestion,
)
from advisor.core.questionnaire.numbers import SYMBOLS
from advisor.core.questionnaire.words import Labels, Messages, Texts

Words = Mapping[str, str]


def in_language(questionnaire: Questionnaire, language: str) -> Questionnaire:
    """The definition with the texts of that language, for showing; ids and answers are the same.

    The definition itself where the language is its own or one that it does not have. What is
    stored and fingerprinted is always the whole definition. A text without translation stays.
    """
    words = questionnaire.translations.get(language)
    if words is None or language == questionnaire.language:
        return questionnaire
    labels = _labels(questionnaire.labels, words)
    sections = tuple(_section(section, words) for section in questionnaire.sections)
    update = _replaced(questionnaire, words, "", "title", "purpose")
    update |= {"language": language, "labels": labels, "translations": Texts()}
    return questionnaire.model_copy(update={**update, "sections": labelled(sections, labels)})


def _replaced(part: Any, words: Words, prefix: str, *names: str) -> dict[str, Any]:
    """The translated ones among the texts of these names."""
    return {
        name: words.get(prefix + name, getattr(part, name)) for name in names if getattr(part, name)
    }


def _labels(labels: Labels, words: Words) -> Labels:
    names = ("no_chance", "not_observed", "unknown", "level", "assumed")
    update = _replaced(labels, words, "labels.", *names)
    update["frequency"] = _numbered(labels.frequency, words, "labels.frequency.")
    return labels.model_copy(update=update)


def _numbered(texts: tuple[str, ...], words: Words, prefix: str) -> tuple[str, ...]:
    return tuple(words.get(f"{prefix}{place}", text) for place, text in enumerate(texts, start=1))


def _section(section: Section, words: Words) -> Section:
    update = _replaced(section, words, f"{section.id}.", "title", "lead", "stem")
    update["questions"] = tuple(_question(question, words) for question in section.questions)
    return section.model_copy(update=update)


def _question(question: Question, words: Words) -> Question:
    prefix = f"{question.id}."
    update = _replaced(question, words, prefix, "text", "help")
    names = tuple(Messages.model_fields)
    messages = _replaced(question.messages, words, f"{prefix}messages.", *names)
    update["messages"] = question.messages.model_copy(update=messages)
    if isinstance(question, Level) and question.own_none_label:
        update["own_none_label"] = words.get(f"{prefix}none_label", question.own_none_label)
    return question.model_copy(update=update | _of_kind(question, words, prefix))


def _of_kind(question: Question, words: Words, prefix: str) -> dict[str, Any]:
    """The texts that only this kind of question has."""
    if isinstance(question, SituationalQuestion | ChoiceQuestion):
        options = (
            option.model_copy(
                update={"text": words.get(f"{prefix}options.{option.id}", option.text)}
            )
            for option in question.options
        )
        return {"options": tuple(options)}
    if isinstance(question, AnchoredQuestion):
        return {"anchors": _numbered(question.anchors, words, f"{prefix}anchors.")}
    if isinstance(question, NumberQuestion) and question.unit not in SYMBOLS:
        return _replaced(question, words, prefix, "unit")
    return {}
