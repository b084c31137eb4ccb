"""Finds somebody's names and addresses in what others wrote, and puts a mark in their place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, quote_plus

GONE = "[erased]"
_LABEL = "Erased on "
# What stood there in files of earlier versions.
_BEFORE_LABELS = "Erased candidate"
# A name may follow a line break or a sign written as an escape, in JSON within JSON as well.
_BEFORE = r"(?:(?<!\w)|(?<=\\[nrt])|(?<=\\u[0-9a-f]{4}))"
_SHORTEST = 2


def label(erased_at: str) -> str:
    """What is kept in place of a name: "Erased on 2026-11-22". erased_at: a stamp."""
    return f"{_LABEL}{erased_at[:10]}"


def is_label(name: str) -> bool:
    """Whether a name is that of somebody who was erased."""
    return name.startswith(_LABEL) or name == _BEFORE_LABELS


@dataclass(frozen=True, slots=True)
class Mentions:
    """Somebody's names and addresses. words, data: patterns for what people wrote, and for what
    is kept as data; None where nothing can be told to mean them.
    """

    words: re.Pattern[str] | None
    data: re.Pattern[str] | None

    def without(self, text: str) -> str:
        """The text with a mark in place of each; the same where there is none."""
        return _replaced(self.words, text)

    def without_in_data(self, text: str) -> str:
        """As ``without``, of JSON or an address: a name in small letters could be a key there."""
        return _replaced(self.data, text)


def mentions(names: Iterable[str], addresses: Iterable[str], others: Iterable[str]) -> Mentions:
    """What to search for: whole names, their parts, and addresses.

    others: the names of everyone else. What is also a name of theirs, or a part of one, stays:
    nobody can tell whom it means. So do names of one letter and parts in small letters.
    """
    shared = {word for other in others for word in (other, *other.split())}
    whole = {" ".join(name.split()) for name in names} | set(names)
    parts = {part for name in whole for part in name.split() if _is_name(part)}
    known = {word for word in whole | parts if len(word) >= _SHORTEST} - shared - {""}
    known |= {address for address in addresses if address}
    forms = {form for word in known for form in _forms(word)}
    return Mentions(_pattern(forms), _pattern({one for one in forms if not _is_code(one)}))


def _replaced(pattern: re.Pattern[str] | None, text: str) -> str:
    return pattern.sub(GONE, text) if pattern and pattern.search(text) else text


def _pattern(forms: Iterable[str]) -> re.Pattern[str] | None:
    """The longest first, so that no part is replaced within a whole."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(_bounded(form) for form in ordered)) if ordered else None


def _is_code(form: str) -> bool:
    return form.isascii() and form.isalpha() and form.islower()


def _is_name(part: str) -> bool:
    """Whether part of a name can stand for it: "van" and "de" cannot, nor can a name's hyphen."""
    return part[0].isalpha() and not part[0].islower()


def _forms(word: str) -> set[str]:
    """As it is written, in JSON, in JSON within JSON, and in the address of a page."""
    once = json.dumps(word)[1:-1]
    return {word, once, json.dumps(once)[1:-1], quote(word), quote_plus(word)}


def _bounded(form: str) -> str:
    """Whole words only, in scripts that put spaces between words: those with small letters."""
    if form.upper() == form.lower():
        return re.escape(form)
    return rf"{_BEFORE}{re.escape(form)}(?!\w)"
