"""What one rater said about one person in one skill, as a number on the anchor scale."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """How a value came about; each mode has its own trust in the measurement model."""

    OBSERVER = "observer"
    WORK_SAMPLE = "work_sample"
    SELF_FREQUENCY = "self_frequency"
    SELF_ANCHORED = "self_anchored"
    SITUATIONAL = "situational"

    @property
    def by_others(self) -> bool:
        """Whether someone else must rate: nobody observes or marks themself."""
        return self in (Mode.OBSERVER, Mode.WORK_SAMPLE)


@dataclass(frozen=True, slots=True)
class Observation:
    """One value that the levels are estimated from.

    person, rater: ids; the same for self and situational answers. skill: a skill's id.
    value: 1-5 on the anchor scale. items: answered items behind the value, at least 1.
    """

    person: str
    rater: str
    mode: Mode
    skill: str
    value: float
    items: int = 1
