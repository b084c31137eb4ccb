"""How the minutes of an interview are shared out over its skills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.hiring.weights import to_hundred
from advisor.core.language import mark, say

SHORTEST, LONGEST = 15, 240
# What one question with its follow-ups takes at least, and both of them.
LEAST_FOR_A_SKILL, BOTH_QUESTIONS = 4, 7
WELCOME, OWN_QUESTIONS = mark("Welcome"), mark("The candidate’s questions and the end")
_SHORT = mark(
    "Less than {least} minutes are short for two questions: ask every candidate question A only."
)
_SHORT_OR_LONGER = mark(
    "Less than {least} minutes are short for two questions: ask every candidate question A only, "
    "or take {enough} minutes for everyone."
)
_MANY = mark(
    "{number} skills in {total} minutes leave less than {least} minutes for some of them. "
    "Let others rate some."
)
_MANY_OR_LONGER = mark(
    "{number} skills in {total} minutes leave less than {least} minutes for some of them. "
    "Take {enough} minutes, or let others rate some."
)
# A must-have gets half as much again as another skill.
_MUST, _OTHER = Fraction(3), Fraction(2)


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of an interview. starts: minutes after the beginning; minutes: how long."""

    name: str
    starts: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Timing:
    """The parts of an interview in order, lasting `total` minutes together.

    advice: what to do where the time is short, "" where it is enough.
    """

    total: int
    slots: tuple[Slot, ...]
    advice: str


def timing(total: int, skills: Sequence[tuple[str, bool]]) -> Timing:
    """Whole minutes for the welcome, each skill and the candidate's own questions.

    total: cut to 15-240 minutes. skills: (name, whether it is a must-have), in their order.
    """
    total = min(max(total, SHORTEST), LONGEST)
    welcome, own = _around(total)
    shares = [_MUST if must else _OTHER for _, must in skills]
    each = to_hundred(shares, total - welcome - own) if skills else []
    named = [(say(WELCOME), welcome), *zip([name for name, _ in skills], each, strict=True)]
    named.append((say(OWN_QUESTIONS), total - sum(minutes for _, minutes in named)))
    starts = [sum(minutes for _, minutes in named[:place]) for place in range(len(named))]
    slots = tuple(Slot(name, starts[n], minutes) for n, (name, minutes) in enumerate(named))
    return Timing(total, slots, _advice(total, each, shares))


def _around(total: int) -> tuple[int, int]:
    """Minutes for the welcome and for the candidate's questions."""
    return (3, 4) if total < 45 else (5, 7)


def _advice(total: int, each: Sequence[int], shares: Sequence[Fraction]) -> str:
    if not each or min(each) >= BOTH_QUESTIONS:
        return ""
    if min(each) >= LEAST_FOR_A_SKILL:
        enough = _enough(total, shares, BOTH_QUESTIONS)
        words = _SHORT_OR_LONGER if enough else _SHORT
        return say(words, least=BOTH_QUESTIONS, enough=enough)
    enough = _enough(total, shares, LEAST_FOR_A_SKILL)
    words = _MANY_OR_LONGER if enough else _MANY
    number, least = len(each), LEAST_FOR_A_SKILL
    return say(words, number=number, total=total, least=least, enough=enough)


def _enough(total: int, shares: Sequence[Fraction], least: int) -> int:
    """The next whole five minutes in which each skill gets at least so many; 0 for none."""
    for longer in range(total - total % 5 + 5, LONGEST + 1, 5):
        if min(to_hundred(shares, longer - sum(_around(longer)))) >= least:
            return longer
    return 0
