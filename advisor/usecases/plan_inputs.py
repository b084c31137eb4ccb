"""What a version of the plan was made from: to compare at once, and to read later."""

from __future__ import annotations

import hashlib

from advisor.core.language import by_language, language, say
from advisor.core.plan.freezing import token
from advisor.core.questionnaire import in_language, shown
from advisor.core.report.assumptions import value_words
from advisor.library.plan import plan_content
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.plan import newest_answers
from advisor.usecases.results import digest_of


def hash_of(store: Store, inputs: Inputs) -> str:
    """16 hexadecimal digits of all that the plan is made from; what people are called is not."""
    told = (
        digest_of(inputs),
        inputs.context,
        inputs.check,
        sorted(inputs.submission.answers.items()) if inputs.submission else None,
        inputs.workspace.week,
        newest_answers(store, inputs) if inputs.team else None,
        _words(),
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def inputs_of(store: Store, inputs: Inputs) -> list[tuple[str, str]]:
    """What it is made from, to be read: name and value, people as tokens."""
    found = [(say("Newest answers"), newest_answers(store, inputs).isoformat())]
    for one in inputs.people:
        if one.hours is not None:
            name = say("Hours of {name}", name=token(one.id))
            found.append((name, _hours(one.hours, one.marketing_share)))
    for key, value in inputs.assumptions.changes:
        constant = inputs.assumptions.constant(key)
        name = say("Assumed: {name}", name=say(constant.name))
        found.append((name, value_words(constant, value)))
    return found + _business(inputs)


def _hours(hours: str, share: object) -> str:
    if not share:
        return say("{hours} a week", hours=hours)
    return say("{hours} a week, {share}% on marketing today", hours=hours, share=share)


def _business(inputs: Inputs) -> list[tuple[str, str]]:
    """The questions about the business that were answered."""
    if inputs.submission is None:
        return []
    answers = inputs.submission.answers
    asked = in_language(inputs.submission.questionnaire, language().code)
    return [
        (question.text, shown(question, answers[question.id]))
        for section in asked.sections
        for question in section.questions
        if question.id in answers
    ]


@by_language()
def _words() -> str:
    """The words a plan is made of change with a new version of the program."""
    return hashlib.sha256(repr(plan_content()).encode()).hexdigest()[:16]
