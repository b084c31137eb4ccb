"""What the pictures of Help are drawn from: rows with names and numbers as they are printed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import say, written
from advisor.core.report.team import TeamReport


@dataclass(frozen=True, slots=True)
class Band:
    """One line of a chart with bands; levels as printed. said: the numbers in words."""

    name: str
    value: float
    low: float
    high: float

    @property
    def said(self) -> str:
        """The level and its band."""
        level, low, high = (written(f"{one:.1f}") for one in (self.value, self.low, self.high))
        return say("{level}, {low} to {high}", level=level, low=low, high=high)

    @property
    def told(self) -> str:
        """The line for those who cannot see it."""
        return f"{self.name}: {self.said}"


@dataclass(frozen=True, slots=True)
class Kept:
    """One bar of 100. value: whole per cent."""

    name: str
    value: int

    @property
    def told(self) -> str:
        """The line for those who cannot see it."""
        return say("{name}: {number}%", name=self.name, number=self.value)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to share the work. shares: (name, per cent on marketing) of each person."""

    name: str
    shares: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A stage of the funnel with the function that leads it; nobody helps in this drawing."""

    stage: str
    name: str
    function: str
    holder: str
    helper: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A skill before and after; reliable: by more than chance."""

    name: str
    kind: str
    before: float
    after: float
    reliable: bool


@dataclass(frozen=True, slots=True)
class HelpPictures:
    """Everything that is drawn, in the language in force. brackets: first and last row of each."""

    level: tuple[Band, ...]
    observers: tuple[Band, ...]
    report: TeamReport
    ways: tuple[Way, ...]
    lost: tuple[Kept, ...]
    thin: tuple[Kept, ...]
    lanes: tuple[Lane, ...]
    ranking: tuple[Band, ...]
    brackets: tuple[tuple[int, int], ...]
    change: tuple[Moved, ...]
