"""What marketing and sales are, as the articles have it, and what Advisor makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or two. lead: its bold beginning, or "". cites: IDs of the source material."""

    text: str
    cites: tuple[str, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class RoleSection:
    """What a role card says under one heading."""

    title: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class RoleCard:
    """One function. core: what it is in one sentence."""

    core: Passage
    sections: tuple[RoleSection, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where the articles disagree or say nothing. said: by them; text: the position taken."""

    id: str
    question: str
    said: str
    text: str
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word with its meaning. long: what its letters stand for, or ""."""

    term: str
    text: str
    cites: tuple[str, ...] = ()
    long: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything that holds for every company.

    roles: by function. skills: on the two sets of skills. question: what the alignment check asks.
    """

    headline: Passage
    introduction: tuple[Passage, ...]
    roles: Mapping[str, RoleCard]
    skills: tuple[Passage, ...]
    question: Passage
    together: tuple[Passage, ...]
    funnel: tuple[Passage, ...]
    advice: tuple[Passage, ...]
    positions: tuple[Position, ...]
    glossary: tuple[Term, ...]
