"""The interview kit, the sheet for candidates and the task of a work sample as PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from advisor.core.hiring.briefing import Briefing
from advisor.core.hiring.kit import Kit
from advisor.core.report.characters import mapped, readable
from advisor.reports.blank_form import PAPERS
from advisor.reports.typesetting import breakable, drawable, typeset

# As the scorecard has them on the screen: nine levels, and what is outside of them.
CODES = {
    "whole": ["1", "2", "3", "4", "5", "0"],
    "halves": ["1.5", "2.5", "3.5", "4.5"],
    "none": "Not observed",
}


def kit_pdf(kits: Sequence[Kit], paper: str = "a4") -> bytes:
    """The kits one after the other, each numbered from page 1, as a tagged PDF/UA-1.

    kits: at least one. paper: "a4" or "letter". The same bytes for the same kits and fonts; a
    character that no font has is shown as U+FFFD.
    """
    made, fonts_used = drawable(mapped(tuple(kits), readable))
    whose = f", {made[0].interviewer}" if len(made) == 1 else ""
    content = {
        "title": f"Interview kit: {made[0].opening}{whose}",
        "codes": CODES,
        "kits": [mapped(asdict(kit), breakable) for kit in made],
    }
    return _set("kit/kit.typ", content, fonts_used, paper)


def briefing_pdf(briefing: Briefing, paper: str = "a4") -> bytes:
    """What candidates are told; as ``kit_pdf``."""
    made, fonts_used = drawable(mapped(briefing, readable))
    content = {
        "title": f"Your interviews for {made.opening}",
        "sheet": mapped(asdict(made), breakable),
    }
    return _set("kit/briefing.typ", content, fonts_used, paper)


def task_pdf(company: str, opening: str, task: str, minutes: int, paper: str = "a4") -> bytes:
    """The work sample as candidates get it, without what the levels look like; as ``kit_pdf``."""
    texts = {"company": company, "opening": opening, "task": task}
    made, fonts_used = drawable(mapped(texts, readable))
    content = mapped(made, breakable) | {"minutes": minutes, "title": f"A task: {made['opening']}"}
    return _set("kit/task.typ", content, fonts_used, paper)


def _set(template: str, content: Mapping[str, Any], fonts_used: str, paper: str) -> bytes:
    data = dict(content) | {"paper": PAPERS.get(paper, PAPERS["a4"])}
    return typeset(template, data, fonts_used, day=None)
