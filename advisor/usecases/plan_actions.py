"""Everything in the kept plan that somebody has to do, and what people leave behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.core.language import say, say_many
from advisor.core.plan.to_do import ToDo, to_do
from advisor.store.database import Store
from advisor.usecases.gathering import Inputs
from advisor.usecases.kept_plan import Kept, kept


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


def owned(plan: Kept, inputs: Inputs, today: str) -> tuple[Owned, ...]:
    """All of them, by day; what has no day comes last. today: of the company, ISO."""
    return tuple(_owned(plan, inputs, one, today) for one in to_do(plan.plan))


def left_behind(found: Iterable[Owned]) -> dict[str, list[Owned]]:
    """What is open and owned by people who are not in the team any more, by their ids."""
    left: dict[str, list[Owned]] = {}
    for one in found:
        if one.gone and not one.done:
            left.setdefault(one.owner, []).append(one)
    return left


def left_words(store: Store, inputs: Inputs, person_id: str, today: str) -> str:
    """What a person who goes leaves behind in the kept plan, and what to do; "" for nothing."""
    plan = kept(store, inputs, None)
    found = owned(plan, inputs, today) if plan else ()
    many = sum(one.owner == person_id and not one.done for one in found)
    if not many:
        return ""
    return say_many(
        "They own {number} open action of the plan: Plan, Actions gives it to somebody else.",
        "They own {number} open actions of the plan: Plan, Actions gives all of them to somebody "
        "else.",
        many,
    )


def _owned(plan: Kept, inputs: Inputs, one: ToDo, today: str) -> Owned:
    owner = getattr(plan.lines[one.key].line, "owner", "") or plan.plan.mark(one.key).owner
    return Owned(
        key=one.key,
        text=one.text,
        part=say(one.part),
        owner=owner,
        owner_name=one.owner or say("Nobody yet"),
        due=one.due,
        done=one.done,
        overdue=bool(one.due) and not one.done and one.due < today,
        gone=bool(owner) and owner not in inputs.names,
    )
