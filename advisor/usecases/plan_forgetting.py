"""Takes the name of somebody who is erased out of everything that was written in the plan."""

from __future__ import annotations

from advisor.core.erasing.mentions import is_label
from advisor.core.plan.freezing import tokened
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
