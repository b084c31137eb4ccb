"""Pasted or uploaded lists: their lines cut into cells, the headings, and what a name must be."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from advisor.core.language import mark, say, written
from advisor.core.questionnaire import printable

MOST_ROWS = 5_000
LONGEST_NAME = 300
TOO_MANY = mark("Only 5,000 rows are taken at once; put the rest into a second list.")
_FORMULA = "=+-@"


class Checked(Protocol):
    """A row of a list, which may be refused."""

    @property
    def problem(self) -> str:
        """Why it is refused, "" where it is fine."""


R = TypeVar("R", bound=Checked)


@dataclass(frozen=True, slots=True)
class Roster(Generic[R]):
    """The rows of a list in order. unknown: headings that were not understood, left out."""

    rows: tuple[R, ...]
    unknown: tuple[str, ...] = ()

    @property
    def good(self) -> tuple[R, ...]:
        """The rows that can be added."""
        return tuple(row for row in self.rows if not row.problem)

    @property
    def refused(self) -> tuple[R, ...]:
        """The rows that cannot, each with its reason."""
        return tuple(row for row in self.rows if row.problem)


def sheet_lines(text: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of the lines that say something; columns by comma, semicolon or tab."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    delimiter = max("\t;,", key=lambda sign: (clean.count(sign), sign == ","))
    if clean.count('"') % 2:
        # A quotation mark is never closed; it must not swallow the lines after it.
        found = [(n, _cells(line, delimiter)) for n, line in enumerate(clean.splitlines(), 1)]
    else:
        found = _records(clean, delimiter)
    tidy = ((line, [printable(cell).strip() for cell in cells]) for line, cells in found)
    return [(line, cells) for line, cells in tidy if any(cells)]


def headings(
    cells: list[str], known: Mapping[str, str]
) -> tuple[tuple[str, ...] | None, tuple[str, ...]]:
    """What each column holds if the first line names them, and the names not understood.

    known: heading in small letters to the column; without a column "name" it is no heading.
    """
    names = [cell.strip().casefold().removesuffix("%").strip() for cell in cells]
    if not any(known.get(name) == "name" for name in names):
        return None, ()
    columns = tuple(known.get(name, f"?{place}") for place, name in enumerate(names))
    unknown = tuple(cell for cell, column in zip(cells, columns, strict=True) if column[0] == "?")
    return columns, tuple(cell for cell in unknown if cell)


def name_problem(name: str) -> str:
    """Why a name is refused, "" where it is fine."""
    if not name:
        return say("The name is missing.")
    if name[0] in _FORMULA:
        return say(
            "The name begins with “{name}”, like a formula. Type the name itself.", name=name[0]
        )
    if len(name) > LONGEST_NAME:
        return say(
            "The name has {number} characters; {most} fit.",
            number=written(f"{len(name):,}"),
            most=LONGEST_NAME,
        )
    if not any(sign.isalpha() for sign in name):
        return say("The name has no letter in it.")
    if name.count('"') % 2:
        return say("A quotation mark is opened and not closed.")
    return ""


def _records(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, skipinitialspace=True)
    try:
        return [(reader.line_num, cells) for cells in reader]
    except csv.Error:
        # A field beyond all measure.
        return [(n, line.split(delimiter)) for n, line in enumerate(text.splitlines(), 1)]


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line; the whole line where it opens a quotation mark for good."""
    if line.count('"') % 2:
        return [line]
    return _records(line, delimiter)[0][1] if line else []
