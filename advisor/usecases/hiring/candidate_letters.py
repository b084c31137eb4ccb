"""What to write to a candidate with their link."""

from __future__ import annotations

from advisor.store.openings import Opening
from advisor.usecases.hiring.candidate_invitations import Made
from advisor.usecases.letters import Letter


def candidate_letter(made: Made, opening: Opening, company: str, url: str) -> Letter:
    """Tells what the link is for and what happens with what is said, the link on its own line."""
    own = (
        f"There you can also say how you see your own work (about {made.minutes} minutes); that is "
        "up to you and counts nothing in the ranking. "
        if made.minutes
        else ""
    )
    body = (
        f"Hello {made.candidate.name},\n\n"
        f"thank you for applying as {opening.title} at {company}. The page behind the link says "
        "how we choose, what your answers are used for, and until when we keep them; nothing is "
        f"used before you agree to it there. {own}\n\n"
        f"Questions: {opening.contact}\n\n"
        f"Your link, for you alone, open until {made.expires_at[:10]}:\n{url}\n\nThank you!"
    )
    return Letter(f"{company}: your application as {opening.title}", body)
