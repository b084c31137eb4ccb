"""The form for targets: a number for each metric, by week for what grows with time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.questionnaire import NotANumber, number_from
from advisor.core.scoreboard.board import Board, Row
from advisor.core.scoreboard.checks import MOST_DECIMALS
from advisor.core.scoreboard.figures import COUNT
from advisor.core.scoreboard.metric import Metric
from advisor.core.scoreboard.words import aim_shown, shown
from advisor.core.scoreboard.words import typed as as_typed
from advisor.store.targets import SetTarget
from advisor.web.scoreboard_rows import HEADINGS

MOST = 10**12


@dataclass(frozen=True, slots=True)
class TargetField:
    """One target. value: as typed, "" for the plan's. hint: where the one in force comes from."""

    key: str
    name: str
    unit: str
    value: str
    hint: str


def fields(
    board: Board, set_by: Mapping[str, SetTarget], sent: Mapping[str, str]
) -> list[tuple[str, list[TargetField]]]:
    """The fields by whose they are. sent: what was typed, by field name."""
    found: dict[str, list[TargetField]] = {}
    for row in board.rows:
        own = set_by.get(row.metric.id)
        kept = as_typed(Fraction(own.value)) if own and own.value is not None else ""
        value = sent.get(f"target_{row.metric.id}", kept)
        unit = _unit(row.metric, board.currency)
        field = TargetField(row.metric.id, row.metric.name, unit, value, _hint(row, own, board))
        found.setdefault(row.metric.group, []).append(field)
    return [(heading, found[group]) for group, heading in HEADINGS.items() if group in found]


def read(
    board: Board, sent: Mapping[str, str]
) -> tuple[dict[str, Fraction | None], list[tuple[str, str]]]:
    """Metric to target, None for the plan's; and (field, message) for what is wrong."""
    wanted: dict[str, Fraction | None] = {}
    problems = []
    for row in board.rows:
        name = f"target_{row.metric.id}"
        text = sent.get(name, "").strip().rstrip("%").strip()
        try:
            wanted[row.metric.id] = _number(text) if text else None
        except ValueError as error:
            problems.append((name, f"{row.metric.name}: {error}"))
    return wanted, problems


def said(metric: Metric, value: Fraction | None, currency: str) -> str:
    """A target for reading."""
    if value is None:
        return "as in the plan"
    each = " a week" if metric.per_time else ""
    return f"{shown(value, metric.unit, currency)}{each}"


def _number(text: str) -> Fraction:
    try:
        number = Fraction(number_from(text))
    except NotANumber as error:
        raise ValueError(str(error)) from error
    if not 0 < number <= MOST:
        raise ValueError("enter a number above 0, or leave it empty for the plan’s.")
    if (number * 10**MOST_DECIMALS).denominator != 1:
        raise ValueError(f"enter at most {MOST_DECIMALS} decimals.")
    return number


def _unit(metric: Metric, currency: str) -> str:
    unit = {"money": currency, "money a day": f"{currency} a day", "percent": "%", COUNT: ""}
    each = "a week" if metric.per_time else ""
    return f"{unit.get(metric.unit, metric.unit)} {each}".strip()


def _hint(row: Row, own: SetTarget | None, board: Board) -> str:
    if own is not None:
        return f"Set by {own.member} on {own.at[:10]}. Empty it to go back to the plan’s."
    if row.aim is None:
        return "The plan has no number for it."
    value = aim_shown(row.aim.value, row.metric.unit, board.currency)
    return f"The plan’s: {value}{' a week' if row.metric.per_time else ''}."
