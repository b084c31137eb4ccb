"""How well marketing and sales work together, in words: the disagreements first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.alignment import Alignment, Finding
from advisor.core.alignment_views import Check, Moment
from advisor.core.report.alignment_text import PROMPTS, STATES
from advisor.core.report.phrases import listed
from advisor.core.report.report import date_words

# Both sides agree less than this on average: neither of them sees it happen.
WEAK = 3.0
FEW = 3


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
        return "cannot tell" if self.value is None else f"{self.value}%"


@dataclass(frozen=True, slots=True)
class PastRow:
    """The alignment at the end of a day, ISO. value: per cent, None while it could not be told.

    at: 0-100, where the day lies between the first and the last.
    """

    day: str
    value: int | None
    state: str
    answered: str
    at: float

    @property
    def row(self) -> tuple[str, str, str, str]:
        """As a row of a table."""
        return self.day, "–" if self.value is None else f"{self.value}%", self.state, self.answered


@dataclass(frozen=True, slots=True)
class AlignmentWords:
    """Everything the alignment check says.

    percent, state, meaning, next_step: None and "" while there is no value; missing says why.
    weak: what neither side sees happen. rest: all other questions.
    """

    percent: int | None
    state: str
    meaning: str
    next_step: str
    missing: str
    answered: str
    areas: tuple[AreaRow, ...]
    disagreements: tuple[FindingWords, ...]
    weak: tuple[FindingWords, ...]
    rest: tuple[FindingWords, ...]
    past: tuple[PastRow, ...]
    traceable: str

    @property
    def sentence(self) -> str:
        """The one strong sentence."""
        return f"{self.state}: marketing and sales work together at {self.percent}%."

    @property
    def areas_in_words(self) -> str:
        """The chart of areas for those who cannot see it."""
        return "; ".join(f"{row.name} {row.said}" for row in self.areas)

    @property
    def drawn_in_words(self) -> str:
        """The line over time for those who cannot see it."""
        return "; ".join(f"{row.day}: {row.value}%" for row in self.drawn)

    @property
    def drawn(self) -> tuple[PastRow, ...]:
        """The days with a value, oldest first."""
        return tuple(row for row in self.past if row.value is not None)


def alignment_words(check: Check) -> AlignmentWords:
    """The check in words."""
    found = check.alignment
    areas = {area.id: area.title for area in found.areas}
    told = _findings(found, areas)
    pairs = list(zip(found.findings, told, strict=True))
    weak = [words for one, words in pairs if _weak(one)]
    state = ("", "", "") if found.state is None else STATES[found.state]
    return AlignmentWords(
        _percent(found.value),
        *state,
        missing=_missing(found),
        answered=_answered(found),
        areas=tuple(AreaRow(area.title, _percent(area.value)) for area in found.areas),
        disagreements=tuple(words for one, words in pairs if one.differs),
        weak=tuple(weak),
        rest=tuple(words for one, words in pairs if not one.differs and not _weak(one)),
        past=_past(check.moments),
        traceable=_traceable(found),
    )


def source_words(check: Check, value: float, practices: float, asked_on: str) -> str:
    """Where the alignment of the decision model comes from. value, practices: 0-1.

    asked_on: the day of the business numbers, ISO.
    """
    if check.alignment.value is None:
        ticked = round(5 * practices)
        return (
            f"Marketing and sales work together at {_percent(value)}%: {ticked} of 5 practices "
            f"are ticked in the business numbers of {date_words(asked_on)}."
        )
    state = _state(check.alignment)
    return (
        f"Marketing and sales work together at {_percent(value)}% ({state}): from the alignment "
        f"check, last answered on {date_words(check.day)}."
    )


def _findings(found: Alignment, areas: dict[str, str]) -> list[FindingWords]:
    """In their order; what to talk about stands at the first of each area."""
    prompts = dict(PROMPTS)
    return [
        FindingWords(
            one.text,
            areas[one.area],
            _mean(one.marketing),
            _mean(one.sales),
            _gap(one.gap),
            prompts.pop(one.area, ""),
        )
        for one in found.findings
    ]


def _weak(one: Finding) -> bool:
    values = one.marketing, one.sales
    return not one.differs and all(value is not None and value < WEAK for value in values)


def _mean(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _gap(gap: float | None) -> str:
    """By how much one side sees more of it."""
    if gap is None:
        return "–"
    if round(abs(gap), 1) == 0:
        return "none"
    return f"{'marketing' if gap > 0 else 'sales'} +{abs(gap):.1f}"


def _percent(value: float | None) -> int | None:
    return None if value is None else round(100 * value)


def _missing(found: Alignment) -> str:
    if found.value is not None:
        return ""
    if found.missing:
        sides = " and ".join(found.missing)
        return f"Nobody has answered for {sides} yet."
    return (
        f"Both sides could tell about {found.compared} of the 16 questions only. It takes 10 "
        "before there is a number."
    )


def _answered(found: Alignment) -> str:
    marketing, sales = found.answered
    return f"{marketing} for marketing, {sales} for sales"


def _traceable(found: Alignment) -> str:
    """Whose means are so few answers that they can be traced."""
    few = [
        side for side, n in zip(("marketing", "sales"), found.answered, strict=True) if 0 < n < FEW
    ]
    if not few:
        return ""
    return (
        f"Fewer than three answered for {listed(few)}, so these means can be traced to them. "
        "They were told before they began."
    )


def _past(moments: Sequence[Moment]) -> tuple[PastRow, ...]:
    days = [_number(moment.day) for moment in moments]
    whole = max(days, default=0) - min(days, default=0) or 1
    return tuple(
        PastRow(
            moment.day,
            _percent(moment.alignment.value),
            _state(moment.alignment),
            _answered(moment.alignment),
            100 * (day - days[0]) / whole,
        )
        for day, moment in zip(days, moments, strict=True)
    )


def _state(found: Alignment) -> str:
    return "cannot tell" if found.state is None else STATES[found.state][0].lower()


def _number(day: str) -> int:
    """The Julian day number of an ISO day (Fliegel & Van Flandern 1968)."""
    year, month, in_month = map(int, day.split("-"))
    back = (14 - month) // 12
    year, month = year + 4800 - back, month + 12 * back - 3
    leap = year // 4 - year // 100 + year // 400
    return in_month + (153 * month + 2) // 5 + 365 * year + leap
