"""The audit log in words: pages of it, files of it, and whether it is still what was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from advisor.core.audit_chain import FORMAT, Entry, Fault, Head, faults
from advisor.core.audit_records import record_words
from advisor.core.audit_words import WORDS
from advisor.core.language import mark, say
from advisor.store import audit, audit_names
from advisor.store.audit import Filter
from advisor.store.audit_trail import ACTING
from advisor.store.database import Store

ON_A_PAGE = 50
# How much of an id is shown; all of it is found by its beginning.
ID_DIGITS = 8
COLUMNS = (*Entry.__slots__[:5], "words", *Entry.__slots__[5:])
ACTORS = {
    "link": mark("Somebody by a link"),
    "nobody": mark("Somebody who is not signed in"),
    "command": mark("A command"),
    "program": mark("Advisor itself"),
}
GONE = mark("erased")


@dataclass(frozen=True, slots=True)
class Record:
    """What an entry is about. kind: in words. name: as it is now, "" for what has none."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One entry in words."""

    number: int
    at: str
    who: str
    what: str
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, the newest first. number, of: which page of how many. count: of all lines."""

    lines: tuple[Line, ...]
    number: int
    of: int
    count: int


def taken_out(store: Store, workspace_id: str, *records: str) -> None:
    """Note that a command takes data of a company out. records: ``kind:id`` of whom it is about."""
    audit.note(store, replace(ACTING.get(), workspace_id=workspace_id, records=records))


def page(store: Store, chosen: Filter, number: int) -> Page:
    """A page of the entries that were chosen; past the last one, the last."""
    count = audit.count(store, chosen)
    of = max(1, -(-count // ON_A_PAGE))
    number = min(max(number, 1), of)
    entries = audit.some(store, chosen, ON_A_PAGE, (number - 1) * ON_A_PAGE)
    naming = _naming(store, chosen.workspace_id)
    return Page(tuple(_line(one, naming) for one in entries), number, of, count)


def what_choices(store: Store, workspace_id: str) -> list[tuple[str, str]]:
    """Pairs of an action that was done so far and its words, by the words."""
    found = audit.actions(store, workspace_id)
    return sorted(((one, say(WORDS.get(one, one))) for one in found), key=lambda pair: pair[1])


def who_choices(store: Store, workspace_id: str) -> list[tuple[str, str]]:
    """Pairs of who did something so far and their name; all links are one."""
    found, naming = audit.actors(store, workspace_id), _naming(store, workspace_id)
    pairs = {(one if kind == "member" else kind, _who(kind, one, naming)) for kind, one in found}
    return sorted(pairs, key=lambda pair: pair[1])


def rows_of(entries: Iterator[Entry]) -> Iterator[tuple[str, ...]]:
    """A table of entries: the names of its columns, then a row each."""
    yield COLUMNS
    for entry in entries:
        yield tuple(str(value) for value in _fields(entry).values())


def document(store: Store, entries: Iterator[Entry]) -> Iterator[str]:
    """Entries as a JSON document, piece by piece, with the head of the whole chain."""
    head = audit.head(store)
    yield f'{{"format": {json.dumps(FORMAT)}, "head": {json.dumps(str(head or ""))}, "entries": ['
    for number, entry in enumerate(entries):
        yield ("," if number else "") + "\n" + json.dumps(_fields(entry), ensure_ascii=False)
    yield "\n]}\n"


def verify(store: Store, known: Head | None = None) -> tuple[Head | None, list[Fault]]:
    """The head of the chain, and every place where it does not hold, on one state of the file."""
    with store.unchanging():
        head = audit.head(store)
        return head, faults(audit.whole(store), head, known)


def _fields(entry: Entry) -> dict[str, int | str]:
    told = {name: getattr(entry, name) for name in Entry.__slots__}
    told["words"] = WORDS.get(entry.action, entry.action)
    return {name: told[name] for name in COLUMNS}


def _naming(store: Store, workspace_id: str) -> Callable[[str, str], str]:
    """What an id of a kind is called now. One that comes again is not looked up again."""
    known: dict[tuple[str, str], str] = {}

    def named(kind: str, record_id: str) -> str:
        if kind not in audit_names.NAMED:
            return ""
        if (kind, record_id) not in known:
            found = audit_names.name_of(store, workspace_id, kind, record_id)
            known[kind, record_id] = say(GONE) if found is None else found
        return known[kind, record_id]

    return named


def _line(entry: Entry, naming: Callable[[str, str], str]) -> Line:
    who = _who(entry.actor_kind, entry.actor_id, naming)
    # The same thing under two kinds, such as a person and a subject, is said once.
    records = {one.id: one for one in map(_record_in(naming), reversed(entry.records.split()))}
    records.pop(entry.actor_id, None)
    what = say(WORDS.get(entry.action, entry.action))
    return Line(entry.number, entry.at, who, what, tuple(reversed(records.values())))


def _who(kind: str, actor_id: str, naming: Callable[[str, str], str]) -> str:
    return naming(kind, actor_id) if kind == "member" else say(ACTORS.get(kind, kind))


def _record_in(naming: Callable[[str, str], str]) -> Callable[[str], Record]:
    def record(text: str) -> Record:
        kind, _, record_id = text.partition(":")
        return Record(say(record_words(kind)), record_id, naming(kind, record_id))

    return record
