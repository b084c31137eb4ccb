"""Every number of the calculator, with its range, its default and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.funnel import (
    ALL_PASS,
    AMOUNTS,
    PASSED_THROUGH,
    SHOP_AMOUNTS,
)
from advisor.core.language import say, written
from advisor.core.plan.calculator.dial import (
    AMOUNT,
    BACK,
    COUNTED,
    FROM,
    GOAL,
    HAS,
    HOURS,
    LACKS,
    LEADS,
    MODE,
    MOST,
    PERIOD,
    RATES,
    SHOP,
    SWITCH,
    TRY,
    TRYING,
    Dial,
    of_mode,
)
from advisor.core.plan.calculator.dial_words import (
    AMOUNT_WORDS,
    ASKED,
    MODES,
    PERIODS,
    STAGES,
)
from advisor.core.questionnaire import (
    UNKNOWN,
    NumberQuestion,
    Questionnaire,
    plain_text,
    shown_number,
)
from advisor.core.what_if.knob import CHOICE, NUMBER


@dataclass(frozen=True, slots=True)
class Start:
    """What the company told, and what is assumed where it did not. currency: ISO code."""

    questionnaire: Questionnaire
    answers: Mapping[str, str]
    assumptions: Assumptions
    currency: str

    def knows(self, question: str) -> bool:
        """Whether the company gave this number itself."""
        told = self.answers.get(question, "")
        return told not in {"", UNKNOWN} and not self.lacks(question)

    def lacks(self, rate: str) -> bool:
        """Whether the company said that all pass on, so that it does not have this stage."""
        return rate in PASSED_THROUGH and self.answers.get(rate) == str(ALL_PASS)


def dials_of(start: Start) -> dict[str, Dial]:
    """Everything that can be set, by key, in the order of the page."""
    found = (*_heads(start), *_numbers(start), *_switches(start), *_directions())
    return {dial.key: dial for dial in found}


def _heads(start: Start) -> Iterator[Dial]:
    told = start.answers
    shop = told.get("stages") == SHOP
    mode = HOURS if told.get("hours_from") == "known" else SHOP if shop else LEADS
    yield Dial(MODE, say("Count by"), GOAL, mode, CHOICE, choices=_said(MODES))
    period = told.get(PERIOD) or "quarter"
    name, choices = say("Period of the goal"), _said(PERIODS)
    yield Dial(PERIOD, name, GOAL, period, CHOICE, choices=choices, modes=COUNTED)


def _said(choices: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((value, say(words)) for value, words in choices)


def _numbers(start: Start) -> Iterator[Dial]:
    questions = {question.id: question for question in start.questionnaire.questions}
    for part, modes, names in ASKED:
        for key, name in names.items():
            question = questions[key]
            if isinstance(question, NumberQuestion):
                yield _number(start, _narrowed(question), name, part, modes)


def _narrowed(question: NumberQuestion) -> NumberQuestion:
    """Without the 100 of 100 that says that there is no such stage: here that is a box to tick."""
    if question.id not in PASSED_THROUGH:
        return question
    return question.model_copy(update={"maximum": DEFAULTS.constant(question.id).high})


def _number(
    start: Start, question: NumberQuestion, name: str, part: str, modes: tuple[str, ...]
) -> Dial:
    assumed = _assumed(start, question)
    now = start.answers[question.id] if start.knows(question.id) else assumed
    money = question.unit == "money"
    unit = start.currency if money else question.unit
    low, high = question.minimum, question.maximum
    slide = None if money else (low, high, _step(high - low))
    label = say(name or DEFAULTS.constant(question.assumption or "").name)
    ends = (low, high, slide)
    note = _note(start, question, assumed)
    return Dial(
        *(question.id, label, part, now, NUMBER, unit, *ends),
        question=question,
        note=note,
        modes=modes,
    )


def _assumed(start: Start, question: NumberQuestion) -> str:
    if question.assumption is None:
        return ""
    return plain_text(Decimal(str(start.assumptions[question.assumption])))


def _with_sign(question: NumberQuestion, number: Decimal | float) -> str:
    shown = written(shown_number(number))
    return say("{number}%", number=shown) if question.unit == "%" else shown


def _note(start: Start, question: NumberQuestion, assumed: str) -> str:
    """Where the number comes from, what would be assumed, and its range."""
    low = written(shown_number(question.minimum))
    span = say("{low} to {high}", low=low, high=_with_sign(question, question.maximum))
    if question.unit == "money":
        span = say("more than 0")
    if start.lacks(question.id):
        return say("You said that all pass on, so this does not count; {range}.", range=span)
    if not start.knows(question.id):
        if assumed:
            return say("Our assumption; {range}.", range=span)
        return say("Not given yet; {range}.", range=span)
    if not assumed:
        return say("Your number; {range}.", range=span)
    ours = _with_sign(question, Decimal(assumed))
    return say("Your number, our assumption is {assumed}; {range}.", assumed=ours, range=span)


def _step(span: float) -> float:
    """A round step that cuts a range into some forty or more."""
    steps = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 5)
    return max((step for step in steps if step <= span / 38), default=steps[0])


def _switches(start: Start) -> Iterator[Dial]:
    """A tick for each stage that a company may do without."""
    for rate, words in STAGES.items():
        has, without, not_counted, counted = map(say, words)
        choices = ((HAS, has), (LACKS, without))
        lacking = start.lacks(rate)
        label = counted if lacking else not_counted
        now = LACKS if lacking else HAS
        yield Dial(f"{SWITCH}{rate}", label, RATES, now, CHOICE, choices=choices, modes=(LEADS,))


def _directions() -> Iterator[Dial]:
    """What to work backwards from, and which number to look at over its range."""
    for mode, keys in ((LEADS, AMOUNTS), (SHOP, SHOP_AMOUNTS)):
        amounts = ((key, say(AMOUNT_WORDS[key])) for key in keys)
        key, choices = of_mode(FROM, mode), (("", say("Nothing yet")), *amounts)
        yield Dial(key, say("What comes of"), BACK, "", CHOICE, choices=choices, modes=(mode,))
    note = say("For hours: empty means the hours of your people.")
    ends = (0.0, MOST, None)
    yield Dial(AMOUNT, say("How many"), BACK, "", NUMBER, "", *ends, note=note, modes=COUNTED)
    for mode, first in ((LEADS, "win_rate"), (SHOP, "enquiry_to_customer")):
        choices = tuple(_tried(mode))
        key = of_mode(TRY, mode)
        yield Dial(key, say("Look at"), TRYING, first, CHOICE, choices=choices, modes=(mode,))


def _tried(mode: str) -> Iterator[tuple[str, str]]:
    for _, modes, names in ASKED:
        if mode in modes:
            for key, name in names.items():
                yield key, say(name or DEFAULTS.constant(key).name)
