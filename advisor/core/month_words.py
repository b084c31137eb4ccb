"""Months and days of a month as people write them, without a year or without a day."""

from __future__ import annotations

from advisor.core.language import mark, say

_MONTHS = (
    *(mark("January {year}"), mark("February {year}"), mark("March {year}")),
    *(mark("April {year}"), mark("May {year}"), mark("June {year}")),
    *(mark("July {year}"), mark("August {year}"), mark("September {year}")),
    *(mark("October {year}"), mark("November {year}"), mark("December {year}")),
)
_DAYS = (
    *(mark("{day} January"), mark("{day} February"), mark("{day} March")),
    *(mark("{day} April"), mark("{day} May"), mark("{day} June")),
    *(mark("{day} July"), mark("{day} August"), mark("{day} September")),
    *(mark("{day} October"), mark("{day} November"), mark("{day} December")),
)
# For the foot of a chart, as short as can be read.
_SHORT_MONTHS = (
    *(mark("Jan {year}"), mark("Feb {year}"), mark("Mar {year}"), mark("Apr {year}")),
    *(mark("May {year}"), mark("Jun {year}"), mark("Jul {year}"), mark("Aug {year}")),
    *(mark("Sep {year}"), mark("Oct {year}"), mark("Nov {year}"), mark("Dec {year}")),
)
_SHORT_DAYS = (
    *(mark("{day} Jan"), mark("{day} Feb"), mark("{day} Mar"), mark("{day} Apr")),
    *(mark("{day} May"), mark("{day} Jun"), mark("{day} Jul"), mark("{day} Aug")),
    *(mark("{day} Sep"), mark("{day} Oct"), mark("{day} Nov"), mark("{day} Dec")),
)


def day_number(day: int) -> str:
    """A day of a month as dates write it; the first is no plain number in every language."""
    return say("{day}", "first of a month", day=day) if day == 1 else str(day)


def month_words(iso: str) -> str:
    """The month of a day with its year: "March 2026"."""
    return say(_MONTHS[int(iso[5:7]) - 1], year=iso[:4])


def day_words(iso: str) -> str:
    """A day with its month, without a year: "30 March"."""
    return say(_DAYS[int(iso[5:7]) - 1], day=day_number(int(iso[8:10])))


def short_month(iso: str) -> str:
    """As ``month_words``, as short as can be read: "Mar 26"."""
    return say(_SHORT_MONTHS[int(iso[5:7]) - 1], year=iso[2:4])


def short_day(iso: str) -> str:
    """As ``day_words``, as short as can be read: "2 Mar"."""
    return say(_SHORT_DAYS[int(iso[5:7]) - 1], day=day_number(int(iso[8:10])))


def numeric_day(iso: str) -> str:
    """A day in numbers: "2026-11-30"."""
    return say("{year}-{month}-{day}", year=iso[:4], month=iso[5:7], day=iso[8:10])
