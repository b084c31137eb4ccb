"""Rows of a list of candidates: name, email, a link to their papers, a note."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from advisor.core.language import say, written
from advisor.core.roster.sheet import (
    LONGEST_NAME,
    MOST_ROWS,
    TOO_MANY,
    Roster,
    headings,
    name_problem,
    sheet_lines,
)

LONGEST_LINK = 2_000
LONGEST_NOTE = 2_000
_COLUMNS = {
    **dict.fromkeys(("name", "candidate", "full name", "applicant"), "name"),
    **dict.fromkeys(("email", "e-mail", "mail", "email address"), "email"),
    **dict.fromkeys(("link", "url", "cv", "papers", "profile", "web page"), "link"),
    **dict.fromkeys(("note", "notes", "comment"), "note"),
}
_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")
_WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """One line of the list. line: from 1. email, link, note: "" where left empty.

    problem: why the row is refused, "" where it is fine.
    """

    line: int
    name: str
    email: str = ""
    link: str = ""
    note: str = ""
    problem: str = ""


def read_candidates(text: str) -> Roster[CandidateRow]:
    """Read a list: one candidate a line, by headings or by what each cell looks like.

    Without headings a cell with an "@" is the email, one that begins with "http" the link, the
    first other one the name, and the rest is the note. Never raises.
    """
    lines = sheet_lines(text)
    if not lines:
        return Roster(())
    columns, unknown = headings(lines[0][1], _COLUMNS)
    body = lines if columns is None else lines[1:]
    rows = [
        _row(line, _guessed(cells) if columns is None else dict(zip(columns, cells, strict=False)))
        for line, cells in body
    ]
    taken = [
        row if n < MOST_ROWS else replace(row, problem=say(TOO_MANY)) for n, row in enumerate(rows)
    ]
    return Roster(tuple(taken), unknown)


def email_problem(email: str) -> str:
    """Why an email address is refused, "" where it is fine or empty."""
    if not email or (_EMAIL.fullmatch(email) and len(email) <= LONGEST_NAME):
        return ""
    return say("“{email}” is no email address.", email=email[:60])


def link_problem(link: str) -> str:
    """Why a link is refused, "" where it is fine or empty: only http and https, with a host."""
    if not link:
        return ""
    if len(link) > LONGEST_LINK:
        return say(
            "The link has {number} characters; {most} fit.",
            number=written(f"{len(link):,}"),
            most=written(f"{LONGEST_LINK:,}"),
        )
    try:
        parts = urlsplit(link)
        good = parts.scheme in _WEB and bool(parts.hostname) and not parts.username
    except ValueError:
        good = False
    if good and not any(sign.isspace() for sign in link):
        return ""
    return say("A link begins with https:// or http://. Files are not kept here.")


def _row(line: int, cells: dict[str, str]) -> CandidateRow:
    name = " ".join(cells.get("name", "").split())
    inside = _EMAIL.search(name)
    email = cells.get("email", "") or (inside.group(0) if inside else "")
    if inside:
        name = " ".join(re.sub(r"[<>,;]", " ", name.replace(inside.group(0), " ")).split())
    link, note = cells.get("link", ""), cells.get("note", "")
    problem = name_problem(name) or email_problem(email) or link_problem(link)
    return CandidateRow(
        line, name[:LONGEST_NAME], email.lower(), link, note[:LONGEST_NOTE], problem
    )


def _guessed(cells: list[str]) -> dict[str, str]:
    """The cells of a line without headings, by what they look like."""
    found: dict[str, str] = {}
    for cell in cells:
        found.setdefault(_kind(cell, found), cell)
    return found


def _kind(cell: str, found: dict[str, str]) -> str:
    if cell.lower().startswith(("http:", "https:", "www.")):
        return "link"
    if "name" in found:
        return "email" if "@" in cell else "note"
    return "email" if _EMAIL.fullmatch(cell) else "name"
