"""The odds that the goal is met, and odds as they stand inside a sentence."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.measurement import ladder_word
from advisor.core.report.phrases import in_hundred, odds

_NOT_ENOUGH = {
    "very likely": mark("Very likely not enough: {in_hundred} that the hours meet the goal."),
    "likely": mark("Likely not enough: {in_hundred} that the hours meet the goal."),
    "leans": mark("Leans not enough: {in_hundred} that the hours meet the goal."),
    "no difference seen": mark(
        "No difference seen not enough: {in_hundred} that the hours meet the goal."
    ),
}
_INSIDE = {
    "very likely": mark("very likely, {in_hundred}"),
    "likely": mark("likely, {in_hundred}"),
    "leans": mark("leans, {in_hundred}"),
    "no difference seen": mark("no difference seen, {in_hundred}"),
}


def goal_odds(p: float) -> str:
    """The odds that the goal is met, said the way round that is likelier."""
    if p >= 0.6:
        return say("{odds}, that the hours meet the goal.", odds=odds(p))
    chance = in_hundred(p)
    if p > 0.4:
        return say(
            "It could go either way: {in_hundred} that the hours meet the goal.", in_hundred=chance
        )
    return say(_NOT_ENOUGH[ladder_word(1 - p)], in_hundred=chance)


def odds_inside(p: float) -> str:
    """Odds in words and numbers inside a sentence: "likely, 87 in 100"."""
    return say(_INSIDE[ladder_word(p)], in_hundred=in_hundred(p))
