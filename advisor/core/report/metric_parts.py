"""How success is counted, and how the two functions differ, laid out for print."""

from __future__ import annotations

from advisor.core.plan.charters import Charters
from advisor.core.plan.distinctions import Distinction
from advisor.core.plan.metrics import Target
from advisor.core.report.blocks import Part, Table, Text

_HEAD = ("Metric", "How it is counted", "To reach", "Where it stands", "Kept by")
_WIDTHS = (5, 8, 4, 4, 3)
_BOTH = "Both answer for the shared ones, whoever keeps the number."
_ALONE = " keeps them all; the shared ones need both hats."
_BEGIN = (
    "Begin with those that have a number to reach; the others can wait a quarter. Where it stands "
    "is the last number typed in; a blank is for you to fill in before you start."
)


def metrics_part(part: Charters) -> Part:
    """The shared metrics, then those of each function, with a blank for where each stands."""
    groups = (
        ("Shared by both", part.metrics),
        *((one.function.capitalize(), one.metrics) for one in part.pair),
    )
    columns = 4 if part.keeps_all else 5
    tables = tuple(
        Table(
            title,
            _HEAD[:columns],
            tuple(_row(one)[:columns] for one in metrics),
            tuple(range(1, columns)),
            _WIDTHS[:columns],
        )
        for title, metrics in groups
        if metrics
    )
    text = Text(f"{part.keeps_all + _ALONE if part.keeps_all else _BOTH} {_BEGIN}")
    return Part("metrics", "How success is counted", (text, *tables))


def distinctions_part(rows: tuple[Distinction, ...]) -> Part:
    """Point by point, marketing beside sales, and what it means for whoever does both."""
    head = ("", "Marketing", "Sales", "If you do both")
    cells = tuple((one.name, one.marketing.text, one.sales.text, one.both.text) for one in rows)
    table = Table("Marketing and sales, point by point", head, cells, (1, 2, 3), (3, 6, 6, 6))
    text = "Two functions, also where one person holds both: different, and made for each other."
    return Part("distinctions", "How marketing and sales differ", (Text(text), table))


def _row(one: Target) -> tuple[str, ...]:
    counted = f"{one.formula}; every {one.every}, from {one.source}"
    return (one.name, counted, one.number or "–", one.baseline, one.holder or "nobody yet")
