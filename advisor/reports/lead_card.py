"""Blank lead cards as PDF, four on a sheet, to cut apart and fill in by pen."""

from __future__ import annotations

from dataclasses import asdict

from advisor.core.language import language, say
from advisor.core.plan.hand_off import HandOffKit
from advisor.core.report.characters import mapped, readable
from advisor.reports.blank_form import PAPERS
from advisor.reports.typesetting import breakable, drawable, typeset

ON_A_SHEET = 4


def _words() -> dict[str, str]:
    """What is printed on every card and on its back."""
    return {
        "card": say("Lead card"),
        "accepted": say("Accepted"),
        "back": say("Sent back, reason no."),
        "day": say("Day"),
        "why": say("Why sales may send a lead back"),
        "write": say(
            "Write the number on the card. Only these count; when no reason fits, bring it to the "
            "meeting."
        ),
        "number": say("No.", "number"),
        "reason": say("Reason"),
        "comes_back": say("Comes back"),
    }


def cards_pdf(kit: HandOffKit, company: str, paper: str = "a4") -> bytes:
    """A sheet of cards, and on its back the reasons to send one back; a tagged PDF/UA-1.

    paper: "a4" or "letter". The same bytes for the same kit and fonts; a character that no font
    has is shown as U+FFFD.
    """
    texts = {
        "company": company,
        "fields": [asdict(field) for field in kit.card],
        "reasons": [{"text": one.text, "back": one.back} for one in kit.rejects],
    }
    made, fonts_used = drawable(mapped(texts, readable))
    data = mapped(made, breakable) | {
        "title": say("Lead cards: {company}", company=company),
        "language": language().code,
        "words": _words(),
        "paper": PAPERS.get(paper, PAPERS["a4"]),
        "count": ON_A_SHEET,
    }
    return typeset("lead_card/lead_card.typ", data, fonts_used, day=None)
