"""How marketing and sales differ, point by point, and what that means for whoever does both."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.line import Line


@dataclass(frozen=True, slots=True)
class Distinction:
    """One point. name: what is compared. both: what it means for whoever does both.

    charter: it also stands above the two charters.
    """

    key: str
    name: str
    marketing: Line
    sales: Line
    both: Line
    charter: bool = False
