"""What a candidate who was not chosen is told: kept beside them, sent by hand."""

from __future__ import annotations

from advisor.core.hiring.reasons import REASONS
from advisor.core.language import say
from advisor.core.questionnaire import printable
from advisor.store import candidates
from advisor.store.candidates import Candidate
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.usecases.letters import Letter

LONGEST = 5_000


def keep(store: Store, candidate: Candidate, text: str) -> None:
    """Keep the feedback, cut to ``LONGEST`` characters."""
    kept = printable(text).strip()[:LONGEST]
    with store.immediate():
        candidates.change(store, candidate.workspace_id, candidate.person_id, {"feedback": kept})


def letter_to(candidate: Candidate, opening: Opening, company: str) -> Letter:
    """A letter with the reason and, where there is some, the feedback. Nothing else is told."""
    parts = [
        say("Hello {name},", name=candidate.name),
        say(
            "thank you for the time you gave us for “{title}” at {company}. We have "
            "decided, and it is not you this time.",
            title=opening.title,
            company=company,
        ),
        say(REASONS[candidate.reason]) if candidate.reason in REASONS else "",
        candidate.feedback,
        say("Questions: {contact}", contact=opening.contact) if opening.contact else "",
        say("All the best!"),
    ]
    return Letter(f"{company}: {opening.title}", "\n\n".join(part for part in parts if part))
