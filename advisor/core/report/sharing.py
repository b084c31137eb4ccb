"""Who does what under an option, in words."""

from __future__ import annotations

from advisor.core.decision.outcome import OptionResult
from advisor.core.decision.team import Team
from advisor.core.language import mark, say
from advisor.core.report.phrases import Names, listed

_FULL, _NONE = 1 - 1e-9, 1e-9
# For one person and for several.
_BOTH = (mark("{names} does both"), mark("{names} do both"))
_MARKETING = (mark("{names} takes marketing"), mark("{names} take marketing"))
_SALES = (mark("{names} takes sales"), mark("{names} take sales"))


def sharing(option: OptionResult, team: Team, names: Names) -> str:
    """Who does what under an option: "Ana takes marketing, Ben takes sales"."""
    both = [i for i in team.holders if _NONE < option.shares[i] < _FULL]
    if option.shape == "combined" or len(both) == len(team.holders):
        return _everyone([names[team.people[i]] for i in team.holders])
    sides = (
        (_BOTH, both),
        (_MARKETING, [i for i in team.holders if option.shares[i] >= _FULL]),
        (_SALES, [i for i in team.holders if option.shares[i] <= _NONE]),
    )
    return ", ".join(
        say(words[len(holders) > 1], names=listed([names[team.people[i]] for i in holders]))
        for words, holders in sides
        if holders
    )


def _everyone(people: list[str]) -> str:
    if len(people) == 1:
        return say(_BOTH[0], names=people[0])
    if len(people) == 2:
        return say("{names} both do marketing and sales", names=listed(people))
    return say("{names} all do marketing and sales", names=listed(people))
