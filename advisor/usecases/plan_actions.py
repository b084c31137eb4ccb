"""Everything in the kept plan that somebody has to do, and what people leave behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from advisor.core.plan.actions import Action
from advisor.core.plan.event import DONE, DUE, OWNER
from advisor.core.plan.line_words import PARTS
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept, kept
from advisor.usecases.plan_edits import values_of


@dataclass(frozen=True, slots=True)
class Owned:
    """An action, or a line with an owner or a day. part: where it stands, in words.

    owner: a person's id, "" for nobody; gone: they are not in the team any more. due, done: ISO
    days, "" for none. overdue: it is not done, and its day has passed.
    """

    key: str
    text: str
    part: str
    owner: str
    owner_name: str
    due: str
    done: str
    overdue: bool
    gone: bool


def owned(plan: Kept, inputs: Inputs, today: date) -> tuple[Owned, ...]:
    """All of them, by day; what has no day comes last."""
    found = [
        _owned(plan, inputs, key, today)
        for key, line in plan.lines.items()
        if isinstance(line.line, Action) or _has_mark(plan, key)
    ]
    return tuple(sorted(found, key=lambda one: (not one.due, one.due, one.key)))


def left_behind(found: Iterable[Owned]) -> dict[str, list[Owned]]:
    """What is open and owned by people who are not in the team any more, by their ids."""
    left: dict[str, list[Owned]] = {}
    for one in found:
        if one.gone and not one.done:
            left.setdefault(one.owner, []).append(one)
    return left


def left_words(store: Store, inputs: Inputs, person_id: str, today: date) -> str:
    """What a person who goes leaves behind in the kept plan, and what to do; "" for nothing."""
    plan = kept(store, inputs, None)
    found = owned(plan, inputs, today) if plan else ()
    many = sum(one.owner == person_id and not one.done for one in found)
    if not many:
        return ""
    actions = "1 open action" if many == 1 else f"{many} open actions"
    them = "it" if many == 1 else "all of them"
    return f"They own {actions} of the plan: Plan, Actions gives {them} to somebody else."


def _has_mark(plan: Kept, key: str) -> bool:
    mark = plan.plan.mark(key)
    return bool(mark.owner or mark.due or mark.done)


def _owned(plan: Kept, inputs: Inputs, key: str, today: date) -> Owned:
    found, values = plan.lines[key], values_of(plan, key)
    owner, due, done = values[OWNER], values[DUE], values[DONE]
    return Owned(
        key=key,
        text=found.sentence,
        part=PARTS[found.part],
        owner=owner,
        owner_name=plan.names.get(owner, "Nobody yet") if owner else "Nobody yet",
        due=due,
        done=done,
        overdue=bool(due) and not done and due < today.isoformat(),
        gone=bool(owner) and owner not in inputs.names,
    )
