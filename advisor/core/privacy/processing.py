"""The record of processing: who answers for the data, which there are, who gets them, how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.language import mark, say

# What only the owner knows: the blank's name, and what to write into it.
BLANKS = (
    ("responsible", mark("Who is responsible"), mark("Name, address and contact of the company.")),
    ("represented", mark("Who represents it"), mark("The name of whoever answers for it.")),
    (
        "officer",
        mark("Data protection officer"),
        mark("Name and contact; write “none needed” if so."),
    ),
    (
        "host",
        mark("Where it runs"),
        mark("Whose computer, in which country, and who looks after it."),
    ),
    (
        "recipients",
        mark("Others who get data"),
        mark("Tax adviser, host, anyone outside; “nobody” if so."),
    ),
    (
        "transfers",
        mark("Outside of your country"),
        mark("To where, and what protects it there; “none” if so."),
    ),
    (
        "ground",
        mark("On what ground"),
        mark("Why you may: consent, contract, or your interest and its weighing."),
    ),
    (
        "measures",
        mark("Other measures"),
        mark("Who has keys, disk encryption, where backups lie."),
    ),
)


@dataclass(frozen=True, slots=True)
class DataKind:
    """A kind of data. tables: of the data file, that hold it."""

    name: str
    whose: str
    what: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A kind of data with how many lines of it there are now."""

    kind: DataKind
    count: int


@dataclass(frozen=True, slots=True)
class Record:
    """All that the record says, in the order it is read.

    purposes: (name, what for, how many questionnaires). held: what there is; unused: the kinds of
    which there is nothing. recipients, kept, security: a sentence each. blanks: (name, label, hint,
    what the owner wrote).
    """

    company: str
    contact: str
    purposes: tuple[tuple[str, str, int], ...]
    held: tuple[Held, ...]
    unused: tuple[DataKind, ...]
    recipients: tuple[str, ...]
    kept: tuple[str, ...]
    security: tuple[str, ...]
    blanks: tuple[tuple[str, str, str, str], ...]

    @property
    def left(self) -> int:
        """How many blanks the owner has not filled in."""
        return sum(not said for *_, said in self.blanks)


def held(kinds: tuple[DataKind, ...], counts: Mapping[str, int]) -> tuple[Held, ...]:
    """Each kind with how many lines there are of it, also where there are none.

    counts: table to its lines in this company.
    """
    return tuple(Held(one, sum(counts.get(table, 0) for table in one.tables)) for one in kinds)


def blanks(written: Mapping[str, str]) -> tuple[tuple[str, str, str, str], ...]:
    """Each blank with what was written into it, "" for nothing."""
    return tuple(
        (name, say(label), say(hint), written.get(name, "")) for name, label, hint in BLANKS
    )
