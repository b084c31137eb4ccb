"""A report as PDF. Only this module knows Typst; the report goes in as data, never as markup."""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import typst

from advisor.core.report.blocks import Block, Chart, Panel, Panels
from advisor.core.report.characters import mapped, texts
from advisor.core.report.report import Report
from advisor.library import site
from advisor.reports import charts, fonts
from advisor.reports.row_headers import with_row_headers

OWN_FONT = "Inter"
UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_RUNNING = 44
_LONG_WORD, _FEW = re.compile(r"\S{31,}"), re.compile(r".{1,10}")
# One compiler keeps what it has set; two threads must not use it at once.
_ONE_AT_A_TIME = threading.Lock()


def pdf(report: Report) -> bytes:
    """The report as a tagged PDF/UA-1; the same bytes for the same report and fonts.

    A character that no font has is shown as U+FFFD, and the report says so.
    """
    report, fonts_used = _drawable(report)
    day = datetime.fromisoformat(report.colophon.date).replace(tzinfo=UTC)
    with _ONE_AT_A_TIME:
        made, _warnings = _compiler(fonts_used).compile_with_warnings(
            format="pdf",
            sys_inputs={"report": json.dumps(_data(report)), "fonts": _families(fonts_used)},
            pdf_standards=["ua-1"],
            timestamp=day,
        )
    assert isinstance(made, bytes)  # noqa: S101 - one file, since no output path is given
    return with_row_headers(made)


def _drawable(report: Report) -> tuple[Report, str]:
    """The report without characters that no font has; "own" or "machine" for the fonts it needs."""
    wanted = frozenset().union(*texts(report)) - {" ", "\u00ad"}
    lacking = fonts.missing(wanted, _files("own"))
    if not lacking:
        return report, "own"
    lacking = fonts.missing(lacking, _files("machine"))
    table = {ord(one): _instead(one) for one in lacking}
    report = mapped(report, lambda text: text.translate(table)) if lacking else report
    return report, "machine"


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


@lru_cache(maxsize=2)
def _compiler(which: str) -> typst.Compiler:
    templates = site("templates")
    return typst.Compiler(
        str(templates / "report" / "report.typ"), root=str(templates), font_paths=_fonts(which)
    )


def _data(report: Report) -> dict[str, Any]:
    """What the template reads. Drawings cut long names themselves, so they take them whole."""
    company = report.cover.company
    short = company if len(company) <= _RUNNING else f"{company[:_RUNNING].rstrip()}…"
    cover = mapped(asdict(report.cover), _breakable)
    cover["running"] = f"{short} · {report.cover.kicker}"
    odds = report.cover.in_hundred
    cover["strip"] = str(charts.strip(odds, charts.PRINT_WIDTH)) if odds is not None else ""
    year, month, day = map(int, report.colophon.date.split("-"))
    return {
        "title": report.title,
        "language": report.language,
        "date": report.date,
        "day": [year, month, day],
        "paper": "us-letter" if report.options.paper == "letter" else report.options.paper,
        "cover": cover,
        "parts": [
            {"title": part.title, "blocks": _blocks(part.key, part.blocks)} for part in report.parts
        ],
        "unknown": any(UNKNOWN in text for text in texts(report)),
    }


def _blocks(key: str, blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [_block(f"{key}-{place}", block) for place, block in enumerate(blocks, start=1)]


def _block(key: str, block: Block) -> dict[str, Any]:
    if isinstance(block, Chart):
        drawing = charts.printed(block, key)
        return {"block": "chart", "svg": drawing, "alt": f"{block.title}. {block.told}"}
    if isinstance(block, Panels):
        return {"block": "panels", "panels": [_panel(block.left), _panel(block.right)]}
    return {"block": block.block, **mapped(asdict(block), _breakable)}


def _panel(panel: Panel) -> Mapping[str, Any]:
    blocks = [_block("", block) for block in panel.blocks]
    return {"title": _breakable(panel.title), "tone": panel.tone, "blocks": blocks}


def _breakable(text: str) -> str:
    """A word too long for any line may be broken every few letters."""
    return _LONG_WORD.sub(lambda word: "\u200b".join(_FEW.findall(word[0])), text)
