"""What would change more than sharing the work differently, in words."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.levers import Lever
from advisor.core.language import mark, say
from advisor.core.report.phrases import Names, amount, change
from advisor.core.report.within import within
from advisor.core.skills import Catalogue

_KINDS = {
    "marketer": mark("A marketer hired, learning time counted in,"),
    "seller": mark("A seller hired, learning time counted in,"),
    "generalist": mark("Someone who does both hired, learning time counted in,"),
}


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
            _subject(lever, names, catalogue),
            say("would carry {change}.", change=change(lever.gain)),
            lever.gain,
        )
        for lever in levers
    )


def _subject(lever: Lever, names: Names, catalogue: Catalogue) -> str:
    if lever.kind == "hours":
        return say(
            "{number} more hours a week from {name}",
            number=amount(lever.by),
            name=names[lever.name],
        )
    if lever.kind == "hire":
        return say(_KINDS[lever.name])
    if lever.kind == "alignment":
        return say("Both sides fully in step")
    person, _, skill = lever.name.partition("/")
    return say(
        "{name} one level better in {skill}",
        name=names[person],
        skill=within(catalogue.skill(skill).name),
    )
