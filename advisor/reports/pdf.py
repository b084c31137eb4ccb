"""A report as PDF."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from advisor.core.language import say
from advisor.core.report.blocks import Block, Chart, Panel, Panels
from advisor.core.report.characters import mapped, texts
from advisor.core.report.report import Report
from advisor.reports import charts
from advisor.reports.typesetting import UNKNOWN, breakable, drawable, typeset

__all__ = ["UNKNOWN", "pdf"]
_RUNNING = 44


def pdf(report: Report) -> bytes:
    """The report as a tagged PDF/UA-1; the same bytes for the same report and fonts.

    A character that no font has is shown as U+FFFD, and the report says so.
    """
    (report, words), fonts_used = drawable((report, _words(report)))
    day = datetime.fromisoformat(report.colophon.date).replace(tzinfo=UTC)
    return typeset("report/report.typ", _data(report) | {"words": words}, fonts_used, day)


def _words(report: Report) -> dict[str, str]:
    """What the template says around the report, in the language in force."""
    return {
        "contents": say("In this report"),
        "foot": say("Advisor recommends; a person decides."),
        "page": say("Page {page} of {pages}"),
        "strip": say("A strip filled to {number} in 100.", number=report.cover.in_hundred or 0),
        "unknown": say("Characters that no font here has are shown as {sign}.", sign=UNKNOWN),
    }


def _data(report: Report) -> dict[str, Any]:
    """What the template reads. Drawings cut long names themselves, so they take them whole."""
    company = report.cover.company
    short = company if len(company) <= _RUNNING else f"{company[:_RUNNING].rstrip()}…"
    cover = mapped(asdict(report.cover), breakable)
    cover["running"] = f"{short} · {report.cover.kicker}"
    odds = report.cover.in_hundred
    cover["strip"] = str(charts.strip(odds, charts.PRINT_WIDTH)) if odds is not None else ""
    year, month, day = map(int, report.colophon.date.split("-"))
    return {
        "title": report.title,
        "language": report.language.partition("-")[0],
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
    return {"block": block.block, **mapped(asdict(block), breakable)}


def _panel(panel: Panel) -> Mapping[str, Any]:
    blocks = [_block("", block) for block in panel.blocks]
    return {"title": breakable(panel.title), "tone": panel.tone, "blocks": blocks}
