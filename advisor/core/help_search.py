"""Finds passages of Help: every word that is asked for must begin a word of the passage."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
MOST_WORDS = 8
BEFORE, LONGEST = 60, 220  # characters of an excerpt before its first hit, and in all
TITLE, TITLE_BEGINS, WHOLE_WORD = 8, 4, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that can be found.

    page: the page of Help; anchor: where on it, or "" for its top. kind: what it is, in words.
    language: of its words, where that is not the reader’s, else "".
    """

    page: str
    anchor: str
    kind: str
    title: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found. title, excerpt: pieces as (is it what was asked for, words)."""

    entry: Entry
    title: tuple[tuple[bool, str], ...]
    excerpt: tuple[tuple[bool, str], ...]


def words_of(query: str) -> tuple[str, ...]:
    """What is looked for: the words of the query, folded, each once, a few at most."""
    return tuple(dict.fromkeys(_WORD.findall(folded(query))))[:MOST_WORDS]


def folded(text: str) -> str:
    """The text without case and without the accents of its letters."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def search(entries: Iterable[Entry], query: str) -> tuple[Hit, ...]:
    """All entries that hold every word, those with them in the title first; none for no words."""
    wanted = words_of(query)
    if not wanted:
        return ()
    scored = [(_score(entry, wanted), entry) for entry in entries]
    found = [(score, entry) for score, entry in scored if score]
    found.sort(key=lambda each: -each[0])
    return tuple(
        Hit(entry, _marked(entry.title, wanted), _excerpt(entry.text, wanted)) for _, entry in found
    )


def _score(entry: Entry, wanted: Sequence[str]) -> int:
    """How well it fits, 0 for not: each word by itself, those of the title counting most."""
    title = _WORD.findall(folded(entry.title))
    text = _WORD.findall(folded(entry.text))
    each = [_word_score(word, title, text) for word in wanted]
    if not all(each):
        return 0
    return sum(each) + (TITLE_BEGINS if title and title[0].startswith(wanted[0]) else 0)


def _word_score(word: str, title: Sequence[str], text: Sequence[str]) -> int:
    if any(one.startswith(word) for one in title):
        return TITLE + (WHOLE_WORD if word in title else 0)
    if any(one.startswith(word) for one in text):
        return 1 + (WHOLE_WORD if word in text else 0)
    return 0


def _excerpt(text: str, wanted: Sequence[str]) -> tuple[tuple[bool, str], ...]:
    """Some of the text around the first word that was found, cut between words."""
    first = next((m.start() for m in _WORD.finditer(text) if _is_hit(m.group(), wanted)), 0)
    start = text.find(" ", max(first - BEFORE, 0)) + 1 if first > BEFORE else 0
    end = len(text) if len(text) - start <= LONGEST else text.rfind(" ", start, start + LONGEST)
    cut = text[start : end if end > start else start + LONGEST]
    marked = _marked(cut, wanted)
    before = ((False, "… "),) if start else ()
    return (*before, *marked, *(((False, " …"),) if end < len(text) else ()))


def _marked(text: str, wanted: Sequence[str]) -> tuple[tuple[bool, str], ...]:
    """The pieces of a text; whole words that begin like a wanted one are hits."""
    pieces, at = [], 0
    for match in _WORD.finditer(text):
        if _is_hit(match.group(), wanted):
            pieces += [(False, text[at : match.start()]), (True, match.group())]
            at = match.end()
    pieces.append((False, text[at:]))
    return tuple(piece for piece in pieces if piece[1])


def _is_hit(word: str, wanted: Sequence[str]) -> bool:
    return folded(word).startswith(tuple(wanted))
