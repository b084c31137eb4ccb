"""Languages that nobody speaks: they show what is not translated, or too wide, or one-sided."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from advisor.core.language import Language

_ACCENTED = str.maketrans("AEIOUYaeiouycnslzCNSLZ", "ÂÊÎÔÛŶâêîôûŷçñšłžÇÑŠŁŽ")
# Names in braces and of %-formats, and markup, are kept as they are.
_KEPT = re.compile(r"(\{[^}]*\}|%\([^)]*\)s|%%|<[^>]*>|&\w+;)")
_CONTEXT = "\x04"


def pseudo(code: str) -> Language:
    """ "en-XA": every message accented, bracketed and a third longer, as German often is.
    "ar-XB": accented, on pages that run from right to left.
    """
    turn = _longer if code == "en-XA" else _accented
    return Language(
        code=code,
        messages=_Every(lambda key: turn(key.rpartition(_CONTEXT)[2])),
        right_to_left=code == "ar-XB",
    )


def _longer(message: str) -> str:
    return f"{_accented(message)[:-1]}{' ~' * (len(message) // 6)}⟧"


def _accented(message: str) -> str:
    parts = (
        part if _KEPT.fullmatch(part) else part.translate(_ACCENTED)
        for part in _KEPT.split(message)
    )
    return f"⟦{''.join(parts)}⟧"


class _Every(Mapping[str, str]):
    """A catalogue that has every message."""

    def __init__(self, turn: Callable[[str], str]) -> None:
        self._turn = turn

    def __getitem__(self, key: str) -> str:
        return self._turn(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0
