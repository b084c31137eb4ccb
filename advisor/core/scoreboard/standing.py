"""Whether a metric is on track, in words, without reading too much into one period.

The rule. At its target or better: on track. Short of it: behind when chance alone would give so
little in at most 1 of 10 cases, all periods in a row that were short taken together; this can be
worked out for counts and for shares of known cases. Nobody knows how other numbers vary, so they
are behind when three periods in a row were short (for a coin it would be 1 in 8). Otherwise it is
said that this proves nothing yet. Only periods that are over are judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.language import mark, say
from advisor.core.scoreboard.chance import of_count, of_share
from advisor.core.scoreboard.figures import COUNT, PERCENT
from advisor.core.scoreboard.metric import UP, Metric, Reading
from advisor.core.scoreboard.period import Period
from advisor.core.scoreboard.words import aim_shown, each, rounded, shown, times

ON, BEHIND, UNSURE, NO_TARGET, UNKNOWN = "on", "behind", "unsure", "no_target", "unknown"
IN_A_ROW = 3
RARE = 0.1
_PROVES_NOTHING = {
    "week": mark("one week proves nothing"),
    "month": mark("one month proves nothing"),
}
FEW = 30


@dataclass(frozen=True, slots=True)
class Aim:
    """A target. value: exact; a week for what grows with time. by: who set it, "" for the plan.

    at: when, "" for the plan.
    """

    value: Fraction
    by: str = ""
    at: str = ""

    def over(self, metric: Metric, period: Period) -> Fraction:
        """The target of one period."""
        return self.value * period.weeks if metric.per_time else self.value


@dataclass(frozen=True, slots=True)
class Standing:
    """How a metric stands. state: ON, BEHIND, UNSURE, NO_TARGET or UNKNOWN.

    word: the state in plain words, "" where there is none; told: the rest of the sentence.
    period: what it speaks of, the last that is over and known. row: how many in a row missed it.
    """

    state: str
    word: str
    told: str
    period: Period | None = None
    row: int = 0

    @property
    def words(self) -> str:
        """The whole sentence: "behind: 21 of 31 MQLs a week, 3 weeks in a row"."""
        return f"{self.word}: {self.told}" if self.word else self.told


def standing(
    metric: Metric,
    series: Sequence[tuple[Period, Reading]],
    aim: Aim | None,
    currency: str = "",
) -> Standing:
    """How the metric stands. series: periods that are over, the oldest first."""
    known = [(period, reading) for period, reading in series if reading.value is not None]
    if not known:
        reason = series[-1][1].reason if series else say("Nothing typed in yet.")
        return Standing(UNKNOWN, "", reason)
    period, reading = known[-1]
    value = reading.value or Fraction(0)
    if aim is None:
        return Standing(NO_TARGET, "", _found(metric, value, period, currency), period)
    target = aim.over(metric, period)
    if not _misses(metric, value, target):
        aimed = aim_shown(target, metric.unit, currency)
        found = _found(metric, value, period, currency)
        told = say("{amount} (target {aim})", amount=found, aim=aimed)
        return Standing(ON, say("on track"), told, period)
    return _short(metric, known, aim, currency)


def _short(
    metric: Metric, known: Sequence[tuple[Period, Reading]], aim: Aim, currency: str
) -> Standing:
    period, reading = known[-1]
    row, target = _row(metric, known, aim), aim.over(metric, period)
    told = _against(metric, (period, reading.value or Fraction(0), target), currency)
    many, count = say("{times} in a row", times=times(len(row), period.rhythm)), len(row)
    odds = _chance(metric, row, aim)
    if count >= IN_A_ROW if odds is None else odds <= RARE:
        more = f", {many}" if count > 1 else ""
        why = "" if count >= IN_A_ROW else f"; {say('chance alone would rarely give so little')}"
        return Standing(BEHIND, _word(metric), f"{told}{more}{why}", period, count)
    word = say("above") if metric.better != UP else say("below")
    return Standing(UNSURE, word, f"{told}; {_proves(row)}", period, count)


def _found(metric: Metric, value: Fraction, period: Period, currency: str) -> str:
    """ "61 leads a week", "27%"."""
    said = shown(value, metric.unit, currency)
    return each(f"{said} {metric.noun}", period.rhythm) if metric.noun else said


def _against(metric: Metric, found: tuple[Period, Fraction, Fraction], currency: str) -> str:
    """ "21 of 31 MQLs a week", or "18% (target 25%)" where "of" would be misread."""
    period, value, target = found
    aimed = aim_shown(target, metric.unit, currency)
    if metric.noun:
        number = rounded(value, 0)
        of = say("{number} of {aim} {noun}", number=number, aim=aimed, noun=metric.noun)
        return each(of, period.rhythm)
    said = shown(value, metric.unit, currency)
    if said != aimed:
        return say("{amount} (target {aim})", amount=said, aim=aimed)
    return say("just under {aim}", aim=aimed) if metric.better == UP else _just_over(aimed)


def _just_over(aimed: str) -> str:
    return say("just over {aim}", aim=aimed)


def _word(metric: Metric) -> str:
    return say("behind") if metric.better == UP else say("too high")


def _proves(row: Sequence[tuple[Period, Reading]]) -> str:
    """Why the row says too little."""
    period, many = row[-1][0], times(len(row), row[-1][0].rhythm)
    cases = _cases(row)
    if cases:
        some, whole = (rounded(one, 0) for one in cases)
        few, within = cases[1] < FEW, len(row) > 1
        return say(_TOO_LITTLE[few, within], some=some, whole=whole, times=many)
    if len(row) > 1:
        return say("{times} in a row, which may still be chance", times=many)
    return say(_PROVES_NOTHING[period.rhythm])


# By whether there are few cases, and several periods.
_TOO_LITTLE = {
    (True, False): mark("{some} of {whole} is too few to tell"),
    (True, True): mark("{some} of {whole} in {times} is too few to tell"),
    (False, False): mark("{some} of {whole} may still be chance"),
    (False, True): mark("{some} of {whole} in {times} may still be chance"),
}


def _misses(metric: Metric, value: Fraction, target: Fraction) -> bool:
    return value < target if metric.better == UP else value > target


def _row(
    metric: Metric, known: Sequence[tuple[Period, Reading]], aim: Aim
) -> list[tuple[Period, Reading]]:
    """The periods up to the last that missed the target, one right after the other."""
    found, wanted = [], known[-1][0]
    for period, reading in reversed(known):
        value = reading.value or Fraction(0)
        if period != wanted or not _misses(metric, value, aim.over(metric, period)):
            break
        found.append((period, reading))
        wanted = period.previous
    return found[::-1]


def _chance(metric: Metric, row: Sequence[tuple[Period, Reading]], aim: Aim) -> float | None:
    """How often chance alone gives so little in such a row; None where nobody knows."""
    if metric.better != UP:
        return None
    if metric.unit == COUNT:
        found = sum((reading.value or Fraction(0) for _, reading in row), Fraction(0))
        expected = sum((aim.over(metric, period) for period, _ in row), Fraction(0))
        return of_count(float(found), float(expected))
    cases = _cases(row) if metric.unit == PERCENT else None
    if cases is None:
        return None
    return of_share(float(cases[0]), float(cases[1]), float(aim.value) / 100)


def _cases(row: Sequence[tuple[Period, Reading]]) -> tuple[Fraction, Fraction] | None:
    """How many of how many in the whole row; None where that is not known."""
    pairs = [reading.cases for _, reading in row if reading.cases]
    if len(pairs) < len(row):
        return None
    return sum((p[0] for p in pairs), Fraction(0)), sum((p[1] for p in pairs), Fraction(0))
