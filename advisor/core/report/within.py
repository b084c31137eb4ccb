"""Names as they stand inside a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.core.language import language

# Languages in which a name keeps its capital wherever it stands.
_CAPITALS = frozenset({"de"})


def within(name: str) -> str:
    """A name inside a sentence: "Market research" is "market research"; "SQLs that …" stays."""
    if language().code in _CAPITALS or name[1:2].isupper():
        return name
    return name[:1].lower() + name[1:]


def all_within(names: Iterable[str]) -> list[str]:
    """Each of the names as it stands inside a sentence."""
    return [within(name) for name in names]


def first_capital(words: str) -> str:
    """Words as they stand at the beginning: "hours a week" is "Hours a week"."""
    return words[:1].upper() + words[1:]
