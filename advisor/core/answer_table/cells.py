"""One cell against its question: a code, a number, or the words that stand for it."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches

from advisor.core.language import say
from advisor.core.questionnaire import (
    UNKNOWN,
    UNKNOWN_LABEL,
    AnchoredQuestion,
    NotANumber,
    NumberQuestion,
    Question,
    Questionnaire,
    TextQuestion,
    in_language,
    number_from,
    plain_text,
    problems_of,
    shown,
    stored_form,
)

_MOST_OFFERED = 10


def folded(text: str) -> str:
    """The text as it is compared: without case, accents of width, quotes and doubled spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return " ".join(plain.split()).rstrip(".")


def nearest(text: str, known: list[str], otherwise: str) -> str:
    """“Did you mean …?” with the nearest of the known, or the other words."""
    close = get_close_matches(folded(text), known, n=1, cutoff=0.6)
    return say("Did you mean “{close}”?", close=close[0]) if close else otherwise


class Cells:
    """Reads the cells of one questionnaire, in any of its languages."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        """Learn which words stand for which answer."""
        self._questions = {question.id: question for question in questionnaire.questions}
        self._words: dict[str, dict[str, str]] = {key: {} for key in self._questions}
        for language in questionnaire.languages:
            for question in in_language(questionnaire, language).questions:
                for words, value in _said(question):
                    self._words[question.id].setdefault(folded(words), value)

    def __contains__(self, question_id: str) -> bool:
        """Whether the questionnaire has that question."""
        return question_id in self._questions

    def read(self, question_id: str, cell: str) -> tuple[str, str]:
        """(the answer as it is stored, "") or ("", what is wrong and what to write)."""
        question = self._questions[question_id]
        if isinstance(question, TextQuestion):
            return self._kept(question, cell)
        if isinstance(question, NumberQuestion):
            return self._kept(question, self._number(question, cell))
        value = self._chosen(question, cell)
        return (value, "") if value else ("", self._remedy(question, cell))

    def _kept(self, question: Question, text: str) -> tuple[str, str]:
        problem = problems_of(question, text)
        return ("", problem) if problem else (stored_form(question, text), "")

    def _number(self, question: NumberQuestion, cell: str) -> str:
        if folded(cell).startswith((folded(UNKNOWN_LABEL), UNKNOWN)):
            return UNKNOWN
        unit = cell.strip()[-3:]
        if question.unit == "money" and unit.isascii() and unit.isupper():
            return cell.strip()[:-3]
        return cell.strip().removesuffix(question.unit)

    def _chosen(self, question: Question, cell: str) -> str:
        """The value that is chosen by code, by words, or by a number such as 3.0; "" for none."""
        bare = cell.strip()
        if bare in question.values():
            return bare
        found = self._words[question.id].get(folded(bare))
        if found is not None:
            return found
        try:
            number = plain_text(number_from(bare))
        except NotANumber:
            return ""
        return number if number in question.values() else ""

    def _remedy(self, question: Question, cell: str) -> str:
        values = question.values()
        # Of a level the number is enough.
        levels = isinstance(question, AnchoredQuestion)
        offered = [
            value if levels and value[0].isdigit() else f"{value} ({shown(question, value)})"
            for value in values[:_MOST_OFFERED]
        ]
        more = ", …" if len(values) > _MOST_OFFERED else ""
        otherwise = say("Write one of {answers}.", answers=", ".join(offered) + more)
        remedy = nearest(cell, list(self._words[question.id]), otherwise)
        if len(cell) > 60:
            return remedy
        return f"{say('“{cell}” is not among the answers.', cell=cell.strip())} {remedy}"


def _said(question: Question) -> list[tuple[str, str]]:
    """(words, value) of each answer that can be chosen; of a level also its behaviour."""
    said = [(shown(question, value), value) for value in question.values()]
    if isinstance(question, AnchoredQuestion):
        said += [(words, str(place)) for place, words in enumerate(question.anchors, start=1)]
    return said
