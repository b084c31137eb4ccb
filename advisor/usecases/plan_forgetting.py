"""Takes the name of somebody who is erased out of everything that was written in the plan."""

from __future__ import annotations

import json

from advisor.core.erasing.mentions import is_label
from advisor.core.plan.freezing import frozen, thawed, tokened
from advisor.core.plan.leaving_out import without_person
from advisor.store import people, plans
from advisor.store.database import Store


def forget(store: Store, workspace_id: str) -> None:
    """Put ids in place of names, also of people who were not known when it was written.

    Belongs into the transaction that erases somebody, before their name goes. A first name that
    two people share stays: nobody can tell whom it means.
    """
    known = people.names_ever(store, workspace_id)
    ever = {person: name for person, name in known.items() if not is_label(name)}
    firsts = [(person, name.split()[0]) for person, name in ever.items() if name.split()]
    names = (*ever.items(), *firsts)
    for one in plans.events(store, workspace_id):
        value = None if one.value is None else tokened(one.value, names)
        over = tokened(one.over, names)
        if (value, over) != (one.value, one.over):
            plans.reword(store, workspace_id, one.number, value, over)
    for version in plans.versions(store, workspace_id):
        reason = tokened(version.reason, names)
        if reason != version.reason:
            plans.set_reason(store, workspace_id, version.number, reason)


def leave_out(store: Store, workspace_id: str, person_id: str) -> None:
    """Take out of every kept plan how somebody develops: their levels, and what they practise.

    Belongs into a transaction. The plan keeps the hash of what it was made from.
    """
    for version in plans.versions(store, workspace_id):
        kept = json.loads(version.plan)
        for one in kept:
            one["plan"] = _without(one["plan"], person_id)
            one["people"] = [each for each in one["people"] if each != person_id]
        left = json.dumps(kept)
        if left != version.plan:
            plans.set_plan(store, workspace_id, version.number, left)


def _without(text: str, person_id: str) -> str:
    plan = thawed(text)
    left = without_person(plan, person_id)
    return text if left is plan else frozen(left)
