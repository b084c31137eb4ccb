"""What a candidate would add to the team, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.hiring.addition import Addition
from advisor.core.language import say
from advisor.core.report.headline import headline
from advisor.core.report.phrases import Names, in_hundred, odds

SAYS, EITHER = 0.6, 0.4


@dataclass(frozen=True, slots=True)
class AddedRow:
    """One candidate. gain, low, high: points of the goal, in per cent of it, as printed.

    said: the gain with its band. odds: that they add anything. verdict, meaning: on the team with
    them in it.
    """

    name: str
    gain: int
    low: int
    high: int
    said: str
    odds: str
    verdict: str
    verdict_odds: str
    meaning: tuple[str, ...]


def added_row(one: Addition, names: Names, delta: float) -> AddedRow:
    """One addition in words. names: of the team and the candidates. delta: smallest gain that
    counts as one.
    """
    gain, low, high = (round(share * 100) for share in (one.gain, one.low, one.high))
    head = headline(one.verdict, one.team, names, delta)
    return AddedRow(
        name=names[one.candidate],
        gain=gain,
        low=low,
        high=high,
        said=say(
            "{gain}% of the goal, {low} to {high}",
            gain=signed(gain),
            low=signed(low),
            high=signed(high),
        ),
        odds=_odds(one.chance),
        verdict=head.sentence,
        verdict_odds=head.odds,
        meaning=head.meaning,
    )


def signed(value: int) -> str:
    """A number with its sign: +15, −8, 0."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value)}"


def _odds(chance: float) -> str:
    if chance >= SAYS:
        return say("{chance}, that the team carries more with them.", chance=odds(chance))
    if chance > EITHER:
        return say(
            "Could go either way: {chance} that the team carries more with them.",
            chance=in_hundred(chance),
        )
    return say("{chance}, that the team carries no more with them.", chance=odds(1 - chance))
