"""Tactics from the catalogue, chosen by what the business told."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.content import Tactic
from advisor.core.plan.facts import Facts
from advisor.core.plan.line import Line


@dataclass(frozen=True, slots=True)
class Tactics:
    """The tactics of a function. chosen: each with its reason. left: the others, with why not."""

    chosen: tuple[Line, ...]
    left: tuple[Line, ...]


def choose_tactics(key: str, catalogue: tuple[Tactic, ...], facts: Facts) -> Tactics:
    """Every tactic one of whose reasons applies, in the order of the catalogue; and the rest."""
    chosen, left = [], []
    for tactic in catalogue:
        reason = facts.first(tactic.because)
        name, place = tactic.name, f"{key}.{tactic.id}"
        if reason is None:
            left.append(Line(place, name, tactic.not_now, (tactic.id,)))
        else:
            chosen.append(Line(place, name, facts.say(reason.text), (tactic.id, *reason.cites)))
    return Tactics(tuple(chosen), tuple(left))
