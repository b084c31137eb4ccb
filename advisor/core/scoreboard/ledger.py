"""All numbers that were typed in, and those of several weeks put together exactly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from advisor.core.scoreboard.figures import FIGURES, FIRST, LAST, MEAN, Figure
from advisor.core.scoreboard.period import MONTH, WEEK, Period, overlap, weekday, weeks_of

Values = Mapping[str, Fraction]
WEEKS_IN_ALL = "weeks"
_BY_ID = {one.id: one for one in FIGURES}
_ADDED = Figure("", "", "")


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known. cells: for a period its numbers by the figure's key; the rest is unknown.

    given: numbers that hold for every period, such as the gross margin of the business.
    """

    cells: Mapping[Period, Values]
    given: Values = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything was typed in."""
        return any(self.cells.values())

    def typed(self, period: Period) -> Values:
        """The numbers typed in for exactly that period."""
        return self.cells.get(period, {})

    def periods(self, rhythm: str) -> tuple[Period, ...]:
        """Those of a rhythm with any number, the oldest first; months also made of weeks."""
        known = [one for one, values in self.cells.items() if values]
        found = {one if rhythm == WEEK else one.month for one in known}
        return tuple(sorted((o for o in found if o.rhythm == rhythm), key=lambda o: o.start))

    def values(self, period: Period) -> dict[str, Fraction]:
        """All that is known of a period: typed in for it, or for a month made of all its weeks."""
        made = self._from_weeks(period) if period.rhythm == MONTH else {}
        return {**made, **self.typed(period), **self.given, WEEKS_IN_ALL: period.weeks}

    def clashes(self, period: Period, key: str) -> list[Period]:
        """Other periods in which the same figure was typed in for some of the same days."""
        found = [one for one, values in self.cells.items() if key in values and one != period]
        return sorted((o for o in found if overlap(o, period)), key=lambda one: one.start)

    def _from_weeks(self, month: Period) -> dict[str, Fraction]:
        weeks = [one for one in self.cells if one.rhythm == WEEK and one.month == month]
        weeks.sort(key=lambda one: one.start)
        keys = {key for one in weeks for key in self.cells[one]}
        whole = {
            key for key in keys if _all_weeks(month, [o for o in weeks if key in self.cells[o]])
        }
        parts = [{key: self.cells[one].get(key) for key in whole} for one in weeks]
        known = [{k: v for k, v in part.items() if v is not None} for part in parts]
        return combined(known, whole)


def _all_weeks(month: Period, weeks: Sequence[Period]) -> bool:
    return set(weeks) == set(weeks_of(month, weekday(weeks[0].start)))


def combined(parts: Sequence[Values], keys: Iterable[str]) -> dict[str, Fraction]:
    """Several periods as one, the oldest first; only the keys that can be made of them."""
    found = {}
    for key in keys:
        value = _one(figure_of(key), key, parts)
        if value is not None:
            found[key] = value
    return found


def figure_of(key: str) -> Figure:
    """The figure of a key; hours and whatever else is not listed are added up."""
    return _BY_ID.get(key.partition(":")[0], _ADDED)


def _one(figure: Figure, key: str, parts: Sequence[Values]) -> Fraction | None:
    values = [part[key] for part in parts if key in part]
    if not values:
        return None
    if figure.kind == FIRST:
        return values[0]
    if figure.kind == LAST:
        return values[-1]
    return _mean(figure, parts) if figure.kind == MEAN else sum(values, Fraction(0))


def _mean(figure: Figure, parts: Sequence[Values]) -> Fraction | None:
    """Weighted by what the numbers were taken from; None where that is not known or nothing."""
    pairs = [(part[figure.id], part.get(figure.weight)) for part in parts if figure.id in part]
    if any(weight is None for _, weight in pairs):
        return None
    known = [(value, weight) for value, weight in pairs if weight]
    weights = sum((weight for _, weight in known), Fraction(0))
    return sum((v * w for v, w in known), Fraction(0)) / weights if weights else None
