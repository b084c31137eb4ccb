"""By which names somebody is searched for, and whose names must stay."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.erasing.mentions import Mentions, is_label, mentions
from advisor.store import candidates, invitations, memberships, people
from advisor.store.database import Store


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody is called. name: "" where nobody of that id is known. addresses: by mail."""

    name: str
    names: frozenset[str]
    addresses: frozenset[str]


def known(store: Store, workspace_id: str, person_id: str) -> Known:
    """One of the people, a candidate, or somebody who was asked by name."""
    person = people.find_anyone(store, workspace_id, person_id)
    asked = invitations.of_respondent(store, workspace_id, person_id)
    applied = candidates.find(store, workspace_id, person_id)
    names = [person.name] if person else []
    names += [name for name, _ in asked]
    addresses = {email for _, email in asked}
    addresses |= {applied.email, applied.link} if applied else set()
    real = [name for name in names if name and not is_label(name)]
    return Known(real[0] if real else "", frozenset(real), frozenset(addresses - {""}))


def searched(store: Store, workspace_id: str, person_id: str) -> Mentions:
    """What to search for in the words of a company."""
    found = known(store, workspace_id, person_id)
    return mentions(found.names, found.addresses, _others(store, workspace_id, person_id))


def _others(store: Store, workspace_id: str, person_id: str) -> list[str]:
    """The names of everyone else, without those erased before and the member who they are."""
    ever = people.names_ever(store, workspace_id)
    named = [name for one, name in ever.items() if one != person_id]
    places = memberships.of_workspace(store, workspace_id)
    named += [place.name for place in places if place.person_id != person_id]
    return [name for name in named if not is_label(name)]
