"""The words of how the two sides work together: hand-off, assets, meetings and actions, as shipped.

Entries that share an id are the same line said for different situations: the first that applies
is used, so that the key of the line stays the same when the business changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.wording import Wording


@dataclass(frozen=True, slots=True)
class Said:
    """One line. needs: flags of the situation, all of which have to hold. name: its bold first
    part; note: what follows it, or why; both may hold {facts}.
    """

    id: str
    wording: Wording
    needs: tuple[str, ...] = ()
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RejectContent:
    """A reason to send a lead back. days: until it is looked at again, None for never."""

    said: Said
    days: int | None


@dataclass(frozen=True, slots=True)
class AssetContent:
    """A piece that helps in one stage. who: as in ``owners``."""

    said: Said
    stage: str
    who: str


@dataclass(frozen=True, slots=True)
class MeetingContent:
    """A meeting. every: "week", "month" or "quarter". minutes: its length."""

    said: Said
    every: str
    minutes: int
    agenda: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ActionContent:
    """Something to do once. part: where in the plan it comes from. who: as in ``owners``, or
    "both" for each of those who work on both functions.

    week: from the start, 0 for the first. fixed: it keeps its week before others take theirs.
    """

    said: Said
    part: str
    who: str
    week: int
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Playbook:
    """All of it. notes: why the card helps where nobody else reads it. first_steps: what to do
    first for a tactic; the id of each is the tactic's.
    """

    definitions: tuple[Said, ...] = ()
    card: tuple[Said, ...] = ()
    rejects: tuple[RejectContent, ...] = ()
    recycle: tuple[Said, ...] = ()
    feedback: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    assets: tuple[AssetContent, ...] = ()
    meetings: tuple[MeetingContent, ...] = ()
    actions: tuple[ActionContent, ...] = ()
    first_steps: tuple[ActionContent, ...] = ()
