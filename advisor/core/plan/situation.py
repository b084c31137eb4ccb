"""What holds for this team and business, for the lines of the playbook to ask about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from advisor.core.decision import outcome
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.facts import Facts
from advisor.core.plan.line import Line
from advisor.core.plan.owners import GIVER, LEAD, TAKER, owner_of, table
from advisor.core.plan.playbook import Said
from advisor.core.report.phrases import listed

# Under this many hours a week that move between the functions nobody changes jobs.
LEAST_MOVED = 1.0
EITHER_WAY = (outcome.NO_CLEAR_DIFFERENCE, outcome.TOO_SMALL)


@dataclass(frozen=True, slots=True)
class Situation:
    """The facts with the names of people among them, and flags that hold.

    flags: "alone" or "several"; "two_hands" where the baton passes between two people, otherwise
    "one_hand"; "both" where somebody works on both functions; "either" where two ways beat today;
    "settled", as it is then too, or "leaning"; "changes", "stays" or "today_unknown" for who does
    what; "checked" where both sides have answered how they work together; and the verdict's code.
    """

    facts: Facts
    flags: frozenset[str]

    def holds(self, said: Said) -> bool:
        """Whether a line is for this situation and all it says is known."""
        words = all(map(self.facts.can_say, (said.name, said.note)))
        return words and self.flags.issuperset(said.needs) and self.facts.apply(said.wording)

    def fitting(self, many: Iterable[Said]) -> tuple[Said, ...]:
        """The lines that hold, of those with the same id the first."""
        found: dict[str, Said] = {}
        for said in many:
            if said.id not in found and self.holds(said):
                found[said.id] = said
        return tuple(found.values())

    def lines(self, key: str, many: Iterable[Said]) -> tuple[Line, ...]:
        """The lines that hold, each with a key by its id."""
        return tuple(self.line(key, said) for said in self.fitting(many))

    def line(self, key: str, said: Said) -> Line:
        """One line with its numbers and names."""
        say, wording = self.facts.say, said.wording
        return Line(f"{key}.{said.id}", say(wording.text), say(said.note), wording.cites)


def situation_of(basis: PlanBasis, facts: Facts | None = None) -> Situation:
    """The situation of a team with a verdict. facts: more than the basis has, where known."""
    known = facts or basis.facts
    shown = {**known.shown, **_names(basis)}
    return Situation(replace(known, shown=shown), frozenset(_flags(basis)))


def _names(basis: PlanBasis) -> dict[str, str]:
    named = ((who, owner_of(basis, who)) for who in (GIVER, TAKER, LEAD))
    names = {who: basis.name(i) for who, i in named if i is not None}
    seats = listed([basis.name(i) for i in table(basis)])
    holders = map(basis.name, basis.arrangement.holders)
    others = [name for name in holders if name != names[LEAD]]
    return names | {"table": seats, "others": listed(others)}


def _flags(basis: PlanBasis) -> set[str]:
    arrangement = basis.arrangement
    one_hand = owner_of(basis, GIVER) == owner_of(basis, TAKER)
    either = arrangement.reason == "either"
    flags = {
        basis.verdict.code,
        "alone" if arrangement.alone else "several",
        "one_hand" if one_hand else "two_hands",
        "settled" if arrangement.settled or either else "leaning",
        _moves(basis),
    }
    more = {"both": bool(arrangement.on_both()), "either": either, "checked": basis.checked}
    return flags | {flag for flag, holds in more.items() if holds}


def _moves(basis: PlanBasis) -> str:
    """Whether people change what they do against today; nobody has to where either way would do."""
    arrangement, today = basis.arrangement, basis.team.today
    follows = arrangement.source in {"advised", "smaller"} and basis.verdict.code not in EITHER_WAY
    if arrangement.alone or not follows:
        return "stays"
    if today is None:
        return "today_unknown"
    moved = sum(
        hours * abs(share - before)
        for hours, share, before in zip(arrangement.hours, arrangement.shares, today, strict=True)
    )
    return "changes" if moved >= LEAST_MOVED else "stays"
