"""The form for targets: a number for each metric, by week for what grows with time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.days import day_figures
from advisor.core.language import mark, say, told
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
_UNITS = {"days": mark("days"), "hours": mark("hours")}


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
    return [(say(heading), found[group]) for group, heading in HEADINGS.items() if group in found]


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
            problems.append((name, f"{row.metric.name}: {told(error)}"))
    return wanted, problems


def said(metric: Metric, value: Fraction | None, currency: str) -> str:
    """A target for reading."""
    if value is None:
        return say("as in the plan")
    return _each(metric, shown(value, metric.unit, currency))


def _each(metric: Metric, shown_value: str) -> str:
    """With "a week" for what grows with time."""
    return say("{amount} a week", amount=shown_value) if metric.per_time else shown_value


def _number(text: str) -> Fraction:
    try:
        number = Fraction(number_from(text))
    except NotANumber as error:
        raise ValueError(str(error)) from error
    if not 0 < number <= MOST:
        raise ValueError(say("enter a number above 0, or leave it empty for the plan’s."))
    if (number * 10**MOST_DECIMALS).denominator != 1:
        raise ValueError(say("enter at most {number} decimals.", number=MOST_DECIMALS))
    return number


def _unit(metric: Metric, currency: str) -> str:
    own = {
        "money": currency,
        "money a day": say("{amount} a day", amount=currency),
        "percent": "%",
        COUNT: "",
    }
    unit = own[metric.unit] if metric.unit in own else say(_UNITS[metric.unit])
    return _each(metric, unit).strip()


def _hint(row: Row, own: SetTarget | None, board: Board) -> str:
    if own is not None:
        return say(
            "Set by {member} on {day}. Empty it to go back to the plan’s.",
            member=own.member,
            day=day_figures(own.at),
        )
    if row.aim is None:
        return say("The plan has no number for it.")
    value = aim_shown(row.aim.value, row.metric.unit, board.currency)
    return say("The plan’s: {amount}.", amount=_each(row.metric, value))
