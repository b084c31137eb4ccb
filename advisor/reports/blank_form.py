"""A blank form as PDF, to print and to fill in by pen."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from advisor.core.language import say, say_many
from advisor.core.paper import BlankForm
from advisor.core.report.characters import mapped, readable
from advisor.reports.typesetting import breakable, drawable, typeset

PAPERS = {"a4": "a4", "letter": "us-letter"}
_RUNNING = 60


def blank_pdf(form: BlankForm, paper: str = "a4") -> bytes:
    """The form as a tagged PDF/UA-1; the same bytes for the same form and fonts.

    paper: "a4" or "letter". A character that no font has is shown as U+FFFD.
    """
    form, fonts_used = drawable(mapped(form, readable))
    return typeset("blank_form/blank_form.typ", _data(form, paper), fonts_used, day=None)


def _data(form: BlankForm, paper: str) -> dict[str, Any]:
    """What the template reads."""
    language, _, region = form.language.partition("-")
    known = [said for _, said in form.head if said]
    running = " · ".join([form.title, *known[:1]])
    version = say("Version {version}", version=form.version)
    mark = say("Reference {reference}", reference=form.reference) if form.reference else ""
    return mapped(asdict(form), breakable) | {
        "lang": language,
        "region": region or None,
        "paper": PAPERS.get(paper, PAPERS["a4"]),
        "running": running if len(running) <= _RUNNING else f"{running[:_RUNNING].rstrip()}…",
        "mark": f"{mark} · {version}" if mark else version,
        "words": _words(form),
    }


def _words(form: BlankForm) -> dict[str, str]:
    """What stands around the form's own texts. page: with places for the two numbers."""
    return {
        "page": say("Page {page} of {pages}"),
        "reference": say("Reference"),
        "version": say("Version"),
        "minutes": say_many("about {number} minute", "about {number} minutes", form.minutes),
        "how": say("How to fill it in"),
        "who": say("Who reads it"),
    }
