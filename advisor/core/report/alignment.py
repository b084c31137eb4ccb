"""How well marketing and sales work together, in words: the disagreements first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.alignment import Alignment, Finding
from advisor.core.alignment_views import Check, Moment
from advisor.core.days import day_figures
from advisor.core.language import mark, say, say_many, written
from advisor.core.report.alignment_rows import AreaRow, FindingWords
from advisor.core.report.alignment_text import PROMPTS, STATES
from advisor.core.report.julian import day_number
from advisor.core.report.phrases import listed
from advisor.core.report.report import date_words
from advisor.core.report.within import within

# Both sides agree less than this on average: neither of them sees it happen.
WEAK = 3.0
FEW = 3
_SIDES = {"marketing": mark("marketing"), "sales": mark("sales")}


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
        value = "–" if self.value is None else say("{number}%", number=self.value)
        return day_figures(self.day), value, self.state, self.answered


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
        return say(
            "{state}: marketing and sales work together at {percent}%.",
            state=self.state,
            percent=self.percent,
        )

    @property
    def areas_in_words(self) -> str:
        """The chart of areas for those who cannot see it."""
        return "; ".join(f"{row.name} {row.said}" for row in self.areas)

    @property
    def drawn_in_words(self) -> str:
        """The line over time for those who cannot see it."""
        return "; ".join(
            f"{day_figures(row.day)}: {say('{number}%', number=row.value)}" for row in self.drawn
        )

    @property
    def drawn(self) -> tuple[PastRow, ...]:
        """The days with a value, oldest first."""
        return tuple(row for row in self.past if row.value is not None)


def alignment_words(check: Check) -> AlignmentWords:
    """The check in words."""
    found = check.alignment
    areas = {area.id: say(area.title) for area in found.areas}
    told = _findings(found, areas)
    pairs = list(zip(found.findings, told, strict=True))
    weak = [words for one, words in pairs if _weak(one)]
    state, meaning, step = _state_words(found)
    return AlignmentWords(
        _percent(found.value),
        state,
        meaning,
        step,
        missing=_missing(found),
        answered=_answered(found),
        areas=tuple(AreaRow(say(area.title), _percent(area.value)) for area in found.areas),
        disagreements=tuple(words for one, words in pairs if one.differs),
        weak=tuple(weak),
        rest=tuple(words for one, words in pairs if not one.differs and not _weak(one)),
        past=_past(check.moments),
        traceable=_traceable(found),
    )


def _state_words(found: Alignment) -> tuple[str, str, str]:
    """The state, what it means, and the next step; "" where it cannot be told."""
    if found.state is None:
        return "", "", ""
    state, meaning, step = STATES[found.state]
    return say(state), say(meaning), say(step)


def source_words(
    check: Check, value: float, practices: float, asked_on: str, unsure: int = 0
) -> str:
    """Where the alignment of the decision model comes from. value, practices: 0-1.

    asked_on: the day of the business numbers, ISO. unsure: of how many practices nobody knew.
    """
    if check.alignment.value is None:
        ticked = round(5 * practices)
        told = say(
            "Marketing and sales work together at {percent}%: {ticked} of 5 practices are ticked "
            "in the business numbers of {day}.",
            percent=_percent(value),
            ticked=ticked,
            day=date_words(asked_on),
        )
        return f"{told} {_unsure(unsure)}" if unsure else told
    return say(
        "Marketing and sales work together at {percent}% ({state}): from the alignment check, last "
        "answered on {day}.",
        percent=_percent(value),
        state=_state(check.alignment),
        day=date_words(check.day),
    )


def _unsure(count: int) -> str:
    return say_many(
        "Of {number} you do not know; it counts as not in use.",
        "Of {number} you do not know; they count as not in use.",
        count,
    )


def _findings(found: Alignment, areas: dict[str, str]) -> list[FindingWords]:
    """In their order; what to talk about stands at the first of each area."""
    prompts = dict(PROMPTS)
    return [
        FindingWords(
            say(one.text),
            areas[one.area],
            _mean(one.marketing),
            _mean(one.sales),
            _gap(one.gap),
            say(prompts.pop(one.area)) if one.area in prompts else "",
        )
        for one in found.findings
    ]


def _weak(one: Finding) -> bool:
    values = one.marketing, one.sales
    return not one.differs and all(value is not None and value < WEAK for value in values)


def _mean(value: float | None) -> str:
    return "–" if value is None else written(f"{value:.1f}")


def _gap(gap: float | None) -> str:
    """By how much one side sees more of it."""
    if gap is None:
        return "–"
    if round(abs(gap), 1) == 0:
        return say("none", "difference")
    more = written(f"+{abs(gap):.1f}")
    return say("marketing {more}", more=more) if gap > 0 else say("sales {more}", more=more)


def _percent(value: float | None) -> int | None:
    return None if value is None else round(100 * value)


def _missing(found: Alignment) -> str:
    if found.value is not None:
        return ""
    if found.missing:
        sides = listed([say(_SIDES[side]) for side in found.missing])
        return say("Nobody has answered for {sides} yet.", sides=sides)
    return say(
        "Both sides could tell about {number} of the 16 questions only. It takes 10 before there "
        "is a number.",
        number=found.compared,
    )


def _answered(found: Alignment) -> str:
    marketing, sales = found.answered
    return say("{marketing} for marketing, {sales} for sales", marketing=marketing, sales=sales)


def _traceable(found: Alignment) -> str:
    """Whose means are so few answers that they can be traced."""
    few = [
        say(side) for side, n in zip(_SIDES.values(), found.answered, strict=True) if 0 < n < FEW
    ]
    if not few:
        return ""
    return say(
        "Fewer than three answered for {sides}, so these means can be traced to them. They were "
        "told before they began.",
        sides=listed(few),
    )


def _past(moments: Sequence[Moment]) -> tuple[PastRow, ...]:
    days = [day_number(moment.day) for moment in moments]
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
    return say("cannot tell") if found.state is None else within(say(STATES[found.state][0]))
