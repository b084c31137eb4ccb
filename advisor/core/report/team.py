"""The result of a team as one value, ordered, rounded and in words; pages only lay it out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.dials import MOST_TURNED
from advisor.core.decision.explanation import EdgePoint, Explanation
from advisor.core.decision.levers import Lever
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.measurement import evidence_word
from advisor.core.report import flips as flip_words
from advisor.core.report import levers as lever_words
from advisor.core.report import options as option_words
from advisor.core.report import reasons as reason_words
from advisor.core.report.discretion import Sources
from advisor.core.report.headline import Headline, headline
from advisor.core.report.phrases import Names, listed
from advisor.core.skills import Catalogue

SHOWN_FLIPS = 4
MOST_TRIED = 300  # told one by one; of a large team the rest moves next to nothing


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option of the chart, in per cent of the goal."""

    name: str
    value: int
    low: int
    high: int
    best: bool
    runs: bool

    @property
    def said(self) -> str:
        """Share of the goal and its band, or that it cannot run."""
        return f"{self.value}%, {self.low} to {self.high}" if self.runs else "cannot run"


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One person on the edge line; levels, rounded to one decimal."""

    name: str
    edge: float
    low: float
    high: float
    kind: str


@dataclass(frozen=True, slots=True)
class SurerRow:
    """The edge evidence of one person in per cent, now and with one and two more observers."""

    name: str
    word: str
    now: int
    with_one: int
    with_two: int


@dataclass(frozen=True, slots=True)
class TeamReport:
    """Everything the result says, in the order it is said.

    total: the reasons' sum in points; percent: the same as a rounded per cent. over: what the
    reasons hold the advised option against. log_ratio: 100 times, today's, for the tornado.
    tried: those that move the answer most, of tried_count. left_out: the reader is not told about
    everyone's levels. not_turned: of more people than this nobody is turned one by one; 0 where
    everyone is.
    """

    headline: Headline
    basis: str
    options: tuple[OptionRow, ...]
    reasons: tuple[reason_words.Reason, ...]
    total: int
    percent: int
    over: str
    flips: tuple[flip_words.Flip, ...]
    more_flips: int
    tried: tuple[flip_words.Tried, ...]
    tried_count: int
    log_ratio: float
    edge: tuple[EdgeRow, ...]
    cut: float | None
    surer: tuple[SurerRow, ...]
    next_hire: str
    conditions: tuple[str, ...]
    covered: str
    today_cannot_run: bool
    levers: tuple[lever_words.LeverWords, ...]
    left_out: bool
    not_turned: int = 0

    @property
    def options_in_words(self) -> str:
        """The options chart for those who cannot see it."""
        return "; ".join(f"{row.name} {row.said}" for row in self.options)

    @property
    def reason_rows(self) -> tuple[dict[str, object], ...]:
        """The waterfall: name and value of each step."""
        return tuple({"name": reason.label, "value": reason.points} for reason in self.reasons)

    @property
    def surer_rows(self) -> tuple[tuple[str, str, str, str], ...]:
        """The table of evidence in per cent."""
        return tuple(
            (row.name, f"{row.now}% ({row.word})", f"{row.with_one}%", f"{row.with_two}%")
            for row in self.surer
        )

    @property
    def surer_in_words(self) -> str:
        """Whose further observer would help most."""
        best = self.surer[0]
        return (
            f"One more person who has seen {best.name} work, rating all 15 skills, would lift the "
            f"evidence from {best.now}% to {best.with_one}%; two would lift it to {best.with_two}%."
        )


_OVER = {
    "today": "today",
    "combined": "combined",
    "split": "split",
    "goal": "the goal",
    "today_with_plan": "today’s sharing with the plan",
}


def team_report(
    team: Team,
    names: Names,
    verdict: Verdict,
    explanation: Explanation | None,
    assumptions: Assumptions,
    levers: tuple[Lever, ...],
    sources: Sources,
    catalogue: Catalogue,
) -> TeamReport:
    """Word and round a verdict and its explanation, made discreet before where it has to be."""
    words = reason_words.reasons(explanation, team, names, assumptions) if explanation else ()
    ratio = explanation.reasons if explanation else None
    all_flips = flip_words.flips(explanation.flips, names, assumptions) if explanation else ()
    factors = explanation.tornado if explanation else ()
    return TeamReport(
        headline=headline(verdict, team, names, assumptions["delta"]),
        basis=_basis(team, names, verdict, sources),
        options=tuple(option_row(bar) for bar in option_words.bars(verdict, team, names)),
        reasons=words,
        total=round(100 * ratio.log_ratio) if ratio else 0,
        percent=_percent(ratio.percent if ratio else 0.0),
        over=_OVER.get(ratio.over, ratio.over) if ratio else "",
        flips=all_flips[:SHOWN_FLIPS],
        more_flips=max(len(all_flips) - SHOWN_FLIPS, 0),
        tried=flip_words.tried(factors[:MOST_TRIED], names, assumptions),
        tried_count=len(factors),
        log_ratio=100 * (explanation.log_ratio or 0.0) if explanation else 0.0,
        edge=_edges(explanation, names),
        cut=explanation.edge_line.cut if explanation else None,
        surer=_surer(explanation, names),
        next_hire=option_words.next_hire(verdict.next_hire) if verdict.next_hire else "",
        conditions=_conditions(verdict, names, catalogue),
        covered=f"{option_words.covered(verdict.advised)}." if verdict.best else "",
        today_cannot_run=verdict.today_cannot_run,
        levers=lever_words.lever_words(levers, names, catalogue),
        left_out=not all(sources.names(team.people[i]) for i in team.holders),
        not_turned=_not_turned(team),
    )


def _not_turned(team: Team) -> int:
    return MOST_TURNED if len(team.holders) > MOST_TURNED else 0


def _edges(explanation: Explanation | None, names: Names) -> tuple[EdgeRow, ...]:
    points = explanation.edge_line.points if explanation else ()
    return tuple(_edge(point, names) for point in points)


def _basis(team: Team, names: Names, verdict: Verdict, sources: Sources) -> str:
    """What it rests on: "Resting on 2 self-reports and 4 observers. Evidence solid for Ana." """
    selves, observers = sources.self_reports, sources.observers
    rests = f"{selves} self-report{'' if selves == 1 else 's'}"
    if observers:
        rests += f" and {observers} rating{'' if observers == 1 else 's'} by others"
    by_word: dict[str, list[str]] = {"solid": [], "some": [], "thin": []}
    for i in team.holders:
        if sources.names(team.people[i]):
            by_word[evidence_word(verdict.edge_evidence[i])].append(names[team.people[i]])
    found = ", ".join(f"{word} for {listed(who)}" for word, who in by_word.items() if who)
    return f"Resting on {rests}." + (f" Evidence: {found}." if found else "")


def option_row(bar: option_words.Bar) -> OptionRow:
    """A bar in whole per cent."""
    value, low, high = (round(100 * share) for share in (bar.value, bar.low, bar.high))
    return OptionRow(bar.label, value, low, high, bar.best, bar.runs)


def _percent(percent: float) -> int:
    return round(percent) if math.isfinite(percent) else 0


def _edge(point: EdgePoint, names: Names) -> EdgeRow:
    edge, low, high = (round(value, 1) for value in (point.edge, point.low, point.high))
    return EdgeRow(names[point.person], edge, low, high, _side(point))


def _side(point: EdgePoint) -> str:
    """Which mark: the work they are given, else the side of their edge."""
    share = point.share if point.share is not None else float(point.edge >= 0)
    if 0.0 < share < 1.0:
        return "shared"
    return "marketing" if share >= 1.0 else "sales"


def _surer(explanation: Explanation | None, names: Names) -> tuple[SurerRow, ...]:
    return tuple(
        SurerRow(
            names[one.person],
            evidence_word(one.now),
            *(round(100 * share) for share in (one.now, one.with_one, one.with_two)),
        )
        for one in (explanation.surer if explanation else ())
    )


def _conditions(verdict: Verdict, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """What has to be in place first where the work is divided."""
    if verdict.best not in {"split", "bridge"} or verdict.code in {"founder_led", "leave_alone"}:
        return ()
    gaps = tuple(
        f"First bring {names[gap.person]} to level 3 in "
        f"{catalogue.skill(gap.skill).name.lower()} (now {gap.level:.1f})."
        for gap in verdict.conditions
    )
    return (
        *gaps,
        "Both sides sign the hand-off: when a lead is ready, who answers it, and how fast.",
        "Each side has a goal of its own beside the common one.",
    )
