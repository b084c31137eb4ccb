"""What stands beside the numbers that were moved: against another answer, or against the goal."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import say

_REACH = 60.0


@dataclass(frozen=True, slots=True)
class TriedWords:
    """The words of the tornado, and how far it is drawn to each side (100 × log ratio).

    worse, better: what lies left and right of zero. dark: what a dark bar means. nothing: said
    where no number crosses zero.
    """

    worse: str
    better: str
    dark: str
    nothing: str
    reach: float


def tried_words(alone: bool, now: float, left_out: bool) -> TriedWords:
    """For one person, whose hours are held against the goal, or for ways of sharing.

    now: 100 times the log ratio today. left_out: the reader is not told of everyone.
    """
    nothing = _nothing_left_out() if left_out else _nothing(alone, now)
    reach = max(_REACH, 1.5 * abs(now))
    if alone:
        dark = say(
            "Each number alone is moved to both ends of its range. Where a bar is dark the goal is "
            "missed."
        )
        return TriedWords(say("goal missed"), say("goal met"), dark, nothing, reach)
    dark = say(
        "Each number alone is moved to both ends of its range. A dark bar crosses to the other "
        "answer."
    )
    return TriedWords(say("the other is better"), say("this is better"), dark, nothing, reach)


def _nothing(alone: bool, now: float) -> str:
    if alone and now < 0:
        return say(
            "No number alone meets the goal, moved through its whole range: it takes several at "
            "once, or a smaller goal."
        )
    if alone:
        return say("No number alone, moved through its whole range, makes you miss the goal.")
    return say(
        "Nothing in range flips this: each number was moved through its whole range, one at a time."
    )


def _nothing_left_out() -> str:
    return say(
        "Nothing that is shown here flips this: each number was moved through its whole range, one "
        "at a time."
    )
