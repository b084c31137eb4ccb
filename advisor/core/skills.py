"""The 15 skills, their three groups, and how much each counts in each role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

GROUPS = ("marketing", "sales", "shared")
MOTIONS = ("transactional", "consultative")


@dataclass(frozen=True, slots=True)
class Frequency:
    """One statement answered Never (1) to Always (5); a reverse one is recoded 6 - answer."""

    text: str
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to act in a situation. key: 0 (worst) to 3 (best); why: for reports only."""

    text: str
    key: int
    why: str


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as shipped: what it means, how each level looks, and how it is asked about.

    anchors: five observable behaviours, level 1 first.
    """

    id: str
    name: str
    group: str
    definition: str
    anchors: tuple[str, ...]
    frequency_items: tuple[Frequency, ...] = ()
    situation: str = ""
    choices: tuple[Choice, ...] = ()
    interview: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All skills in their fixed order, and the role profiles.

    weights: role ("marketing", "sales_transactional", "sales_consultative") to one share per
    skill; the shares of a role sum to 1.
    """

    skills: tuple[Skill, ...]
    weights: Mapping[str, tuple[float, ...]]

    @property
    def ids(self) -> tuple[str, ...]:
        """The skills' ids in order."""
        return tuple(skill.id for skill in self.skills)

    @property
    def groups(self) -> tuple[str, ...]:
        """The group of each skill, in order."""
        return tuple(skill.group for skill in self.skills)

    def skill(self, skill_id: str) -> Skill:
        """The skill of that id; KeyError where there is none."""
        for skill in self.skills:
            if skill.id == skill_id:
                return skill
        raise KeyError(skill_id)

    def role_weights(self, motion: str) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """(marketing, sales) shares per skill for a motion, each summing to 1."""
        return self.weights["marketing"], self.weights[f"sales_{motion}"]
