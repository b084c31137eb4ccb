"""What to write to someone who is asked: kind, short, with the link on a line of its own."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.alignment import SIDES
from advisor.core.days import day_figures
from advisor.core.language import say, say_many
from advisor.usecases.invitations import SELF, Made


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to send by hand. body: plain text with line breaks, the link in it."""

    subject: str
    body: str


def invitation_letter(made: Made, company: str, url: str) -> Letter:
    """Ask for the first time."""
    about = made.about
    if made.invitation.kind in SIDES:
        subject = say("{company}: how do marketing and sales work together?", company=company)
        ask = _both_sides_asked(made, company)
    elif made.invitation.kind == SELF:
        subject = say("{company}: what you do well, in your own words", company=company)
        ask = say(
            "at {company} we are finding out who does which part of marketing and sales. "
            "Would you answer some questions about your own work?",
            company=company,
        )
    else:
        subject = say("What have you seen {person} do at work?", person=about)
        ask = say(
            "at {company} we are finding out who does which part of marketing and sales, and you "
            "have seen {person} work. Would you say what you have seen? What you have not "
            "seen, you leave out.",
            company=company,
            person=about,
        )
    return Letter(subject, _body(made, ask, url))


def reminding_letter(made: Made, company: str, url: str) -> Letter:
    """Ask again, kindly, with a new link."""
    if made.invitation.kind in SIDES:
        subject = say("Reminder: questions about how marketing and sales work together")
        ask = say(
            "a short reminder of the questions about how marketing and sales work together for "
            "{company}.",
            company=company,
        )
    elif made.invitation.kind == SELF:
        subject = say("Reminder: questions about your own work")
        ask = say(
            "a short reminder of the questions about your own work for {company}.", company=company
        )
    else:
        subject = say("Reminder: questions about {person}’s work", person=made.about)
        ask = say(
            "a short reminder of the questions about {person}’s work for {company}.",
            person=made.about,
            company=company,
        )
    more = say(
        "Your view would help us. "
        "If you had begun, your answers are kept and the new link goes on where you stopped. "
        "If you would rather not, just tell me; that is fine."
    )
    return Letter(subject, _body(made, f"{ask} {more}", url))


def _body(made: Made, ask: str, url: str) -> str:
    minutes = made.minutes * (1 + made.both)
    hello = say("Hello {name},", name=made.invitation.name)
    how = say_many(
        "It takes about {number} minute, needs no account, and you can stop and go on at "
        "any time. The first page says who sees your answers.",
        "It takes about {number} minutes, needs no account, and you can stop and go on at "
        "any time. The first page says who sees your answers.",
        minutes,
    )
    link = say("Your link, for you alone, open until {day}:", day=day_figures(made.expires_at))
    return f"{hello}\n\n{ask}\n\n{how}\n\n{link}\n{url}\n\n{say('Thank you!')}"


def _both_sides_asked(made: Made, company: str) -> str:
    """What is asked, and what they look from."""
    ask = say(
        "at {company} marketing and sales answer the same 16 questions apart, to see where we "
        "see things differently.",
        company=company,
    )
    if made.both:
        hats = say(
            "Would you answer as both, one after the other: first as marketing, then as sales?"
        )
    elif made.invitation.kind == "sales":
        hats = say("Would you answer as someone who does sales?")
    else:
        hats = say("Would you answer as someone who does marketing?")
    return f"{ask} {hats}"
