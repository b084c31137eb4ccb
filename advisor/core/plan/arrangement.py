"""Who holds what while the plan runs: the advised shares, today's, or the smaller change."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision import outcome
from advisor.core.decision.outcome import OptionResult, Verdict
from advisor.core.decision.team import Team

MARKETING, SALES = "marketing", "sales"
FUNCTIONS = (MARKETING, SALES)
_WHOLE, _NOTHING = 1 - 1e-9, 1e-9
# Who has less than this share of the hours of whoever has most on a function leads none of it.
LEAST_SHARE_TO_LEAD = 0.25


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Hours and shares the plan is made for.

    people: ids in team order. hours: a week each. shares: marketing's share of them, 0-1.
    source: "advised", "today", "combined" (as a rule says) or "smaller" (the smaller change).
    reason: why these, as a key of the content's sentences. settled: False where the verdict
    leans, so that the plan may change. option: the way to share it stands for.
    """

    people: tuple[str, ...]
    hours: tuple[float, ...]
    shares: tuple[float, ...]
    source: str
    reason: str
    settled: bool
    option: OptionResult

    @property
    def holders(self) -> tuple[int, ...]:
        """The indices of the people with hours, in team order."""
        return tuple(i for i, hours in enumerate(self.hours) if hours > 0)

    @property
    def alone(self) -> bool:
        """Whether one person holds everything."""
        return len(self.holders) == 1

    def hours_on(self, i: int, function: str) -> float:
        """Hours a week of person i on a function."""
        share = self.shares[i]
        if share >= _WHOLE or share <= _NOTHING:
            share = round(share)
        return self.hours[i] * (share if function == MARKETING else 1 - share)

    def working_on(self, function: str) -> tuple[int, ...]:
        """Everyone with hours on a function, in team order."""
        return tuple(i for i in self.holders if self.hours_on(i, function) > 0)

    def leading(self, function: str) -> tuple[int, ...]:
        """Those with enough hours on a function to lead a part of it, in team order."""
        working = self.working_on(function)
        most = max((self.hours_on(i, function) for i in working), default=0.0)
        return tuple(i for i in working if self.hours_on(i, function) >= LEAST_SHARE_TO_LEAD * most)

    def head(self, function: str) -> int | None:
        """Who answers for a function: most hours on it, the earlier in the team where equal."""
        return max(
            self.working_on(function),
            key=lambda i: (round(self.hours_on(i, function), 6), -i),
            default=None,
        )

    def on_both(self) -> tuple[int, ...]:
        """Whoever works on both functions, in team order."""
        sales = set(self.working_on(SALES))
        return tuple(i for i in self.working_on(MARKETING) if i in sales)


def arrange(team: Team, verdict: Verdict) -> Arrangement:
    """The sharing that the plan is for. Raises KeyError where there is no verdict."""
    name, source, reason = _chosen(team, verdict)
    option = verdict.option(name)
    return Arrangement(
        people=team.people,
        hours=team.hours,
        shares=option.shares,
        source=source,
        reason=reason,
        settled=not verdict.code.startswith("leans_"),
        option=option,
    )


def _chosen(team: Team, verdict: Verdict) -> tuple[str, str, str]:
    """Name of the option, where it comes from, and the reason."""
    code, best = verdict.code, verdict.best or ""
    if code.startswith("leans_"):
        return _leaning(team, verdict)
    left = verdict.compared_with == "today"
    alone = len(team.holders) == 1
    rules = {
        outcome.LEAVE_ALONE: ("today", "today", "leave_alone")
        if left
        else ("combined", "combined", "leave_alone_combined"),
        outcome.KEEP_TODAY: ("today_with_plan", "today", "keep_today"),
        outcome.FOUNDER_LED: ("combined", "combined", "alone" if alone else "founder_led"),
        outcome.COMBINE_COMPARTMENTS: (best, "advised", "alone"),
    }
    return rules.get(code, (best, "advised", code))


def _leaning(team: Team, verdict: Verdict) -> tuple[str, str, str]:
    """Too early to act: today where it is known; the smaller change where both ways beat it."""
    if verdict.either_beats_today:
        return _smaller_change(team, verdict)
    if verdict.today_known:
        return "today_with_plan", "today", "leans_today"
    return verdict.best or "", "advised", "leans"


def _smaller_change(team: Team, verdict: Verdict) -> tuple[str, str, str]:
    """Of the two that beat today, the one that moves fewer hours."""
    best = verdict.best or "combined"
    names = (best, "split" if best == "combined" else "combined")
    name = min(names, key=lambda each: _moved(team, verdict.option(each)))
    return name, "advised" if name == best else "smaller", "either"


def _moved(team: Team, option: OptionResult) -> float:
    """Hours a week that change function against today."""
    today = team.today or option.shares
    return sum(
        hours * abs(share - before)
        for hours, share, before in zip(team.hours, option.shares, today, strict=True)
    )
