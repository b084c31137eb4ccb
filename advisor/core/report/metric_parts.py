"""How success is counted, and how the two functions differ, laid out for print."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.plan.charters import Charters
from advisor.core.plan.distinctions import Distinction
from advisor.core.plan.metrics import Target
from advisor.core.report.blocks import Part, Table, Text

_HEAD = (
    *(mark("Metric"), mark("How it is counted"), mark("To reach")),
    *(mark("Where it stands"), mark("Kept by")),
)
_TITLES = {"marketing": mark("Marketing"), "sales": mark("Sales")}
_WIDTHS = (5, 8, 4, 4, 3)
_BOTH = mark("Both answer for the shared ones, whoever keeps the number.")
_ALONE = mark("{name} keeps them all; the shared ones need both hats.")
_BEGIN = mark(
    "Begin with those that have a number to reach; the others can wait a quarter. Where it stands "
    "is the last number typed in; a blank is for you to fill in before you start."
)


def metrics_part(part: Charters) -> Part:
    """The shared metrics, then those of each function, with a blank for where each stands."""
    groups = (
        (say("Shared by both"), part.metrics),
        *((say(_TITLES[one.function]), one.metrics) for one in part.pair),
    )
    columns = 4 if part.keeps_all else 5
    tables = tuple(
        Table(
            title,
            tuple(map(say, _HEAD[:columns])),
            tuple(_row(one)[:columns] for one in metrics),
            tuple(range(1, columns)),
            _WIDTHS[:columns],
        )
        for title, metrics in groups
        if metrics
    )
    who = say(_ALONE, name=part.keeps_all) if part.keeps_all else say(_BOTH)
    text = Text(f"{who} {say(_BEGIN)}")
    return Part("metrics", say("How success is counted"), (text, *tables))


def distinctions_part(rows: tuple[Distinction, ...]) -> Part:
    """Point by point, marketing beside sales, and what it means for whoever does both."""
    head = ("", say("Marketing"), say("Sales"), say("If you do both"))
    cells = tuple((one.name, one.marketing.text, one.sales.text, one.both.text) for one in rows)
    caption = say("Marketing and sales, point by point")
    table = Table(caption, head, cells, (1, 2, 3), (3, 6, 6, 6))
    text = say(
        "Two functions, also where one person holds both: different, and made for each other."
    )
    return Part("distinctions", say("How marketing and sales differ"), (Text(text), table))


def _row(one: Target) -> tuple[str, ...]:
    counted = say(
        "{formula}; {often}, from {source}",
        formula=one.formula,
        often=one.often,
        source=one.source,
    )
    return (one.name, counted, one.number or "–", one.baseline, one.holder or say("nobody yet"))
