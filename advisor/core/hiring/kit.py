"""The interview kit of one interviewer as a value: everything it says, with no markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from advisor.core.hiring.interview_words import InterviewWords
from advisor.core.hiring.scorecard import WorkPart
from advisor.core.hiring.timing import Timing, timing
from advisor.core.hiring.weights import Criterion, Need
from advisor.core.language import mark, say, written
from advisor.core.skills import Skill

DRAFT = mark("Draft: the weights are not locked yet")
NOBODY_NAMED = mark("whoever invited you")
_WARNING = mark("Warning sign:")


@dataclass(frozen=True, slots=True)
class Probe:
    """A question with what a good answer has in it, and the sign of a poor one."""

    question: str
    listen_for: tuple[str, ...]
    warning: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One skill. must: that it is a must-have and from which level, "" for the others."""

    skill: str
    name: str
    group: str
    definition: str
    must: str
    minutes: int
    probes: tuple[Probe, ...]
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkSheet:
    """The work sample. minutes: 0 where no time is set. parts: (skill, its five anchors)."""

    task: str
    minutes: int
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a kit is made for. version: of the locked weights, 0 while they are not.

    minutes: of the interview. task, task_minutes, parts: the work sample's, "" for none.
    """

    company: str
    opening: str
    interviewer: str
    contact: str
    version: int
    minutes: int
    criteria: Mapping[str, Criterion]
    task: str = ""
    task_minutes: int = 0
    parts: tuple[WorkPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Kit:
    """All that an interviewer has in hand. state: "" unless it is a draft."""

    company: str
    opening: str
    interviewer: str
    state: str
    version: str
    timing: Timing
    how: tuple[tuple[str, str], ...]
    welcome: tuple[str, ...]
    follow_ups: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    work: WorkSheet | None
    questions: tuple[str, ...]
    closing: tuple[str, ...]
    after: tuple[str, ...]


def kit(skills: Sequence[Skill], occasion: Occasion, words: InterviewWords) -> Kit:
    """The kit for the skills that one interviewer rates, in their order."""
    timed = [(skill.name, _is_must(occasion, skill)) for skill in skills]
    plan = timing(occasion.minutes, timed)
    minutes = [slot.minutes for slot in plan.slots[1:-1]]
    filled = {
        "interviewer": occasion.interviewer,
        "minutes": str(plan.total),
        "contact": occasion.contact or say(NOBODY_NAMED),
    }
    return Kit(
        company=occasion.company,
        opening=occasion.opening,
        interviewer=occasion.interviewer,
        state="" if occasion.version else say(DRAFT),
        version=say("Weights version {version}", version=occasion.version)
        if occasion.version
        else say("Draft"),
        timing=plan,
        how=words.how,
        welcome=_said(words.welcome, filled),
        follow_ups=words.follow_ups,
        sheets=tuple(_sheet(s, occasion, m) for s, m in zip(skills, minutes, strict=True)),
        work=_work(skills, occasion),
        questions=words.questions,
        closing=_said(words.closing, filled),
        after=words.after,
    )


def probe(question: str, listen_for: str) -> Probe:
    """A question with its notes taken apart: points between semicolons, then the warning sign."""
    good, _, warning = listen_for.partition(say(_WARNING))
    points = [point.strip(" .") for point in good.split(";")]
    return Probe(question, tuple(_capital(p) for p in points if p), _capital(warning.strip(" .")))


def _sheet(skill: Skill, occasion: Occasion, minutes: int) -> Sheet:
    criterion = occasion.criteria.get(skill.id)
    must = _is_must(occasion, skill) and criterion is not None
    least = written(f"{criterion.minimum:g}") if must and criterion and criterion.minimum else ""
    return Sheet(
        skill=skill.id,
        name=skill.name,
        group=skill.group,
        definition=skill.definition,
        must=say("Must-have, level {least} or more", least=least)
        if least
        else say("Must-have")
        if must
        else "",
        minutes=minutes,
        probes=tuple(probe(*one) for one in skill.interview),
        anchors=skill.anchors,
    )


def _work(skills: Sequence[Skill], occasion: Occasion) -> WorkSheet | None:
    """The work sample's parts that this interviewer rates, None without any."""
    names = {skill.id: skill.name for skill in skills}
    parts = tuple((names[p.skill], p.anchors) for p in occasion.parts if p.skill in names)
    return WorkSheet(occasion.task, occasion.task_minutes, parts) if parts else None


def _is_must(occasion: Occasion, skill: Skill) -> bool:
    criterion = occasion.criteria.get(skill.id)
    return criterion is not None and criterion.need is Need.MUST


def _said(lines: Sequence[str], filled: Mapping[str, str]) -> tuple[str, ...]:
    """The lines with the names in them; what a name contains is not read as a placeholder."""
    found = []
    for line in lines:
        parts = line.split("{")
        rest = [filled[key] + after for key, _, after in (p.partition("}") for p in parts[1:])]
        found.append("".join([parts[0], *rest]))
    return tuple(found)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
