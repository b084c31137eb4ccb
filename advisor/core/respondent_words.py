"""What respondents are told before they begin, in the same words on the page and on paper.

kind: how they know the person: peer, manager or customer; about how marketing and sales work
together the side they look from. asked: how many of that kind are asked.
"""

from __future__ import annotations

from advisor.core.alignment import SIDES

SHOWN_FROM = 3

OWN_VIEW_SEEN_BY = (
    "whoever keeps this workspace sees your answers and what follows from them. What you tell "
    "here is called “what you told us” and never counts as proof."
)
ANY_OBSERVER_SEEN_BY = (
    "the person you write about sees what peers or customers saw, taken together, and what their "
    "manager chose and wrote. Whoever leads the company in Advisor sees the same, who has "
    "answered, and how mildly someone rates who rated three people or more; they, and "
    "whoever keeps its data file, can also take out every answer as a file."
)
ANY_OBSERVER_TRACED = (
    "As the person’s manager: yes, with your name. As a peer or customer: yes while fewer than "
    "three of your kind answer; the mean of what you chose shows at once. From three answers on "
    "also how far they are apart, and lines of words without names; a line can give you away by "
    "what it tells."
)


def asked_as(kind: str, subject: str) -> str:
    """In which place they are asked."""
    if kind in SIDES:
        return f"as someone who does {kind}"
    if kind == "manager":
        return f"as {subject}’s manager"
    if kind == "customer":
        return f"as someone {subject} sells to or looks after"
    return f"as someone who works beside {subject}"


def who_sees(kind: str, subject: str, company: str) -> str:
    """Who will see what they choose and write."""
    if kind in SIDES:
        return (
            f"whoever may read the result of {company} in Advisor sees the mean of each side, "
            f"never who chose what. Whoever leads {company} in Advisor sees who has answered; "
            "they, and whoever keeps its data file, can also take out every answer as a file."
        )
    seen = "your levels and lines"
    if kind != "manager":
        seen = f"what {kind}s saw, taken together"
    return (
        f"{subject} sees {seen}. Whoever leads {company} in Advisor sees the same, who has "
        "answered, and how mildly you rate once you have rated three people; they, and whoever "
        "keeps its data file, can also take out every answer as a file."
    )


def traced(kind: str, subject: str, asked: int) -> str:
    """Whether what they say can be traced to them."""
    if kind in SIDES:
        return _side_traced(kind, asked)
    if kind == "manager":
        return f"Yes: what you choose and write is shown with your name, as {subject}’s manager."
    if asked < SHOWN_FROM:
        few = f"you are the only {kind} asked"
        if asked > 1:
            few = f"only two {kind}s are asked"
        return (
            f"Yes: {few} about {subject}, so your ratings and words can be traced to you. The "
            f"profile shows how many {kind}s answered and their mean. How far they are apart, and "
            "lines of words without names, show only once three have answered."
        )
    return (
        f"Hardly: {asked} {kind}s are asked about {subject}. The profile shows how many answered "
        "and their mean; from three answers on also how far they are apart, and their lines "
        "without names. If fewer than three answer, the mean can be traced, and a line can give "
        "you away by what it tells."
    )


def _side_traced(side: str, asked: int) -> str:
    """Whether the mean of a side gives somebody away."""
    if asked < SHOWN_FROM:
        few = "only two are" if asked > 1 else "you are the only one"
        return f"Yes: {few} asked for {side}, so that side’s answers can be traced to you."
    return (
        f"Hardly: {asked} are asked for {side}, and only their means are shown. If fewer than "
        "three answer, they can be traced."
    )
