"""What each code of a problem means, read from the page of the documentation that explains them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from advisor.library.site import site

PAGE = "questionnaire-problems.md"
_HEADING = re.compile(r"^## (Q\d{3}) (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """One code. paragraphs: each a list of (is it code, text), in order."""

    code: str
    title: str
    paragraphs: tuple[tuple[tuple[bool, str], ...], ...]


@cache
def explanations() -> tuple[Explanation, ...]:
    """Every code with its explanation, in the order of the page."""
    text = (site("docs") / PAGE).read_text("utf-8")
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return tuple(
        Explanation(match.group(1), match.group(2), _paragraphs(text[match.end() : end]))
        for match, end in zip(found, ends, strict=True)
    )


def _paragraphs(text: str) -> tuple[tuple[tuple[bool, str], ...], ...]:
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    return tuple(_parts(block) for block in blocks if block)


def _parts(block: str) -> tuple[tuple[bool, str], ...]:
    """What stands between backquotes is code, the rest words."""
    pieces = enumerate(block.split("`"))
    return tuple((bool(place % 2), piece) for place, piece in pieces if piece)
