"""What a statistic of items gives back: a number with its interval, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say, say_many

FEWEST_RESPONDENTS = 30
ONE_ITEM = mark("only one question asks about it, so nothing goes together with anything")
TWO_ITEMS = mark("two questions cannot tell what they share from what each has of its own")
NO_VARIANCE = mark("everyone answered the same, so there is nothing to go together")
HEYWOOD = mark(
    "one question would share more with the others than it varies itself (a Heywood case)"
)
NO_FACTOR = mark("no single factor could be found in the answers")
NOTHING_SHARED = mark("the questions vary against each other as a whole, so the sum says nothing")
UNSTEADY = mark("no interval: in more than 5 of 100 samples drawn anew it could not be worked out")
FELDT = mark("Feldt’s F interval")
BOOTSTRAP = mark("bootstrap of respondents, percentiles")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient. low, high: its 95% interval, None where ``interval_note`` says why not.

    interval_note: how the interval was made. respondents: how many it rests on; where pairs of
    answers have different numbers, the smallest of them.
    """

    value: float
    low: float | None
    high: float | None
    interval_note: str
    respondents: int


@dataclass(frozen=True, slots=True)
class Undefined:
    """There is no such number. reason: why; more: respondents still needed, 0 for no matter."""

    reason: str = ""
    more: int = 0

    def why(self) -> str:
        """The reason in the language in force, as the end of a sentence."""
        if self.more:
            return say_many(
                "{number} more respondent who answered is needed",
                "{number} more respondents who answered are needed",
                self.more,
            )
        return say(self.reason)


Result = Estimate | Undefined


def too_few(respondents: int) -> Undefined | None:
    """What to say where fewer than 30 answered; None from there on."""
    missing = FEWEST_RESPONDENTS - respondents
    return Undefined(more=missing) if missing > 0 else None
