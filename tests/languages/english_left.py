"""English messages that a page still says although the catalogue has other words for them."""

from __future__ import annotations

import re
from functools import cache

from bs4 import BeautifulSoup, Comment

from advisor.core.language import Language
from advisor.library.catalogues import language_of

# A message is found by how it begins, up to its first value or markup; shorter ones as a whole.
LETTERS = 12
_VALUE = re.compile(r"[{<]|%\(")
_SILENT = "script, style, code, pre, kbd, samp, template, [lang=en]"
_ATTRIBUTES = ("aria-label", "title", "placeholder", "alt")


def english_left(soup: BeautifulSoup, code: str, typed: set[str]) -> list[str]:
    """The texts of the page that are, or begin like, an English message with a translation.

    typed: texts that people typed, which are nobody's message.
    """
    whole, beginnings = _english(code)
    return [
        text
        for text in _texts(soup)
        if text not in typed
        and (text in whole or text.startswith(beginnings.get(text[:LETTERS], ("\0",))))
    ]


def _texts(soup: BeautifulSoup) -> list[str]:
    page = BeautifulSoup(str(soup), "html.parser")
    for silent in page.select(_SILENT):
        silent.decompose()
    found = [str(text) for text in page.find_all(string=True) if not isinstance(text, Comment)]
    found += [str(tag[name]) for name in _ATTRIBUTES for tag in page.select(f"[{name}]")]
    return [" ".join(text.split()) for text in found if text.strip()]


@cache
def _english(code: str) -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Whole messages, and how longer ones begin by their first letters."""
    spoken = language_of(code)
    words = [
        *spoken.messages.values(),
        *(form for all_ in spoken.plurals.values() for form in all_),
    ]
    same, whole, beginnings = {one[:LETTERS] for one in words}, set(), {}
    for english in _translated(spoken):
        begins = " ".join(_VALUE.split(english)[0].split())
        if len(begins) > LETTERS and begins[:LETTERS] not in same:
            beginnings.setdefault(begins[:LETTERS], []).append(begins)
        elif begins == english and english not in words:
            whole.add(english)
    return frozenset(whole), {first: tuple(all_) for first, all_ in beginnings.items()}


def _translated(spoken: Language) -> list[str]:
    """Every English message that the language has other words for; of counted ones, the first."""
    said = {key.rpartition("\x04")[2]: (words,) for key, words in spoken.messages.items()}
    return [one for one, forms in (said | dict(spoken.plurals)).items() if one not in forms]
