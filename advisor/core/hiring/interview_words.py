"""The words of the kit and of the candidates' sheet, and the work samples to start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartingSample:
    """A work sample to start from. anchors: skill to what its five levels look like, 1 first."""

    id: str
    name: str
    roles: Lines
    minutes: int
    task: str
    anchors: Mapping[str, Lines]


@dataclass(frozen=True, slots=True)
class InterviewWords:
    """What is said in every kit. how: (rule, what it means). {interviewer}, {minutes} and
    {contact} stand for those of one kit.
    """

    follow_ups: Lines
    how: tuple[tuple[str, str], ...]
    welcome: Lines
    questions: Lines
    closing: Lines
    after: Lines
    happens: Lines
    bring: Lines
    scores: Lines
    samples: tuple[StartingSample, ...]

    def samples_for(self, role: str) -> tuple[StartingSample, ...]:
        """The work samples that fit a role: marketing, sales or combined."""
        return tuple(one for one in self.samples if role in one.roles)
