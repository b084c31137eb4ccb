"""One line of a plan, with a key that stays the same when the plan is made again."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.facts import Facts
from advisor.core.plan.wording import Wording


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the plan.

    key: unique in the plan, such as "charters.marketing.tactic.E3", for whatever is kept about
    the line. text: the sentence, or its bold first part. note: what follows it, or "". cites: IDs
    of the source material it rests on.
    """

    key: str
    text: str
    note: str = ""
    cites: tuple[str, ...] = ()


def lines(key: str, wordings: tuple[Wording, ...], facts: Facts) -> tuple[Line, ...]:
    """The sentences that apply, each with a key by its place among all of them."""
    return tuple(
        Line(f"{key}.{place}", facts.say(wording.text), cites=wording.cites)
        for place, wording in enumerate(wordings, start=1)
        if facts.apply(wording)
    )
