"""Small questionnaires and answers for the tests of the core."""

from advisor.core.questionnaire import Questionnaire
from advisor.library import definition_from_yaml, load_questionnaire

HEAD = """
id: sample
title: A sample
purpose: Shows one idea.
subject: person
respondent: {respondent}
sections:
"""
PAGE = """
  - id: {name}
    title: {name}
    questions:
"""
YES_NO = "kind: choice, options: [{id: yes, text: I do}, {id: no, text: I do not}]"


def questionnaire(*questions: str, respondent: str = "self", name: str = "first") -> Questionnaire:
    """One page with these questions, each written in one line of YAML."""
    lines = "".join(f"      - {{{question}}}\n" for question in questions)
    return definition_from_yaml(HEAD.format(respondent=respondent) + PAGE.format(name=name) + lines)


def number(**keys: object):
    """A number question; keys as in the format."""
    keys = {"id": "hours", "text": "How many", "minimum": 0, "maximum": 60, **keys}
    listed = ", ".join(f"{key}: {str(value).lower()}" for key, value in keys.items())
    return questionnaire(f"kind: number, {listed}").questions[0]


def items(count: int = 4, reverse_last: bool = True) -> Questionnaire:
    """So many frequency items about closing, the last worded the other way round."""
    lines = [
        f"id: item_{n}, kind: frequency, text: Item {n}, skill: closing, "
        f"reverse: {str(reverse_last and n == count).lower()}"
        for n in range(1, count + 1)
    ]
    return questionnaire(*lines)


def answered(values: str, prefix: str = "item_") -> dict[str, str]:
    """Answers to items 1, 2, … from a line such as "5 5 - 1"; "-" is no chance."""
    said = (value.replace("-", "no_chance") for value in values.split())
    return {f"{prefix}{n}": value for n, value in enumerate(said, start=1)}


def all_answered(name: str, **chosen: str) -> tuple[Questionnaire, dict[str, str]]:
    """A shipped questionnaire and an answer to each question: first option, unknown, middle."""
    shipped = load_questionnaire(name)
    answers = {question.id: _some_answer(question) for question in shipped.questions}
    return shipped, answers | chosen


def business(**chosen: str) -> tuple[Questionnaire, dict[str, str]]:
    """The worked example of the funnel arithmetic as answers, with changes."""
    example = {
        "period": "quarter",
        "goal": "150000",
        "average_deal": "6000",
        "marketing_share": "60",
        "hire_marketer": "no",
        "hire_seller": "no",
        "hire_generalist": "no",
    }
    return all_answered("context", **(example | chosen))


def _some_answer(question) -> str:
    if question.kind == "number":
        return "unknown" if question.unknown_allowed else "10"
    return {"frequency": "3", "anchored": "3", "text": "A word"}.get(
        question.kind, (*question.values(), "")[0]
    )
