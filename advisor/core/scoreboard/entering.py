"""Numbers of one period as somebody wants to keep them: read, checked, and what would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.language import say
from advisor.core.month_words import numeric_day
from advisor.core.scoreboard.checks import NotPossible, contradictions, read_number
from advisor.core.scoreboard.figures import Figure
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.period import Period


@dataclass(frozen=True, slots=True)
class Read:
    """What would be kept. changes: figure's key to its new number, None for unknown again.

    problems: figure's key to what is wrong; while there is any, nothing is kept.
    """

    period: Period
    changes: Mapping[str, Fraction | None]
    problems: Mapping[str, str]


def not_yet(period: Period, today: str) -> str:
    """What is wrong with a period that lies in the future; "" where it has begun."""
    if period.start <= today:
        return ""
    return say(
        "{period} has not begun yet: it starts on {day}.",
        period=period.name,
        day=numeric_day(period.start),
    )


def read_typed(
    ledger: Ledger,
    period: Period,
    figures: Iterable[Figure],
    texts: Mapping[str, str],
    *,
    blank_clears: bool,
) -> Read:
    """What the texts of a form or of a line come to. texts: by figure's key.

    blank_clears: an empty text makes a number unknown; otherwise it leaves it as it is. Numbers
    that are as they were are no changes.
    """
    before = ledger.typed(period)
    changes: dict[str, Fraction | None] = {}
    problems: dict[str, str] = {}
    for figure in figures:
        if figure.key not in texts:
            continue
        try:
            number = read_number(figure, texts[figure.key])
        except NotPossible as error:
            problems[figure.key] = str(error)
            continue
        if number == before.get(figure.key) or (number is None and not blank_clears):
            continue
        problem = _clash(ledger, period, figure) if number is not None else ""
        if problem:
            problems[figure.key] = problem
        else:
            changes[figure.key] = number
    return Read(period, changes, problems or _together(before, changes, period))


def _clash(ledger: Ledger, period: Period, figure: Figure) -> str:
    """The same figure for some of the same days; a day must not count twice."""
    found = ledger.clashes(period, figure.key)
    if not found:
        return ""
    others = found[0].name
    if len(found) > 1:
        others = say("{name} and {number} more", name=others, number=len(found) - 1)
    return say(
        "{figure} is typed in for {others} already, which shares days with {period}. Keep the one "
        "or the other: empty the field there first.",
        figure=figure.name,
        others=others,
        period=period.name,
    )


def _together(
    before: Mapping[str, Fraction], changes: Mapping[str, Fraction | None], period: Period
) -> dict[str, str]:
    """Contradictions of the period as it would be, told at what was typed in now."""
    after = {key: value for key, value in {**before, **changes}.items() if value is not None}
    found = contradictions(after, period)
    return found if changes else {}


def with_changes(ledger: Ledger, read: Read) -> Ledger:
    """The ledger as it would be with them."""
    values = {**ledger.typed(read.period), **read.changes}
    known = {key: value for key, value in values.items() if value is not None}
    return Ledger({**ledger.cells, read.period: known}, ledger.given)
