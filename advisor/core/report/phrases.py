"""Small pieces of sentences: names, odds, shares, numbers with their units."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from advisor.core.decision.verdict import LIKELY
from advisor.core.language import mark, say, written
from advisor.core.measurement import ladder_word
from advisor.core.report.units import with_unit

Names = Mapping[str, str]
_SHOWN_NAMES = 4
_ODDS = {
    "very likely": mark("Very likely"),
    "likely": mark("Likely"),
    "leans": mark("Leans"),
    "no difference seen": mark("No difference seen"),
}


def short_names(names: Names) -> dict[str, str]:
    """First names where they tell people apart, whole names where they do not."""
    firsts = {key: name.split()[0] if name.split() else name for key, name in names.items()}
    taken = Counter(firsts.values())
    return {
        key: first if taken[first] == 1 and _is_a_name(first) else names[key]
        for key, first in firsts.items()
    }


def _is_a_name(word: str) -> bool:
    """Not an initial or a title such as "J." or "Dr."."""
    return len(word) > 1 and not word.endswith(".")


def listed(names: Sequence[str]) -> str:
    """ "Ana", "Ana and Ben", "Ana, Ben and Cyd", "Ana, Ben, Cyd and 4 others"."""
    if len(names) > _SHOWN_NAMES:
        kept = names[: _SHOWN_NAMES - 1]
        return say(
            "{names} and {number} others", names=", ".join(kept), number=len(names) - len(kept)
        )
    if len(names) < 2:
        return "".join(names)
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def verb(names: Sequence[str], one: str, several: str) -> str:
    """The form of a verb for one person or several: "takes" or "take"."""
    return one if len(names) == 1 else several


def in_hundred(p: float) -> str:
    """ "91 in 100"; never 0 or 100, which would be certain."""
    if p >= 0.995:
        return say("more than 99 in 100")
    if p < 0.005:
        return say("fewer than 1 in 100")
    return say("{number} in 100", number=f"{p * 100:.0f}")


def odds(p: float) -> str:
    """Odds in words and numbers: "Likely, 87 in 100"."""
    return say("{odds}, {in_hundred}", odds=say(_ODDS[ladder_word(p)]), in_hundred=in_hundred(p))


def leans(p: float, than: str) -> str:
    """The odds of a verdict that only leans: "Leans, 72 in 100, better than today."

    Where the odds alone would say more than that, evidence is thin; it is said why no more is.
    """
    chance = in_hundred(p)
    if p < LIKELY:
        return say("Leans, {in_hundred}, better {than}.", in_hundred=chance, than=than)
    return say(
        "Leans: too few have seen the work to say more. "
        "On these answers: {in_hundred}, better {than}.",
        in_hundred=chance,
        than=than,
    )


def percent(share: float) -> str:
    """ "14%"; small ones "under 1%"."""
    if math.isinf(share):
        return say("many times")
    rounded = round(share * 100)
    if rounded == 0 and share > 0:
        return say("under 1%")
    return say("{number}%", number=rounded)


def change(gain: float) -> str:
    """A gain as "14% more", "3% less" or "the same"."""
    rounded = round(gain * 100) if math.isfinite(gain) else 0
    if math.isinf(gain):
        return say("far more")
    if rounded == 0:
        return say("as good as the same")
    number = abs(rounded)
    return (
        say("{number}% more", number=number)
        if rounded > 0
        else say("{number}% less", number=number)
    )


def brings(gain: float) -> str:
    """What a change brings: "14% more", or "hardly anything" where it rounds to nothing."""
    return change(gain) if math.isinf(gain) or round(gain * 100) > 0 else say("hardly anything")


def between(low: float, high: float) -> str:
    """ "somewhere between 3% less and 24% more"."""
    if math.isinf(high):
        return say("at least {amount}", amount=change(low))
    written_as = percent if low >= 0 else change
    return say("somewhere between {low} and {high}", low=written_as(low), high=written_as(high))


def amount(value: float, unit: str = "") -> str:
    """A number for reading, with its unit: "22 hours a week", "35%", "3.4"."""
    if unit == "share":
        return say("{number} in 100", number=f"{value * 100:.0f}")
    text = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.{_decimals(value)}f}"
    return with_unit(written(text), unit, value)


def _decimals(value: float) -> int:
    """Two below one, one where it says something, none for whole numbers and for nothing."""
    if abs(value - round(value)) < 0.05 and (abs(value) >= 1 or abs(value) < 0.005):
        return 0
    return 0 if abs(value) < 0.005 else 2 if abs(value) < 1 else 1
