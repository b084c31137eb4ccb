"""The rows of the alignment check: its areas, and each question as both sides see it."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import say


@dataclass(frozen=True, slots=True)
class FindingWords:
    """One question as both sides see it; means with one decimal, "–" where nobody could tell."""

    text: str
    area: str
    marketing: str
    sales: str
    gap: str
    prompt: str

    @property
    def row(self) -> tuple[str, str, str, str]:
        """As a row of a table."""
        return self.text, self.marketing, self.sales, self.gap


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area of the chart. value: per cent, None where it cannot be told."""

    name: str
    value: int | None

    @property
    def said(self) -> str:
        """The number with its unit, or that there is none."""
        if self.value is None:
            return say("cannot tell")
        return say("{number}%", number=self.value)
