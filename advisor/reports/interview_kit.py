"""The interview kit, the sheet for candidates and the task of a work sample as PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from advisor.core.hiring.briefing import Briefing
from advisor.core.hiring.kit import Kit
from advisor.core.language import form_for, language, mark, say
from advisor.core.report.characters import mapped, readable
from advisor.reports.blank_form import PAPERS
from advisor.reports.typesetting import breakable, drawable, typeset

# As the scorecard has them on the screen: nine levels, and what is outside of them.
CODES: dict[str, object] = {
    "whole": ["1", "2", "3", "4", "5", "0"],
    "halves": ["1.5", "2.5", "3.5", "4.5"],
}
# What stands on the pages besides the data.
WORDS = {
    "kit": mark("Interview kit"),
    "look-only": mark("To look at; do not use it in an interview before they are."),
    "not-for-use": mark("not for use"),
    "starts": mark("From"),
    "ends": mark("To"),
    "part": mark("Part"),
    "minutes": mark("Minutes"),
    "interviewer": mark("Interviewer"),
    "candidate": mark("Candidate"),
    "date": mark("Date"),
    "how": mark("How to run it"),
    "at-start": mark("Say at the start"),
    "at-end": mark("Say at the end"),
    "listen": mark("Listen for"),
    "warning": mark("Warning sign:"),
    "evidence": mark("Evidence in one line: what was said or done, not what the person is like"),
    "follow": mark("Follow up each question with"),
    "which": mark("Which line describes best what you saw and heard?"),
    "alone": mark("after the interview, alone"),
    "work": mark("The work sample"),
    "asked": mark("What the candidate is asked to do"),
    "which-work": mark("Which line describes the work best?"),
    "notes": mark("Notes on the work"),
    "end": mark("The end"),
    "own-questions": mark("The candidate’s own questions"),
    "left": mark("When the candidate has left"),
    "personal": mark(
        "Sheets with names and notes are personal data. Keep them where only the panel gets at "
        "them, and destroy them when the opening’s answers are erased."
    ),
    "interviews": mark("Your interviews"),
    "asked-about": mark("What you are asked about"),
    "task": mark("A task from the work"),
    "your-name": mark("Your name"),
    "begun-at": mark("Begun at"),
    "used-only": mark(
        "What you make is used to judge this task and for nothing else. You may write here or on "
        "a computer."
    ),
    "quoted": mark("“{words}”"),
    "page": mark("Page {page} of {pages}"),
}


def kit_pdf(kits: Sequence[Kit], paper: str = "a4") -> bytes:
    """The kits one after the other, each numbered from page 1, as a tagged PDF/UA-1.

    kits: at least one. paper: "a4" or "letter". The same bytes for the same kits and fonts; a
    character that no font has is shown as U+FFFD.
    """
    made, fonts_used = drawable(mapped(tuple(kits), readable))
    title = say("Interview kit: {opening}", opening=made[0].opening)
    content = {
        "title": f"{title}, {made[0].interviewer}" if len(made) == 1 else title,
        "codes": CODES | {"none": say("Not observed")},
        "kits": [mapped(asdict(kit), breakable) for kit in made],
    }
    return _set("kit/kit.typ", content, fonts_used, paper)


def briefing_pdf(briefing: Briefing, paper: str = "a4") -> bytes:
    """What candidates are told; as ``kit_pdf``."""
    made, fonts_used = drawable(mapped(briefing, readable))
    content = {
        "title": say("Your interviews for {opening}", opening=made.opening),
        "sheet": mapped(asdict(made), breakable),
    }
    return _set("kit/briefing.typ", content, fonts_used, paper)


def task_pdf(company: str, opening: str, task: str, minutes: int, paper: str = "a4") -> bytes:
    """The work sample as candidates get it, without what the levels look like; as ``kit_pdf``."""
    texts = {"company": company, "opening": opening, "task": task}
    made, fonts_used = drawable(mapped(texts, readable))
    content = mapped(made, breakable) | {
        "minutes": minutes,
        "title": say("A task: {opening}", opening=made["opening"]),
    }
    return _set("kit/task.typ", content, fonts_used, paper)


def _set(template: str, content: Mapping[str, Any], fonts_used: str, paper: str) -> bytes:
    words = {key: say(one) for key, one in WORDS.items()}
    words["so-many-minutes"] = form_for("{number} minutes", "{number} minutes", 2)
    data = dict(content) | {
        "paper": PAPERS.get(paper, PAPERS["a4"]),
        "lang": language().code.partition("-")[0],
        "words": words,
    }
    return typeset(template, data, fonts_used, day=None)
