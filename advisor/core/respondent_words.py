"""What respondents are told before they begin, in the same words on the page and on paper.

kind: how they know the person: peer, manager or customer; about how marketing and sales work
together the side they look from. asked: how many of that kind are asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from advisor.core.alignment import SIDES
from advisor.core.language import mark, say

Words = TypeVar("Words")
SHOWN_FROM = 3

OWN_VIEW_SEEN_BY = mark(
    "whoever leads the company in Advisor sees your answers and what follows from them. What you "
    "tell here is called “what you told us” and never counts as proof."
)
ANY_OBSERVER_SEEN_BY = mark(
    "the person you write about sees what peers or customers saw, taken together, and what their "
    "manager chose and wrote. Whoever leads the company in Advisor sees the same, who has "
    "answered, and how mildly someone rates who rated three people or more; they, and "
    "whoever keeps its data file, can also take out every answer as a file."
)
ANY_OBSERVER_TRACED = mark(
    "As the person’s manager: yes, with your name. As a peer or customer: yes while fewer than "
    "three of your kind answer; the mean of what you chose shows at once. From three answers on "
    "also how far they are apart, and lines of words without names; a line can give you away by "
    "what it tells."
)
_ASKED_AS = {
    "marketing": mark("as someone who does marketing"),
    "sales": mark("as someone who does sales"),
    "manager": mark("as {subject}’s manager"),
    "customer": mark("as someone {subject} sells to or looks after"),
    "peer": mark("as someone who works beside {subject}"),
}
_SEEN = {
    "manager": mark("{subject} sees your levels and lines."),
    "customer": mark("{subject} sees what customers saw, taken together."),
    "peer": mark("{subject} sees what peers saw, taken together."),
}
# Why a few can be traced: by kind, the only one and one of two.
_FEW = {
    "customer": (
        mark(
            "Yes: you are the only customer asked about {subject}, so your ratings and words can "
            "be traced to you."
        ),
        mark(
            "Yes: only two customers are asked about {subject}, so your ratings and words can "
            "be traced to you."
        ),
    ),
    "peer": (
        mark(
            "Yes: you are the only peer asked about {subject}, so your ratings and words can "
            "be traced to you."
        ),
        mark(
            "Yes: only two peers are asked about {subject}, so your ratings and words can "
            "be traced to you."
        ),
    ),
    "marketing": (
        mark(
            "Yes: you are the only one asked for marketing, so that side’s answers can be traced "
            "to you."
        ),
        mark("Yes: only two are asked for marketing, so that side’s answers can be traced to you."),
    ),
    "sales": (
        mark(
            "Yes: you are the only one asked for sales, so that side’s answers can be traced "
            "to you."
        ),
        mark("Yes: only two are asked for sales, so that side’s answers can be traced to you."),
    ),
}
_SHOWN_OF_FEW = {
    "customer": mark(
        "The profile shows how many customers answered and their mean. How far they are apart, "
        "and lines of words without names, show only once three have answered."
    ),
    "peer": mark(
        "The profile shows how many peers answered and their mean. How far they are apart, "
        "and lines of words without names, show only once three have answered."
    ),
}
_HARDLY = {
    "customer": mark("Hardly: {number} customers are asked about {subject}."),
    "peer": mark("Hardly: {number} peers are asked about {subject}."),
    "marketing": mark(
        "Hardly: {number} are asked for marketing, and only their means are shown. If fewer than "
        "three answer, they can be traced."
    ),
    "sales": mark(
        "Hardly: {number} are asked for sales, and only their means are shown. If fewer than "
        "three answer, they can be traced."
    ),
}


def asked_as(kind: str, subject: str) -> str:
    """In which place they are asked."""
    return say(_of(_ASKED_AS, kind), subject=subject)


def who_sees(kind: str, subject: str, company: str) -> str:
    """Who will see what they choose and write."""
    if kind in SIDES:
        return say(
            "whoever may read the result of {company} in Advisor sees the mean of each side, "
            "never who chose what. Whoever leads {company} in Advisor sees who has answered; "
            "they, and whoever keeps its data file, can also take out every answer as a file.",
            company=company,
        )
    seen = say(_of(_SEEN, kind), subject=subject)
    also = say(
        "Whoever leads {company} in Advisor sees the same, who has "
        "answered, and how mildly you rate once you have rated three people; they, and whoever "
        "keeps its data file, can also take out every answer as a file.",
        company=company,
    )
    return f"{seen} {also}"


def traced(kind: str, subject: str, asked: int) -> str:
    """Whether what they say can be traced to them."""
    if kind == "manager":
        return say(
            "Yes: what you choose and write is shown with your name, as {subject}’s manager.",
            subject=subject,
        )
    if asked < SHOWN_FROM:
        why = say(_of(_FEW, kind)[asked > 1], subject=subject)
        return why if kind in SIDES else f"{why} {say(_of(_SHOWN_OF_FEW, kind))}"
    hardly = say(_of(_HARDLY, kind), number=asked, subject=subject)
    if kind in SIDES:
        return hardly
    shown = say(
        "The profile shows how many answered "
        "and their mean; from three answers on also how far they are apart, and their lines "
        "without names. If fewer than three answer, the mean can be traced, and a line can give "
        "you away by what it tells."
    )
    return f"{hardly} {shown}"


def _of(words: Mapping[str, Words], kind: str) -> Words:
    """What is said to a kind; who knows them in no other way works beside them."""
    return words.get(kind) or words["peer"]
