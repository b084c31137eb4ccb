"""What a what-if comes to, in words: alone, and beside another one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say
from advisor.core.report import options as option_words
from advisor.core.report.effect import Standing, effect
from advisor.core.report.goal_odds import goal_odds
from advisor.core.report.headline import headline
from advisor.core.report.phrases import Names, listed
from advisor.core.report.team_rows import OptionRow, option_row

NOBODY = mark("Nobody has any hours left, so nothing can be shared out.")
NOTHING_TRIED = mark("Nothing is changed yet: this is the result as it is.")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What some circumstances come to.

    sentence, odds, gain, in_hundred, meaning: as in `headline.Headline`. carries: what the first
    choice carries, "" without one. goal: the odds that the goal is met, likewise. options: for
    the chart. next_hire: "" for none.
    """

    sentence: str
    odds: str
    gain: str
    in_hundred: int | None
    meaning: tuple[str, ...]
    carries: str
    goal: str
    options: tuple[OptionRow, ...]
    next_hire: str

    @property
    def standing(self) -> Standing:
        """The same in brief."""
        return Standing(self.sentence, self.odds, self.gain, self.carries)

    @property
    def options_in_words(self) -> str:
        """The options for those who cannot see them drawn."""
        return "; ".join(f"{row.name} {row.said}" for row in self.options)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of two outlooks side by side."""

    name: str
    first: str
    second: str

    @property
    def differs(self) -> bool:
        """Whether the two say something else."""
        return self.first != self.second


def outlook(
    verdict: Verdict, team: Team, names: Names, delta: float, newcomers: Collection[str] = ()
) -> Outlook:
    """A verdict in words. delta: the smallest gain worth a change. newcomers: imagined, by id."""
    head = headline(verdict, team, names, delta)
    rows = tuple(option_row(bar) for bar in option_words.bars(verdict, team, names))
    best = next((row for row in rows if row.best), None)
    return Outlook(
        sentence=head.sentence,
        odds=head.odds,
        gain=head.gain,
        in_hundred=head.in_hundred,
        meaning=(*head.meaning, *_unmet(verdict, names, newcomers)),
        carries=_carries(best) if best else "",
        goal="" if verdict.p_goal_met is None else goal_odds(verdict.p_goal_met),
        options=rows,
        next_hire=option_words.next_hire(verdict.next_hire) if verdict.next_hire else "",
    )


def _carries(best: OptionRow) -> str:
    return say(
        "{value}% of the goal, {low}–{high}%", value=best.value, low=best.low, high=best.high
    )


def _unmet(verdict: Verdict, names: Names, newcomers: Collection[str]) -> tuple[str, ...]:
    """What to do about newcomers whose levels are anybody's guess."""
    unmet = [names[person] for person in verdict.thin if person in newcomers]
    if not unmet:
        return ()
    return (
        say(
            "Nobody has met {names} yet, so this can only lean. Give levels instead to see what it "
            "would be if you knew them.",
            names=listed(unmet),
        ),
    )


def nobody() -> Outlook:
    """Where nobody has hours."""
    return Outlook(say(NOBODY), "", "", None, (), "", "", (), "")


def side_by_side(first: Outlook, second: Outlook) -> tuple[Line, ...]:
    """Both, line by line; options that only one of them has stand with a dash."""
    lines = [
        Line(say("Verdict"), first.sentence, second.sentence),
        Line(say("Odds"), first.odds or "–", second.odds or "–"),
        Line(say("Gain"), first.gain or "–", second.gain or "–"),
        Line(say("Goal"), first.goal or "–", second.goal or "–"),
    ]
    ours, theirs = ({row.name: row.said for row in each.options} for each in (first, second))
    names = dict.fromkeys((*ours, *theirs))
    lines += [Line(name, ours.get(name, "–"), theirs.get(name, "–")) for name in names]
    return tuple(lines)


def said(real: Outlook | None, tried: Outlook | None, *, same_verdict: bool) -> tuple[str, bool]:
    """What became of the verdict in one sentence, and whether it is another one."""
    found = effect(
        real.standing if real else None,
        tried.standing if tried else None,
        same_verdict=same_verdict,
    )
    return found.said, found.flips
