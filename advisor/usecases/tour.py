"""The tour of the example company: what it has that is worth showing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from advisor.store import openings, workspaces
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import gathering


@dataclass(frozen=True, slots=True)
class Sights:
    """The example, the person most is known of, and the newest opening ("" for none)."""

    example: Workspace
    person_id: str
    opening_id: str


def sights(store: Store, member_id: str) -> Sights | None:
    """What the member's example company has to show; None where they have no such company."""
    known = workspaces.of_member(store, member_id)
    example = next((one for one in known if one.is_example), None)
    if example is None:
        return None
    found = openings.of_workspace(store, example.id)
    return Sights(example, _best_known(store, example), found[0].id if found else "")


def has_own_company(store: Store, member_id: str) -> bool:
    """Whether the member has a company beside the example."""
    return any(not one.is_example for one in workspaces.of_member(store, member_id))


def _best_known(store: Store, example: Workspace) -> str:
    """The id of the person about whom most questionnaires count; "" without people."""
    inputs = gathering.gather(store, example)
    times = Counter(one.submission.assessment.subject_id for one in inputs.about)
    people = [person.id for person in inputs.people]
    return max(people, key=lambda one: times[one], default="")
