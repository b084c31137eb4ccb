"""Sets a value as a tagged PDF. Only this module knows Typst; values go in as data, not markup."""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar, cast

import typst

from advisor.core.report.characters import mapped, texts
from advisor.library import site
from advisor.reports import fonts
from advisor.reports.row_headers import with_row_headers

T = TypeVar("T")
OWN_FONT = "Inter"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_LONG_WORD, _FEW = re.compile(r"\S{31,}"), re.compile(r".{1,10}")
# One compiler keeps what it has set; two threads must not use it at once.
_ONE_AT_A_TIME = threading.Lock()


def drawable(value: T) -> tuple[T, str]:
    """The value without characters that no font has; "own" or "machine" for the fonts it needs.

    A character that no font has becomes U+FFFD.
    """
    wanted = frozenset().union(*texts(value)) - {" ", "\u00ad"}
    lacking = fonts.missing(wanted, _files("own"))
    if not lacking:
        return value, "own"
    lacking = fonts.missing(lacking, _files("machine"))
    table = {ord(one): _instead(one) for one in lacking}
    return (mapped(value, lambda text: text.translate(table)) if lacking else value), "machine"


def typeset(template: str, data: Mapping[str, Any], fonts_used: str, day: datetime | None) -> bytes:
    """The PDF/UA-1 that a template makes of the data; the same bytes for the same data and fonts.

    template: a Typst file below ``templates``, which reads the data as "data" and the names of the
    fonts as "fonts". fonts_used: as ``drawable`` says. day: the document's; None for no date.
    """
    with _ONE_AT_A_TIME:
        made, _warnings = _compiler(template, fonts_used).compile_with_warnings(
            format="pdf",
            sys_inputs={"data": json.dumps(data), "fonts": _families(fonts_used)},
            pdf_standards=["ua-1"],
            timestamp=day,
        )
    # One file, since no output path is given and only pictures come as one for each page.
    return with_row_headers(cast("bytes", made))


def breakable(text: str) -> str:
    """A word too long for any line may be broken every few letters."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_FEW.findall(word[0])), text)


def _instead(character: str) -> str:
    """Nothing for marks that are never seen by themselves, U+FFFD for the rest."""
    return "" if unicodedata.category(character) in {"Cf", "Mn", "Me"} else UNKNOWN


@lru_cache(maxsize=2)
def _fonts(which: str) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=which == "machine",
        include_embedded_fonts=False,
        font_paths=[str(site("static") / "vendor" / "inter-static")],
    )


@lru_cache(maxsize=2)
def _files(which: str) -> tuple[tuple[str, int], ...]:
    """Path and index of the upright fonts; those shipped come first."""
    known = [one for one in _fonts(which).fonts() if one.path and one.style == "normal"]
    known.sort(key=lambda one: (one.family != OWN_FONT, one.weight != 400, one.path or ""))
    return tuple((one.path or "", one.index) for one in known)


@lru_cache(maxsize=2)
def _families(which: str) -> str:
    """The names of the fonts to try, in order, as JSON."""
    others = sorted({one.family for one in _fonts(which).fonts()} - {OWN_FONT}, key=_by_likeness)
    return json.dumps([OWN_FONT, *others])


def _by_likeness(family: str) -> tuple[bool, bool, str]:
    """Sans before serif and mono, so that a foreign name does not stand out."""
    serif = any(word in family for word in ("Serif", "Mono", "Math", "Emoji", "Narrow"))
    return serif, "Sans" not in family, family


@lru_cache(maxsize=4)
def _compiler(template: str, which: str) -> typst.Compiler:
    templates = site("templates")
    return typst.Compiler(str(templates / template), root=str(templates), font_paths=_fonts(which))
