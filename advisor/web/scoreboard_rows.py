"""What the scoreboard's pages show of a board: rows for reading, fields of the forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor.core.days import day_figures
from advisor.core.language import mark, say
from advisor.core.plan.plan import Plan
from advisor.core.report.scoreboard import Trend, label, together_words, trend
from advisor.core.scoreboard.aims import plan_targets
from advisor.core.scoreboard.board import Board, Row
from advisor.core.scoreboard.figures import COUNT, GROUPS, SELDOM, WORKED, Figure
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.period import WEEK, Period
from advisor.core.scoreboard.words import aim_shown, each, rounded, shown, typed
from advisor.usecases.scoreboard import Scoreboard

# So many weeks that were left out are offered to be typed in.
MOST_GAPS = 4
# The service levels of the plan that a metric shows, and who owes them to whom.
_TO_SALES = mark("Marketing owes it to sales.")
_TO_MARKETING = mark("Sales owes it to marketing.")
PROMISES = {
    "leads": ("service_levels.marketing.leads", _TO_SALES),
    "mqls": ("service_levels.marketing.mql", _TO_SALES),
    "enquiries": ("service_levels.marketing.enquiries", _TO_SALES),
    "sqls": ("service_levels.sales.accepted", _TO_MARKETING),
    "reply_in_time": ("service_levels.sales.reply", _TO_MARKETING),
}
HEADINGS = {
    "shared": mark("Both together"),
    "marketing": mark("Marketing"),
    "sales": mark("Sales"),
}
_UNITS = {"days": mark("days"), "hours": mark("hours"), "percent": "%", COUNT: ""}


@dataclass(frozen=True, slots=True)
class Card:
    """A metric on the board. state: of its standing, label, told: the same in words."""

    id: str
    name: str
    formula: str
    kind: str
    holder: str
    promise: str
    state: str
    label: str
    told: str
    note: str
    together: str
    aim: str
    set_by: str
    line: Trend


@dataclass(frozen=True, slots=True)
class Field:
    """A number of the form. elsewhere: where else it is typed in, so not here; "" for nowhere."""

    key: str
    name: str
    hint: str
    unit: str
    value: str
    elsewhere: str


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together. folded: they are seldom needed and empty."""

    key: str
    name: str
    fields: tuple[Field, ...]
    folded: bool


def cards(board: Board, plan: Plan | None) -> list[tuple[str, list[Card]]]:
    """The metrics with any number, by whose they are."""
    holders = {key: target.holder for key, target in plan_targets(plan).items()}
    promised = _promised(plan)
    found: dict[str, list[Card]] = {}
    for row in board.rows:
        if row.known:
            key = row.metric.id
            card = _card(row, board, holders.get(key, ""), promised.get(key, ""))
            found.setdefault(row.metric.group, []).append(card)
    return [(say(heading), found[group]) for group, heading in HEADINGS.items() if group in found]


def _promised(plan: Plan | None) -> dict[str, str]:
    """Metric to who owes whom, for the service levels that the plan has."""
    levels = plan.service_levels if plan else None
    if levels is None:
        return {}
    keys = {one.key for one in (*levels.marketing, *levels.sales)}
    return {metric: say(words) for metric, (key, words) in PROMISES.items() if key in keys}


def _card(row: Row, board: Board, holder: str, promise: str) -> Card:
    metric, stands = row.metric, row.standing
    latest = next((r for p, r in row.series if p == stands.period), row.together)
    return Card(
        id=metric.id,
        name=metric.name,
        formula=metric.formula,
        kind=metric.group,
        holder=holder,
        promise=promise,
        state=stands.state,
        label=label(stands),
        told=stands.told,
        note=latest.note,
        together=together_words(row, board),
        aim=_aim(row, board),
        set_by=_set_by(row),
        line=trend(row, board),
    )


def _set_by(row: Row) -> str:
    if row.aim is None or not row.aim.by:
        return ""
    return say("set by {member} on {day}", member=row.aim.by, day=day_figures(row.aim.at))


def _aim(row: Row, board: Board) -> str:
    if row.aim is None:
        return ""
    aim = row.aim.over(row.metric, board.periods[-1])
    shown_aim = aim_shown(aim, row.metric.unit, board.currency)
    return each(shown_aim, board.rhythm) if row.metric.per_time else shown_aim


def gaps(found: Scoreboard) -> list[Period]:
    """Periods between others in which nothing was typed in, the newest first."""
    gone = [one for one in found.board.periods if not found.ledger.typed(one)]
    return gone[::-1][:MOST_GAPS] if found.board.rhythm == WEEK else []


def unknown(board: Board) -> list[tuple[str, str]]:
    """Name and reason of the metrics without any number."""
    return [(row.metric.name, row.standing.words) for row in board.rows if not row.known]


def groups(
    figures: Iterable[Figure],
    ledger: Ledger,
    period: Period,
    texts: Mapping[str, str],
    currency: str,
) -> list[Group]:
    """The form of a period. texts: what was typed, by key, in place of what is kept."""
    kept = ledger.typed(period)
    by_group: dict[str, list[Field]] = {}
    for figure in figures:
        value = texts.get(figure.key, typed(kept[figure.key]) if figure.key in kept else "")
        elsewhere = "" if figure.key in kept else _elsewhere(figure, ledger, period)
        unit = currency if figure.unit == "money" else say(_UNITS.get(figure.unit, figure.unit))
        field = Field(figure.key, figure.name, figure.hint, unit, value, elsewhere)
        by_group.setdefault(figure.group, []).append(field)
    return [
        Group(key, say(name), tuple(by_group[key]), key in SELDOM and not _filled(by_group[key]))
        for key, name in GROUPS.items()
        if key in by_group
    ]


def _filled(fields: Iterable[Field]) -> bool:
    return any(field.value for field in fields)


def _elsewhere(figure: Figure, ledger: Ledger, period: Period) -> str:
    """Where it is typed in for some of the same days; with the sum where that is known."""
    found = ledger.clashes(period, figure.key)
    if not found:
        return ""
    if period.rhythm == WEEK:
        return say("typed in for {period}", period=found[0].name)
    made = ledger.values(period).get(figure.key)
    if made is not None:
        amount = shown(made, COUNT if figure.unit == COUNT else "")
        return say("{amount}, by week", amount=amount)
    return say("by week, {number} typed in so far", number=len(found))


def worked(found: Scoreboard, planned: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Name, hours a week on marketing and on sales as typed in, and those given, of each person."""
    return [
        (name, *(_hours(found.hours.get(key)) for key in keys), planned.get(person, "–"))
        for person, name in found.names.items()
        if (keys := [f"{figure}:{person}" for figure in WORKED])
        and any(key in found.hours for key in keys)
    ]


def _hours(found: tuple[Fraction, Fraction] | None) -> str:
    return say("not known") if found is None else rounded(found[0], 1)


def change_words(found: Mapping[str, Figure], key: str, value: str | None, currency: str) -> str:
    """A number as it was typed in, for the history."""
    if value is None:
        return say("made unknown")
    figure = found.get(key)
    return shown(Fraction(value), figure.unit if figure else "count", currency)
