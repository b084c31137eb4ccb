"""The audit log as a chain: each entry carries the hash of the one before it.

The canonical form of an entry is the JSON array ``[number, at, actor_kind, actor_id, action,
workspace_id, records, previous]`` without spaces, all but ASCII as ``\\uXXXX``. Its hash is SHA-256
over ``advisor-audit-1``, a line feed and that form, in small hexadecimal digits. The first entry
has the number 1 and 64 zeros for the hash before it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

FORMAT = "advisor-audit-1"
BEFORE_THE_FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what when to which records: ids and never names.

    number: from 1, without gaps. at: a stamp in UTC. actor_kind: "member", "link", "handed-over",
    "nobody", "command" or "program"; actor_id: of the member, of the link or the command's name.
    action: an endpoint, a command or what was noted. workspace_id: "" for what concerns no
    company. records: ``kind:id`` with a space between each. previous, hash: 64 hex digits.
    """

    number: int
    at: str
    actor_kind: str
    actor_id: str
    action: str
    workspace_id: str
    records: str
    previous: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain goes: how many entries, and the hash of the last.

    Written down elsewhere, it proves later that everything up to there is still as it was.
    """

    count: int = 0
    hash: str = BEFORE_THE_FIRST

    def __str__(self) -> str:
        """As it is kept, printed and typed in: ``128:9f86d0…``."""
        return f"{self.count}:{self.hash}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where the chain does not hold. number: of the entry it is at."""

    number: int
    words: str


class HeadUnreadableError(Exception):
    """A head is the number of entries, a colon and 64 digits from 0 to f, as it was printed."""


def head_from(text: str) -> Head:
    """The head that a text says. Raises HeadUnreadableError."""
    count, _, digest = text.strip().partition(":")
    wellformed = len(digest) == len(BEFORE_THE_FIRST) and set(digest) <= set("0123456789abcdef")
    if not (wellformed and count.isascii() and count.isdigit() and len(count) <= 15):
        raise HeadUnreadableError(HeadUnreadableError.__doc__)
    return Head(int(count), digest)


def canonical(entry: Entry) -> str:
    """What is hashed of an entry: every field but the hash itself."""
    fields = (entry.number, entry.at, entry.actor_kind, entry.actor_id, entry.action)
    more = (entry.workspace_id, entry.records, entry.previous)
    return json.dumps([*fields, *more], ensure_ascii=True, separators=(",", ":"))


def hash_of(entry: Entry) -> str:
    """The hash that an entry must carry: 64 hex digits."""
    return hashlib.sha256(f"{FORMAT}\n{canonical(entry)}".encode()).hexdigest()


def follow(head: Head, entry: Entry) -> Entry:
    """The entry as the next of the chain: with its number, the hash before it and its own."""
    linked = replace(entry, number=head.count + 1, previous=head.hash)
    return replace(linked, hash=hash_of(linked))


def faults(entries: Iterable[Entry], head: Head | None, known: Head | None = None) -> list[Fault]:
    """Every place where entries, in the order of their numbers, are not the chain that was written.

    head: what the file says of the end, None where that is missing. known: a head that was written
    down earlier, outside of the file. The entries are gone through once.
    """
    found: list[Fault] = []
    last = Head()
    for entry in entries:
        found += _between(last, entry)
        if known is not None and entry.number == known.count and entry.hash != known.hash:
            found.append(Fault(entry.number, "is not the one that was written down"))
        last = Head(entry.number, entry.hash)
    return [*found, *_at_the_end(last, head), *_too_short(last, known)]


def _between(last: Head, entry: Entry) -> Iterator[Fault]:
    """What is wrong with one entry, and with how it follows the one before."""
    due = last.count + 1
    if entry.number > due:
        gone = f"{due}" if entry.number == due + 1 else f"{due} to {entry.number - 1}"
        yield Fault(due, f"is missing (removed: {gone})")
    elif entry.number < due:
        yield Fault(entry.number, "stands where it does not belong (inserted or moved)")
    if hash_of(entry) != entry.hash:
        yield Fault(entry.number, "was changed: its content and its hash do not agree")
    if entry.number == due and entry.previous != last.hash:
        yield Fault(entry.number, "does not follow the entry before it: one was replaced")


def _at_the_end(last: Head, head: Head | None) -> Iterator[Fault]:
    if head is None:
        if last.count:
            yield Fault(last.count, "should be followed by the note of the end, which is missing")
    elif last.count < head.count:
        yield Fault(last.count + 1, f"is missing (cut off at the end: up to {head.count})")
    elif last.count > head.count:
        yield Fault(head.count + 1, "was added at the end, past the last that Advisor wrote")
    elif last.hash != head.hash:
        yield Fault(last.count, "is not the last one that Advisor wrote")


def _too_short(last: Head, known: Head | None) -> Iterator[Fault]:
    if known is not None and known.count > last.count:
        yield Fault(last.count + 1, f"is missing: {known.count} entries had been written down")
