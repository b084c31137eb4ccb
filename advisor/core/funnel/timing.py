"""When leads must come to count: a lead closes one sales cycle later."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from advisor.core.funnel.step import WEEKS


@dataclass(frozen=True, slots=True)
class Timing:
    """Days of a period and of the sales cycle, exact."""

    period: Fraction
    cycle: Fraction

    @property
    def counting(self) -> Fraction:
        """The days at the start of the period in which a lead still closes within it."""
        return max(self.period - self.cycle, Fraction(0))

    @property
    def late(self) -> Fraction:
        """The share of evenly coming leads that close in a later period, 0-1."""
        return 1 - self.counting / self.period


def timing(period: str, cycle: Fraction) -> Timing:
    """period: "month", "quarter" or "year"; cycle: days from first contact to signature."""
    return Timing(WEEKS[period] * 7, cycle)
