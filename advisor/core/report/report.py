"""A printed report as one value: everything it says, in order, rounded, without markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from advisor.core.language import language, mark, say
from advisor.core.month_words import day_number
from advisor.core.report.blocks import Part

KINDS = ("team", "profile", "plan")
PAPERS = ("a4", "letter")
# Whose levels a reader is told: everyone's, those of people who agreed, nobody's.
LEVELS = ("all", "agreed", "none")
_DATES = (
    *(mark("{day} January {year}"), mark("{day} February {year}"), mark("{day} March {year}")),
    *(mark("{day} April {year}"), mark("{day} May {year}"), mark("{day} June {year}")),
    *(mark("{day} July {year}"), mark("{day} August {year}"), mark("{day} September {year}")),
    *(mark("{day} October {year}"), mark("{day} November {year}"), mark("{day} December {year}")),
)


def _in_force() -> str:
    return language().code


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is made.

    names: people by their names, else by letters. levels: one of LEVELS. paper: one of PAPERS.
    language: its code; that in force where nothing is said.
    """

    names: bool = True
    levels: str = "all"
    paper: str = "a4"
    language: str = field(default_factory=_in_force)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. kicker: what kind of report. sentence: the strong one.

    odds, gain: "" where none can be said. in_hundred: 0-100 for the strip, None for no strip.
    lines: short paragraphs below. basis: what it rests on. read: what it is and how it is meant,
    for whoever sees nothing else, as (heading, words).
    """

    kicker: str
    company: str
    sentence: str
    odds: str = ""
    gain: str = ""
    in_hundred: int | None = None
    lines: tuple[str, ...] = ()
    basis: str = ""
    read: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Colophon:
    """How the report can be made again.

    version: of Advisor. date: a day, ISO. inputs_hash: hexadecimal digits of what went in, or "".
    command: what computes it again. draws, seed: of the model, 0 where nothing was drawn.
    """

    version: str
    date: str
    inputs_hash: str
    command: str
    draws: int = 0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says.

    kind: "founder" (a team of one), "team", "profile" or "plan". title: of the document. language:
    what it is written in.
    """

    kind: str
    title: str
    cover: Cover
    parts: tuple[Part, ...]
    colophon: Colophon
    options: Options
    language: str = field(default_factory=_in_force)

    @property
    def date(self) -> str:
        """The day in words: "22 November 2026"."""
        return date_words(self.colophon.date)


def date_words(iso: str) -> str:
    """A day as people write it: "2026-11-22" is "22 November 2026"."""
    year, month, day = iso[:10].split("-")
    return say(_DATES[int(month) - 1], day=day_number(int(day)), year=year)


def lettered(ids: Iterable[str]) -> Mapping[str, str]:
    """Id to "Person A", "Person B" … in this order, after Z AA, AB …; "Founder" for only one."""
    ids = tuple(ids)
    if len(ids) == 1:
        return {ids[0]: say("Founder")}
    return {
        person: say("Person {letter}", letter=_letters(place)) for place, person in enumerate(ids)
    }


def _letters(place: int) -> str:
    rest, last = divmod(place, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("A") + last)
