"""What to write to a candidate with their link."""

from __future__ import annotations

from advisor.core.days import day_figures
from advisor.core.language import say
from advisor.store.openings import Opening
from advisor.usecases.hiring.candidate_invitations import Made
from advisor.usecases.letters import Letter


def candidate_letter(made: Made, opening: Opening, company: str, url: str) -> Letter:
    """Tells what the link is for and what happens with what is said, the link on its own line."""
    own = (
        say(
            "There you can also say how you see your own work (about {minutes} minutes); "
            "that is up to you and counts nothing in the ranking.",
            minutes=made.minutes,
        )
        if made.minutes
        else ""
    )
    own = f"{own} " if own else ""
    body = say(
        "Hello {name},\n\nthank you for applying as {title} at {company}. The page "
        "behind the link says how we choose, what your answers are used for, and until "
        "when we keep them; nothing is used before you agree to it there. {own}\n\n"
        "Questions: {contact}\n\nYour link, for you alone, open until {expires_at}:\n"
        "{url}\n\nThank you!",
        name=made.candidate.name,
        title=opening.title,
        company=company,
        own=own,
        contact=opening.contact,
        expires_at=day_figures(made.expires_at),
        url=url,
    )
    return Letter(
        say("{company}: your application as {title}", company=company, title=opening.title), body
    )
