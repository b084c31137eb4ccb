"""The strong sentence of a verdict, its odds, and what the verdict means."""

from __future__ import annotations

from advisor.core.decision import outcome
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.report import unweighed, weighed
from advisor.core.report.goal_odds import goal_odds
from advisor.core.report.phrases import Names
from advisor.core.report.sharing import sharing
from advisor.core.report.weighed import Headline

__all__ = ["Headline", "goal_odds", "headline", "sharing"]


def headline(verdict: Verdict, team: Team, names: Names, delta: float) -> Headline:
    """What the verdict says in words. delta: the smallest gain worth a change, as a share."""
    code = verdict.code.removeprefix("leans_")
    if verdict.code.startswith("leans_"):
        return weighed.leaning(verdict, team, names)
    if code in outcome.SHAPES:
        return weighed.clear(verdict, team, names)
    special = {
        outcome.NOT_ENOUGH_ANSWERS: unweighed.not_enough,
        outcome.COMBINE_COMPARTMENTS: unweighed.alone,
        outcome.FOUNDER_LED: unweighed.founder_led,
        outcome.LEAVE_ALONE: unweighed.leave_alone,
        outcome.KEEP_TODAY: unweighed.keep_today,
        outcome.NO_CLEAR_DIFFERENCE: weighed.no_difference,
    }
    if code in special:
        return special[code](verdict, team, names)
    return weighed.too_small(verdict, team, names, delta)
