"""CSV, written so that no cell becomes a formula, and read back exactly as it was."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader

BOM = "\ufeff"
LONGEST_CELL = 1_000_000
_DELIMITERS = ",;\t|"
# Spreadsheet programs pass over spaces, some over signs without width, and take the wide forms of
# East Asian keyboards for the narrow ones. An apostrophe of ours marks a cell as text; a cell that
# looks as if it were marked gets one more, so that reading back is exact.
_PASSED_OVER = r"\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_FORMULA = re.compile(rf"'*(?:[\t\r\n]|[{_PASSED_OVER}]*[=+\-@＝＋－＠])")
_NUMBER = re.compile(r"-(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


class UnreadableTableError(Exception):
    """A cell of the table is longer than a million characters; a quotation mark may be open."""


def harmless(cell: str) -> str:
    """The cell as spreadsheet programs take it for text. A negative number stays a number."""
    if cell[:1].isalnum():  # most cells, and quickly
        return cell
    if _NUMBER.fullmatch(cell) or not _FORMULA.match(cell):
        return cell
    return f"'{cell}"


def original(cell: str) -> str:
    """What ``harmless`` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def line(cells: Iterable[str]) -> str:
    """One line as RFC 4180 wants it, its line end with it."""
    return "".join(lines([cells]))


def lines(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Each row as one line of CSV, one after the other; nothing is kept."""
    written = io.StringIO()
    # A lone newline inside a cell must be kept as it is.
    table = csv.writer(written, lineterminator="\r\n")
    for cells in rows:
        table.writerow([harmless(cell) for cell in cells])
        yield written.getvalue()
        written.seek(0)
        written.truncate()


def as_csv(rows: Iterable[Iterable[str]], *, mark: bool = True) -> bytes:
    """A whole table in UTF-8. mark: with the mark that spreadsheet programs know it by."""
    text = "".join(lines(rows))
    return text.encode("utf-8-sig" if mark else "utf-8")


def read(text: str) -> list[tuple[int, list[str]]]:
    """(line, cells) of every row that says something; the line counts from 1, where it begins.

    Columns by comma, semicolon, tab or bar, as the first line has it. Cells come back as they were
    before ``harmless``. Raises UnreadableTableError.
    """
    body = text.removeprefix(BOM)
    told, body = _told_delimiter(body)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=told or _delimiter(body))
    try:
        return [row for row in _numbered(reader, 2 if told else 1) if any(row[1])]
    except csv.Error as error:
        raise UnreadableTableError(UnreadableTableError.__doc__) from error


def _numbered(reader: Reader, first: int) -> Iterator[tuple[int, list[str]]]:
    begins = 0
    for cells in reader:
        yield begins + first, [original(cell) for cell in cells]
        begins = reader.line_num


def _told_delimiter(text: str) -> tuple[str, str]:
    """The delimiter that a line “sep=;” before the table tells, and the table without it."""
    found = re.match(r'"?sep=([,;\t|])"?\r?\n', text)
    return (found.group(1), text[found.end() :]) if found else ("", text)


def _delimiter(text: str) -> str:
    """What divides the first line that says something; a comma where nothing does."""
    start = text.lstrip("\r\n ")
    head = re.sub(r'"[^"]*"', "", start[: LONGEST_CELL // 10]).splitlines()
    heading = head[0] if head else ""
    return max(_DELIMITERS, key=heading.count)
