"""What a table can hold about somebody, and what erasing them does with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

DELETE, BLANK, KEEP = "delete", "blank", "keep"
PERSON, MEMBER = "person", "member"


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows that are about somebody, and what becomes of them.

    where: a condition in SQL, with :id for who is erased. does: DELETE, BLANK or KEEP. empty:
    columns that become ""; unset: that become NULL; labelled: that say "Erased on …" after it. of:
    PERSON or MEMBER.
    """

    where: str
    does: str
    empty: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    of: str = PERSON


@dataclass(frozen=True, slots=True)
class Table:
    """One table. rows: which are about somebody.

    words, data: columns that may name anybody, in every row: what people wrote, and JSON; an
    erased name is taken out of them. keys: secrets, kept as hashes, that are given to nobody.
    plain: ids, times, numbers and choices, which name nobody. why: what stays and why, or what
    the table is. company: whether its rows belong to one.
    """

    name: str
    why: str
    rows: tuple[Rows, ...] = ()
    words: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    company: bool = True

    @property
    def columns(self) -> Iterator[str]:
        """Every column, each once."""
        yield from dict.fromkeys(
            (
                *(one for rows in self.rows for one in (*rows.empty, *rows.unset, *rows.labelled)),
                *self.words,
                *self.data,
                *self.keys,
                *self.plain,
            )
        )


def deleted(where: str, of: str = PERSON) -> Rows:
    """Rows that go as a whole."""
    return Rows(where, DELETE, of=of)


def kept(where: str, of: str = PERSON) -> Rows:
    """Rows that stay as they are: ids, times, numbers."""
    return Rows(where, KEEP, of=of)


def blanked(
    where: str, *, empty: str = "", unset: str = "", labelled: str = "", of: str = PERSON
) -> Rows:
    """Rows that stay without what they say. Columns are names with spaces between."""
    return Rows(
        where, BLANK, tuple(empty.split()), tuple(unset.split()), tuple(labelled.split()), of
    )


def table(
    name: str,
    why: str,
    *rows: Rows,
    words: str = "",
    data: str = "",
    keys: str = "",
    plain: str = "",
    company: bool = True,
) -> Table:
    """A table of the list. Columns are names with spaces between."""
    return Table(
        name,
        why,
        rows,
        tuple(words.split()),
        tuple(data.split()),
        tuple(keys.split()),
        tuple(plain.split()),
        company,
    )
