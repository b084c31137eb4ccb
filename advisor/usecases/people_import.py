"""People from a list: read, looked at before anything is kept, then kept as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from charset_normalizer import from_bytes

from advisor.core.roster import Likeness, Roster, Row, read_rows
from advisor.store import people
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases.tokens import new_id, stamp

ADD = "add"
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_LEAST_BYTES = 16
_WESTERN = ("cp1250", "cp1252", "cp1254", "cp1257", "latin", "iso8859", "cp85", "mac_")


class NotTextError(Exception):
    """The file cannot be read as text. In your spreadsheet choose “Save as”, “CSV UTF-8”."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A list before it is kept. alike: line to the person it may already be (another row of the
    list has no id and stands by its name).
    """

    roster: Roster[Row]
    alike: Mapping[int, Person]
    twice: Mapping[int, str]

    @property
    def fresh(self) -> tuple[Row, ...]:
        """The good rows of people who seem to be new."""
        known = self.alike.keys() | self.twice.keys()
        return tuple(row for row in self.roster.good if row.line not in known)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many were added, and how many that were there already got new hours or shares."""

    added: int
    merged: int


def text_of(content: bytes) -> tuple[str, str]:
    """The text of an uploaded file, and the encoding if it had to be guessed ("" otherwise).

    Raises NotTextError.
    """
    for bom, encoding in _BOMS.items():
        if content.startswith(bom):
            return _decoded(content, encoding), ""
    if b"\x00" in content:
        raise NotTextError(NotTextError.__doc__)
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        encoding = _guessed(content)
        return _decoded(content, encoding), encoding


def _guessed(content: bytes) -> str:
    """The likeliest encoding. Raises NotTextError where there is none.

    Short lists look alike in all Western encodings; then the one that spreadsheets use is taken.
    """
    best = from_bytes(content).best() if len(content) >= _LEAST_BYTES else None
    if best is None:
        raise NotTextError(NotTextError.__doc__)
    return "cp1252" if best.encoding.startswith(_WESTERN) else best.encoding


def preview(store: Store, workspace_id: str, text: str) -> Preview:
    """Read a list and find who may be in it already. Nothing is kept."""
    roster = read_rows(text)
    known = {person.id: person for person in people.of_workspace(store, workspace_id)}
    likeness = Likeness((person.id, person.name) for person in known.values())
    alike: dict[int, Person] = {}
    twice: dict[int, str] = {}
    for row in roster.good:
        found = likeness.find(row.name)
        if found in known:
            alike[row.line] = known[found]
        elif found is not None:
            twice[row.line] = found
        else:
            likeness.add(row.name, row.name)
    return Preview(roster, alike, twice)


def keep(
    store: Store, workspace_id: str, text: str, choices: Mapping[int, str], at: datetime
) -> Kept:
    """Keep the good rows, all or none.

    choices: line to "add", a person's id to merge with, or "skip"; a row that may be somebody
    known is merged unless said otherwise, one that comes twice in the list is skipped.
    """
    with store.immediate():
        found = preview(store, workspace_id, text)
        added = merged = 0
        for order, row in enumerate(found.roster.good):
            choice = choices.get(row.line) or _usual(found, row)
            if choice == ADD:
                when = stamp(at + timedelta(microseconds=order))
                people.add(
                    store, Person(new_id(), workspace_id, row.name, row.hours, row.share), when
                )
                added += 1
            elif row.line in found.alike and choice == found.alike[row.line].id:
                _merge(store, workspace_id, found.alike[row.line], row)
                merged += 1
        return Kept(added, merged)


def _usual(found: Preview, row: Row) -> str:
    if row.line in found.alike:
        return found.alike[row.line].id
    return "skip" if row.line in found.twice else ADD


def _merge(store: Store, workspace_id: str, person: Person, row: Row) -> None:
    """Fill in what the row says; what it leaves empty stays as it is."""
    hours = person.hours if row.hours is None else row.hours
    share = person.marketing_share if row.share is None else row.share
    people.set_work(store, workspace_id, person.id, hours, share)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise NotTextError(NotTextError.__doc__) from None
