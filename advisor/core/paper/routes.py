"""For whom a question on paper is, and where to go on after an answer, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.core.language import say
from advisor.core.paper.codes import Code, codes
from advisor.core.questionnaire import Condition, Question, Section


@dataclass(frozen=True, slots=True)
class Place:
    """A question with its number on the paper and the section it stands in."""

    number: int
    section: Section
    question: Question


def only_if(condition: Condition | None, places: Mapping[str, Place], seed: str) -> str:
    """Under which earlier answer one goes on here; "" for always.

    places: question id to its place.
    """
    if condition is None:
        return ""
    asked = places[condition.question]
    written = {one.value: one.code for one in codes(asked.question, seed)}
    chosen = _either([written.get(value, f"“{value}”") for value in condition.is_])
    return say(
        "Only if you chose {answers} in question {number}.", answers=chosen, number=asked.number
    )


def goes_to(place: Place, code: Code, places: Sequence[Place]) -> str:
    """Where to go on after an answer that passes over what comes next; "" for the next question.

    places: all of them in the order of the paper.
    """
    gone = _passed_over(place.question.id, code.value, places)
    after = [one for one in places if one.number > place.number]
    first = next((one for one in after if one.question.id not in gone), None)
    if not after or first is after[0]:
        return ""
    if first is None:
        return say("that was all")
    return say("go to question {number}", number=first.number)


def _passed_over(question_id: str, value: str, places: Sequence[Place]) -> frozenset[str]:
    """The questions that cannot show after this answer, whatever the other answers are."""
    gone: set[str] = set()
    for place in places:
        for condition in (place.section.when, place.question.when):
            if condition is not None and (
                condition.question in gone
                or (condition.question == question_id and value not in condition.is_)
            ):
                gone.add(place.question.id)
    return frozenset(gone)


def _either(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return say("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])
