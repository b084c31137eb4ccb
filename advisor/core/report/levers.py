"""What would change more than sharing the work differently, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.levers import Lever
from advisor.core.report.phrases import Names, amount, change
from advisor.core.skills import Catalogue

_KINDS = {"marketer": "A marketer", "seller": "A seller", "generalist": "Someone who does both"}


@dataclass(frozen=True, slots=True)
class LeverWords:
    """A lever as a sentence in two parts, the first bold. gain: share of throughput."""

    subject: str
    text: str
    gain: float


def lever_words(
    levers: tuple[Lever, ...], names: Names, catalogue: Catalogue
) -> tuple[LeverWords, ...]:
    """The levers in words, largest gain first."""
    return tuple(
        LeverWords(
            _subject(lever, names, catalogue), f"would carry {change(lever.gain)}.", lever.gain
        )
        for lever in levers
    )


def _subject(lever: Lever, names: Names, catalogue: Catalogue) -> str:
    if lever.kind == "hours":
        return f"{amount(lever.by)} more hours a week from {names[lever.name]}"
    if lever.kind == "hire":
        return f"{_KINDS[lever.name]} hired, learning time counted in,"
    if lever.kind == "alignment":
        return "Both sides fully in step"
    person, _, skill = lever.name.partition("/")
    return f"{names[person]} one level better in {catalogue.skill(skill).name.lower()}"
