"""The result of a team as one value, ordered, rounded and in words; pages only lay it out."""

from __future__ import annotations

import math
from dataclasses import dataclass

from advisor.core.assumptions import Assumptions
from advisor.core.decision.dials import MOST_TURNED
from advisor.core.decision.explanation import Explanation
from advisor.core.decision.levers import Lever
from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say, written
from advisor.core.report import flips as flip_words
from advisor.core.report import levers as lever_words
from advisor.core.report import options as option_words
from advisor.core.report import reasons as reason_words
from advisor.core.report.basis import basis
from advisor.core.report.discretion import Sources
from advisor.core.report.headline import Headline, headline
from advisor.core.report.phrases import Names
from advisor.core.report.signed import signed
from advisor.core.report.team_rows import (
    EdgeRow,
    OptionRow,
    SurerRow,
    edge_rows,
    option_row,
    surer_rows,
)
from advisor.core.report.tried_words import TriedWords, tried_words
from advisor.core.report.within import within
from advisor.core.skills import Catalogue

SHOWN_FLIPS = 4
MOST_TRIED = 300  # told one by one; of a large team the rest moves next to nothing


@dataclass(frozen=True, slots=True)
class TeamReport:
    """Everything the result says, in the order it is said.

    total: the reasons' sum in points; percent: the same as a rounded per cent. over: what the
    reasons hold the advised option against. log_ratio: 100 times, today's, for the tornado.
    tried: those that move the answer most, of tried_count. left_out: the reader is not told about
    everyone's levels. not_turned: of more people than this nobody is turned one by one; 0 where
    everyone is. alone: one person does both, so the reasons are held against the goal.
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
    alone: bool = False

    @property
    def tried_words(self) -> TriedWords:
        """What stands beside the numbers that were moved."""
        return tried_words(self.alone, self.log_ratio, self.left_out)

    @property
    def options_in_words(self) -> str:
        """The options chart for those who cannot see it."""
        return "; ".join(f"{row.name} {row.said}" for row in self.options)

    @property
    def reason_rows(self) -> tuple[dict[str, object], ...]:
        """The waterfall: name and value of each step."""
        return tuple({"name": reason.label, "value": reason.points} for reason in self.reasons)

    @property
    def added_up(self) -> str:
        """What the reasons come to, and against what."""
        return say(
            _MORE if self.percent >= 0 else _LESS,
            over=self.over,
            total=signed(self.total),
            percent=abs(self.percent),
        )

    @property
    def surer_rows(self) -> tuple[tuple[str, str, str, str], ...]:
        """The table of evidence in per cent."""
        return tuple(
            (
                row.name,
                say("{number}% ({word})", number=row.now, word=say(row.word, "evidence")),
                say("{number}%", number=row.with_one),
                say("{number}%", number=row.with_two),
            )
            for row in self.surer
        )

    @property
    def surer_in_words(self) -> str:
        """Whose further observer would help most."""
        best = self.surer[0]
        return say(
            "One more person who has seen {name} work, rating all 15 skills, would lift the "
            "evidence from {now}% to {one}%; two would lift it to {two}%.",
            name=best.name,
            now=best.now,
            one=best.with_one,
            two=best.with_two,
        )


_MORE = mark(
    "Against {over}, in points that add up (100 × logarithm: a small one is about 1%); together "
    "{total}, that is {percent}% more, at the levels most likely."
)
_LESS = mark(
    "Against {over}, in points that add up (100 × logarithm: a small one is about 1%); together "
    "{total}, that is {percent}% less, at the levels most likely."
)
_OVER = {
    "today": mark("today"),
    "combined": mark("combined"),
    "split": mark("split"),
    "goal": mark("the goal"),
    "today_with_plan": mark("today’s sharing with the plan"),
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
        basis=basis(team, names, verdict, sources),
        options=tuple(option_row(bar) for bar in option_words.bars(verdict, team, names)),
        reasons=words,
        total=round(100 * ratio.log_ratio) if ratio else 0,
        percent=_percent(ratio.percent if ratio else 0.0),
        over=say(_OVER.get(ratio.over, ratio.over)) if ratio else "",
        alone=bool(ratio and ratio.over == "goal"),
        flips=all_flips[:SHOWN_FLIPS],
        more_flips=max(len(all_flips) - SHOWN_FLIPS, 0),
        tried=flip_words.tried(factors[:MOST_TRIED], names, assumptions),
        tried_count=len(factors),
        log_ratio=100 * (explanation.log_ratio or 0.0) if explanation else 0.0,
        edge=edge_rows(explanation, names),
        cut=explanation.edge_line.cut if explanation else None,
        surer=surer_rows(explanation, names),
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


def _percent(percent: float) -> int:
    return round(percent) if math.isfinite(percent) else 0


def _conditions(verdict: Verdict, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """What has to be in place first where the work is divided."""
    if verdict.best not in {"split", "bridge"} or verdict.code in {"founder_led", "leave_alone"}:
        return ()
    gaps = tuple(
        say(
            "First bring {name} to level 3 in {skill} (now {level}).",
            name=names[gap.person],
            skill=within(catalogue.skill(gap.skill).name),
            level=written(f"{gap.level:.1f}"),
        )
        for gap in verdict.conditions
    )
    return (
        *gaps,
        say("Both sides sign the hand-off: when a lead is ready, who answers it, and how fast."),
        say("Each side has a goal of its own beside the common one."),
    )
