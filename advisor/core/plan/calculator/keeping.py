"""What is tried, as answers to the questions about the business."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.funnel import ALL_PASS, PASSED_THROUGH
from advisor.core.plan.calculator.asked import Asked
from advisor.core.plan.calculator.dial import HOURS, PERIOD, Dial
from advisor.core.plan.calculator.dials import Start
from advisor.core.questionnaire import UNKNOWN, NumberQuestion, Questionnaire, missing
from advisor.core.what_if.query import Tried


def answers_from(
    start: Start, dials: Mapping[str, Dial], asked: Asked, tried: Tried
) -> dict[str, str]:
    """The answers that differ from what the company told, by question id.

    Numbers of the mode that were never asked for stay what is assumed, and marked as such. A stage
    switched off has all pass on; whether visits are counted is no answer.
    """
    changed = {one.knob.key: one.value for one in tried.changes}
    found = {"hours_from": "known" if asked.mode == HOURS else "numbers"}
    if asked.mode != HOURS:
        found |= {"stages": asked.mode, PERIOD: asked.period}
    for key, dial in dials.items():
        if dial.question is None or asked.mode not in dial.modes:
            continue
        if key in asked.off and key in PASSED_THROUGH:
            found[key] = str(ALL_PASS)
        elif key in changed:
            found[key] = changed[key]
        elif dial.question.unknown_allowed and (start.lacks(key) or not start.answers.get(key)):
            found[key] = UNKNOWN
    return {key: value for key, value in found.items() if start.answers.get(key) != value}


def completed(questionnaire: Questionnaire, answers: Mapping[str, str]) -> dict[str, str]:
    """The answers, with "I don't know" for numbers that were not asked before, if that is all."""
    gaps = [question for _, question in missing(questionnaire, answers)]
    unknown = {
        question.id: UNKNOWN
        for question in gaps
        if isinstance(question, NumberQuestion) and question.unknown_allowed
    }
    return {**answers, **unknown} if len(unknown) == len(gaps) else dict(answers)
