"""The sheet that tells candidates what will happen: a value with no markup and no anchors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.hiring.interview_words import InterviewWords
from advisor.core.skills import Skill

PROGRAM = "Advisor, the program we use, puts the scores side by side. It takes no decision."


@dataclass(frozen=True, slots=True)
class Briefing:
    """What a candidate is told. facts: (term, text). asked: (skill, what it means).

    parts: (heading, lines).
    """

    company: str
    opening: str
    lead: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the company says itself; "" for what it has not said. keep_until: a day.

    interviewers: names with how many minutes each talk takes. task_minutes: of the work sample,
    0 for none.
    """

    company: str
    opening: str
    purpose: str
    contact: str
    keep_until: str
    interviewers: tuple[str, ...]
    minutes: int
    task_minutes: int


def briefing(skills: Sequence[Skill], told: Told, words: InterviewWords) -> Briefing:
    """The sheet for an opening. skills: all that the panel asks about, in their order."""
    return Briefing(
        company=told.company,
        opening=told.opening,
        lead=f"What to expect of your interviews for {told.opening} at {told.company}.",
        facts=tuple((term, text) for term, text in _facts(told) if text),
        parts=(
            ("What will happen", words.happens + _sample(told)),
            ("What to bring", words.bring),
            ("How scores are made and used", (*words.scores, PROGRAM)),
        ),
        asked=tuple((skill.name, skill.definition) for skill in skills),
    )


def _facts(told: Told) -> tuple[tuple[str, str], ...]:
    names = told.interviewers
    long = f"{told.minutes} minutes" + (
        f" for each of {len(names)} talks" if len(names) > 1 else ""
    )
    task = f", and {told.task_minutes} minutes for a work sample" if told.task_minutes else ""
    kept = (
        f"Your answers are kept until {told.keep_until}. You can ask to have them erased earlier."
    )
    return (
        ("How long", long + task),
        ("With whom", _listed(names)),
        ("Purpose", told.purpose[:1].upper() + told.purpose[1:]),
        ("Questions", told.contact),
        ("Kept", kept if told.keep_until else ""),
    )


def _sample(told: Told) -> tuple[str, ...]:
    if not told.task_minutes:
        return ()
    return (
        f"You get one short task from the work itself, {told.task_minutes} minutes. What you make "
        "is used to judge it and for nothing else.",
    )


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
