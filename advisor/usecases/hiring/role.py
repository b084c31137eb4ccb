"""The role of an opening: what is to be reached, what candidates are told, whom one joins."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping

from advisor.core.hiring.weights import starting_weights
from advisor.library import catalogue
from advisor.store import openings, panelists, people
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.people import Person

# A quorum while nobody is on the panel yet.
MOST_QUORUM = 20


def save(
    store: Store, opening: Opening, values: Mapping[str, str | int], team: Collection[str]
) -> None:
    """Keep words and numbers of the role. team: ids of people; all of them is kept as everyone."""
    everyone = [person.id for person in people.of_workspace(store, opening.workspace_id)]
    ids = [one for one in everyone if one in team]
    with store.immediate():
        kept = dict(values) | {"team": json.dumps(ids) if 0 < len(ids) < len(everyone) else ""}
        openings.change(store, opening.workspace_id, opening.id, kept)


def team_of(store: Store, opening: Opening) -> list[Person]:
    """The people whom the new person joins: those chosen who are still there, else everyone."""
    everyone = people.of_workspace(store, opening.workspace_id)
    chosen = set(json.loads(opening.team)) if opening.team else set()
    return [person for person in everyone if person.id in chosen] or everyone


def most_quorum(store: Store, opening: Opening) -> tuple[int, int]:
    """(the highest quorum, how many are on the panel); without a panel any of ``MOST_QUORUM``."""
    panel = len(panelists.of_opening(store, opening.workspace_id, opening.id))
    return panel or MOST_QUORUM, panel


def profile_weights(opening: Opening) -> dict[str, int]:
    """The weights that the opening's role profile starts from."""
    return starting_weights(catalogue(), opening.role, opening.motion)
