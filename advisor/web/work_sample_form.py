"""The form of a work sample: the task, its minutes, and five lines for each skill it shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import request

from advisor.core.hiring.interview_words import StartingSample
from advisor.core.questionnaire import printable
from advisor.core.skills import Skill
from advisor.usecases.hiring.work_sample import LEVELS, WorkSample


@dataclass(frozen=True, slots=True)
class SkillPart:
    """A skill that the work may show. on: ticked; lines: its five levels as they stand there."""

    id: str
    name: str
    on: bool
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SampleForm:
    """What stands in the fields."""

    task: str
    minutes: str
    parts: tuple[SkillPart, ...]

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """Skill to its levels, for the ticked ones."""
        return {part.id: part.lines for part in self.parts if part.on}


def kept(sample: WorkSample, skills: Iterable[Skill]) -> SampleForm:
    """The form with what is kept; skills without levels of their own have the usual ones."""
    own = {part.skill: part.anchors for part in sample.parts}
    return SampleForm(sample.task, str(sample.minutes), _parts(skills, own, own))


def started(sample: StartingSample, skills: Iterable[Skill]) -> SampleForm:
    """The form with a work sample to start from, as far as its skills are asked for."""
    return SampleForm(
        sample.task, str(sample.minutes), _parts(skills, sample.anchors, sample.anchors)
    )


def sent(skills: Iterable[Skill]) -> SampleForm:
    """The form as it was sent."""
    asked = list(skills)
    lines = {
        skill.id: tuple(_line(f"{skill.id}-{level}") for level in range(1, LEVELS + 1))
        for skill in asked
    }
    on = [skill.id for skill in asked if request.form.get(f"shows_{skill.id}")]
    task = printable(request.form.get("task", "")).strip()
    return SampleForm(task, request.form.get("minutes", "").strip(), _parts(asked, lines, on))


def _parts(
    skills: Iterable[Skill], lines: Mapping[str, Sequence[str]], on: Iterable[str]
) -> tuple[SkillPart, ...]:
    ticked = set(on)
    return tuple(
        SkillPart(s.id, s.name, s.id in ticked, tuple(lines.get(s.id, s.anchors))) for s in skills
    )


def _line(name: str) -> str:
    return " ".join(printable(request.form.get(name, "")).split())
