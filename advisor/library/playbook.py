"""The shipped words of how the two sides work together."""

from __future__ import annotations

from typing import Any

from advisor.core.plan.playbook import (
    ActionContent,
    AssetContent,
    MeetingContent,
    Playbook,
    RejectContent,
    Said,
)
from advisor.library.wordings import wording


def playbook(found: dict[str, Any]) -> Playbook:
    """Hand-off kit, pieces, meetings and actions. found: the blocks of the plan's files."""
    return Playbook(
        definitions=_many(found["definitions"]),
        card=_many(found["card"]),
        rejects=tuple(RejectContent(_said(one), one["days"]) for one in found["rejects"]),
        recycle=_many(found["recycle"]),
        feedback=_many(found["feedback"]),
        notes=_many(found["hand_off_notes"]),
        assets=tuple(AssetContent(_said(one), one["stage"], one["who"]) for one in found["assets"]),
        meetings=tuple(map(_meeting, found["meetings"])),
        actions=tuple(map(_action, found["actions"])),
        first_steps=tuple(map(_action, found["first_steps"])),
    )


def _said(body: dict[str, Any]) -> Said:
    """A line with its conditions; other keys beside it belong to what it is part of."""
    needs = tuple(body.get("needs", ()))
    return Said(body["id"], wording(body), needs, body.get("name", ""), body.get("note", ""))


def _many(bodies: list[dict[str, Any]]) -> tuple[Said, ...]:
    return tuple(map(_said, bodies))


def _meeting(body: dict[str, Any]) -> MeetingContent:
    agenda = _many(body["agenda"])
    return MeetingContent(_said(body), body["every"], body["minutes"], agenda)


def _action(body: dict[str, Any]) -> ActionContent:
    fixed = body.get("fixed", False)
    return ActionContent(_said(body), body["part"], body["who"], body["week"], fixed)
