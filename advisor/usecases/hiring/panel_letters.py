"""What to write to an interviewer with their link."""

from __future__ import annotations

from advisor.core.days import day_figures
from advisor.core.language import say, say_many
from advisor.usecases.hiring.panel import Made
from advisor.usecases.letters import Letter


def interviewer_letter(made: Made, title: str, company: str, url: str) -> Letter:
    """Asks them to interview, with the link on a line of its own. title: of the opening."""
    skills = len(made.panelist.skills)
    rated = (
        " " + say_many("You rate one skill.", "You rate {number} skills.", skills) if skills else ""
    )
    body = say(
        "Hello {name},\n\nyou are on the panel for “{title}” at {company}.{rated} The "
        "link opens your interview kit, to read or to print, and your scorecard for "
        "each candidate. It needs no account and works on a phone.\n\nPlease score each "
        "candidate alone and soon after the interview, before you talk to the others. "
        "Nobody sees your scores before they are shown to the whole panel together.\n\n"
        "Your link, for you alone, open until {expires_at}:\n{url}\n\nThank you!",
        name=made.panelist.name,
        title=title,
        company=company,
        rated=rated,
        expires_at=day_figures(made.expires_at),
        url=url,
    )
    return Letter(say("{company}: interviews for {title}", company=company, title=title), body)
