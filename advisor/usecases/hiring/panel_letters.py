"""What to write to an interviewer with their link."""

from __future__ import annotations

from advisor.usecases.hiring.panel import Made
from advisor.usecases.letters import Letter


def interviewer_letter(made: Made, title: str, company: str, url: str) -> Letter:
    """Asks them to interview, with the link on a line of its own. title: of the opening."""
    skills = len(made.panelist.skills)
    rated = {0: "", 1: " You rate one skill."}.get(skills, f" You rate {skills} skills.")
    body = (
        f"Hello {made.panelist.name},\n\n"
        f"you are on the panel for “{title}” at {company}.{rated} The link opens your interview "
        "kit, to read or to print, and your scorecard for each candidate. It needs no account and "
        "works on a phone.\n\n"
        "Please score each candidate alone and soon after the interview, before you talk to the "
        "others. Nobody sees your scores before they are shown to the whole panel together.\n\n"
        f"Your link, for you alone, open until {made.expires_at[:10]}:\n{url}\n\nThank you!"
    )
    return Letter(f"{company}: interviews for {title}", body)
