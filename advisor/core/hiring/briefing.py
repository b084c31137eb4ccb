"""The sheet that tells candidates what will happen: a value with no markup and no anchors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.days import day_figures
from advisor.core.hiring.interview_words import InterviewWords
from advisor.core.language import mark, say, say_many
from advisor.core.skills import Skill

PROGRAM = mark("Advisor, the program we use, puts the scores side by side. It takes no decision.")


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
        lead=say(
            "What to expect of your interviews for {opening} at {company}.",
            opening=told.opening,
            company=told.company,
        ),
        facts=tuple((term, text) for term, text in _facts(told) if text),
        parts=(
            (say("What will happen"), words.happens + _sample(told)),
            (say("What to bring"), words.bring),
            (say("How scores are made and used"), (*words.scores, say(PROGRAM))),
        ),
        asked=tuple((skill.name, skill.definition) for skill in skills),
    )


def _facts(told: Told) -> tuple[tuple[str, str], ...]:
    names = told.interviewers
    long = say_many("{number} minutes", "{number} minutes", told.minutes)
    if len(names) > 1:
        long = say("{minutes} for each of {number} talks", minutes=long, number=len(names))
    if told.task_minutes:
        task = say_many("{number} minutes", "{number} minutes", told.task_minutes)
        long = say("{minutes}, and {task} for a work sample", minutes=long, task=task)
    kept = say(
        "Your answers are kept until {keep_until}. You can ask to have them erased earlier.",
        keep_until=day_figures(told.keep_until),
    )
    return (
        (say("How long"), long),
        (say("With whom"), _listed(names)),
        (say("Purpose"), told.purpose[:1].upper() + told.purpose[1:]),
        (say("Questions"), told.contact),
        (say("Kept"), kept if told.keep_until else ""),
    )


def _sample(told: Told) -> tuple[str, ...]:
    if not told.task_minutes:
        return ()
    return (
        say_many(
            "You get one short task from the work itself, {number} minutes. What you make is "
            "used to judge it and for nothing else.",
            "You get one short task from the work itself, {number} minutes. What you make is "
            "used to judge it and for nothing else.",
            told.task_minutes,
        ),
    )


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
