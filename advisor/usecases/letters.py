"""What to write to someone who is asked: kind, short, with the link on a line of its own."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.alignment import SIDES
from advisor.usecases.invitations import SELF, Made


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to send by hand. body: plain text with line breaks, the link in it."""

    subject: str
    body: str


def invitation_letter(made: Made, company: str, url: str) -> Letter:
    """Ask for the first time."""
    if made.invitation.kind in SIDES:
        subject = f"{company}: how do marketing and sales work together?"
        ask = (
            f"at {company} marketing and sales answer the same 16 questions apart, to see where we "
            f"see things differently. Would you answer as {_hats(made)}?"
        )
    elif made.invitation.kind == SELF:
        subject = f"{company}: what you do well, in your own words"
        ask = (
            f"at {company} we are finding out who does which part of marketing and sales. "
            "Would you answer some questions about your own work?"
        )
    else:
        subject = f"What have you seen {made.about} do at work?"
        ask = (
            f"at {company} we are finding out who does which part of marketing and sales, and you "
            f"have seen {made.about} work. Would you say what you have seen? What you have not "
            "seen, you leave out."
        )
    return Letter(subject, _body(made, ask, url))


def reminding_letter(made: Made, company: str, url: str) -> Letter:
    """Ask again, kindly, with a new link."""
    about = "your own work" if made.invitation.kind == SELF else f"{made.about}’s work"
    if made.invitation.kind in SIDES:
        about = "how marketing and sales work together"
    ask = (
        f"a short reminder of the questions about {about} for {company}. Your view would help us. "
        "If you had begun, your answers are kept and the new link goes on where you stopped. "
        "If you would rather not, just tell me; that is fine."
    )
    return Letter(f"Reminder: questions about {about}", _body(made, ask, url))


def _body(made: Made, ask: str, url: str) -> str:
    time = _time(made.minutes * (1 + made.both))
    return (
        f"Hello {made.invitation.name},\n\n{ask}\n\n"
        f"It takes about {time}, needs no account, and you can stop and go on at "
        f"any time. The first page says who sees your answers.\n\n"
        f"Your link, for you alone, open until {made.expires_at[:10]}:\n{url}\n\nThank you!"
    )


def _hats(made: Made) -> str:
    if made.both:
        return "both, one after the other: first as marketing, then as sales"
    return f"someone who does {made.invitation.kind}"


def _time(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
