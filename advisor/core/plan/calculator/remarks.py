"""Numbers that contradict each other, and those that are worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.context.business import too_many_hours
from advisor.core.context.checks import contradictions, notes_on
from advisor.core.funnel import one_decimal, short_decimal, timing
from advisor.core.language import mark, say
from advisor.core.plan.calculator.asked import Asked
from advisor.core.plan.calculator.dial import HOURS, LEADS

_WORK = (
    (
        "channels",
        "hours_per_channel",
        mark(
            "The channels alone take {needed} hours a week, and your people have {hours} in all. "
            "Take fewer, or less time for each."
        ),
    ),
    (
        "pieces",
        "hours_per_piece",
        mark(
            "The pieces of content alone take {needed} hours a week, and your people have {hours} "
            "in all. Take fewer, or less time for each."
        ),
    ),
    (
        "campaigns",
        "hours_per_campaign",
        mark(
            "The campaigns alone take {needed} hours a week, and your people have {hours} in all. "
            "Take fewer, or less time for each."
        ),
    ),
)


_TOO_LONG = {
    "month": mark(
        "The sales cycle of {days} days is as long as the month or longer: no lead of a month "
        "closes within it. A longer period is easier to plan with."
    ),
    "quarter": mark(
        "The sales cycle of {days} days is as long as the quarter or longer: no lead of a quarter "
        "closes within it. A longer period is easier to plan with."
    ),
    "year": mark(
        "The sales cycle of {days} days is as long as the year or longer: no lead of a year "
        "closes within it. A longer period is easier to plan with."
    ),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about a number. field: its key. wrong: it cannot be kept like this."""

    field: str
    text: str
    wrong: bool = False


def remarks_on(asked: Asked, hours: Fraction) -> tuple[Remark, ...]:
    """What contradicts itself first, then what may be a slip. hours: a week, of all people."""
    numbers = asked.numbers
    wrong = [Remark(key, text, wrong=True) for key, text in contradictions(numbers).items()]
    funnel = asked.funnel
    if funnel is not None and not wrong and (text := too_many_hours(funnel.demand)):
        wrong.append(Remark("goal", text, wrong=True))
    if "goal" in numbers and "average_deal" not in numbers:
        notes: tuple[tuple[str, str], ...] = ()
    else:
        notes = notes_on(numbers)
    said = (Remark(key, text) for key, text in notes)
    return (*wrong, *said, *_late(asked), *_work(asked, hours))


def _late(asked: Asked) -> Iterator[Remark]:
    """A sales cycle as long as the period, or longer."""
    if asked.mode != LEADS:
        return
    found = timing(asked.period, asked.numbers["sales_cycle"])
    if found.counting == 0:
        text = say(_TOO_LONG[asked.period], days=short_decimal(found.cycle))
        yield Remark("sales_cycle", text)


def _work(asked: Asked, hours: Fraction) -> Iterator[Remark]:
    """Channels, pieces or campaigns that alone take more hours than there are."""
    if asked.mode == HOURS or hours <= 0:
        return
    for things, each, words in _WORK:
        needed = asked.numbers[things] * asked.numbers[each]
        if needed > hours:
            text = say(words, needed=one_decimal(needed), hours=one_decimal(hours))
            yield Remark(things, text)
