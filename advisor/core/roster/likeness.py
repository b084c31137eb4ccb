"""Whether two names may be the same person: by letters, order and initials, not by guessing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


class Likeness:
    """Finds the known person a name may stand for. known: (id, name) pairs."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """Index the names, so that thousands of look-ups stay quick."""
        self._whole: dict[str, str] = {}
        self._initial: dict[str, str] = {}
        for person_id, name in known:
            self.add(person_id, name)

    def add(self, person_id: str, name: str) -> None:
        """Know one more name; the first of several alike is kept."""
        self._whole.setdefault(_key(name), person_id)
        if _initial(name):
            self._initial.setdefault(_initial(name), person_id)

    def find(self, name: str) -> str | None:
        """The id of the person who may be meant, or None.

        "Okafor, Ben" and "ben okáfor" are like "Ben Okafor"; so is "B. Okafor", but "Bo Okafor"
        is not.
        """
        same = self._whole.get(_key(name))
        if same is not None:
            return same
        return self._initial.get(_initial(name)) if _abbreviated(name) else None


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in kept).split()


def _key(name: str) -> str:
    return " ".join(sorted(_words(name))) or name


def _initial(name: str) -> str:
    """First letter and last word; "" for a single word."""
    words = _words(name)
    return f"{words[0][0]} {words[-1]}" if len(words) > 1 else ""


def _abbreviated(name: str) -> bool:
    words = _words(name)
    return len(words) > 1 and len(words[0]) == 1
