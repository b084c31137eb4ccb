"""Who does what under an option, in words."""

from __future__ import annotations

from advisor.core.decision.outcome import OptionResult
from advisor.core.decision.team import Team
from advisor.core.report.phrases import Names, listed, verb

_FULL, _NONE = 1 - 1e-9, 1e-9


def sharing(option: OptionResult, team: Team, names: Names) -> str:
    """Who does what under an option: "Ana takes marketing, Ben takes sales"."""
    both = [i for i in team.holders if _NONE < option.shares[i] < _FULL]
    if option.shape == "combined" or len(both) == len(team.holders):
        everyone = [names[team.people[i]] for i in team.holders]
        if len(everyone) == 1:
            return f"{everyone[0]} does both"
        every = "both" if len(everyone) == 2 else "all"
        return f"{listed(everyone)} {every} do marketing and sales"
    sides = (
        ("marketing", [i for i in team.holders if option.shares[i] >= _FULL]),
        ("sales", [i for i in team.holders if option.shares[i] <= _NONE]),
    )
    parts = [
        f"{listed(_named(both, team, names))} {'do' if len(both) > 1 else 'does'} both"
    ] * bool(both)
    for side, holders in sides:
        who = _named(holders, team, names)
        parts += [f"{listed(who)} {verb(who, 'takes', 'take')} {side}"] * bool(who)
    return ", ".join(parts)


def _named(indices: list[int], team: Team, names: Names) -> list[str]:
    return [names[team.people[i]] for i in indices]
