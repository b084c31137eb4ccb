"""An opening that is ready to be decided on, and a choice that can be kept."""

from __future__ import annotations

from datetime import timedelta

from advisor.store import members
from advisor.store import openings as kept
from advisor.usecases.hiring import decision, openings
from advisor.usecases.hiring.decision import Choice
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

LATER = AT + timedelta(days=1)
SKILLS = ("creativity", "closing", "communication")


def ready(store, levels=("4", "3", "2"), names=("Kim", "Lee", "Mia")):
    """An opening with these candidates, each scored by two at one level: (opening, candidates)."""
    found = opening(store)
    rae, sam = panelist(store, found, skills=SKILLS), panelist(store, found, "Sam", SKILLS)
    everyone = [candidate(store, found, name) for name in names]
    for one, level in zip(everyone, levels, strict=True):
        scored(store, rae, one, level)
        scored(store, sam, one, level, closing="2.5")
    kept.set_revealed(store, found.workspace_id, found.id, AT.isoformat(timespec="microseconds"))
    return openings.find(store, found.workspace_id, found.id), everyone


def choice(chosen, everyone, seen=0, **changes):
    """A choice with words and a reason for everyone else."""
    reasons = {one.person_id: "closer" for one in everyone}
    values = {"words": "The clearest work sample.", "override_note": "", "reasons": reasons}
    return Choice(chosen=chosen, seen=seen, **values | changes)


def decided(store, opening, everyone, chosen=0, at=LATER, **changes):
    """The decision of the owner for one of the candidates."""
    picked = choice(everyone[chosen].person_id, everyone, **changes)
    owner = members.find(store, opening.created_by)
    return decision.decide(store, opening, picked, owner, at)
