"""What there is to do in a plan: its actions, and every line with an owner or a day."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.actions import Action
from advisor.core.plan.line_words import PARTS, Found, lines_of
from advisor.core.plan.plan import Plan

OPEN, DONE = "Open", "Done"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One of them. because: why, "" where that is not said. part: where it stands, in words.

    owner: a name, "" for nobody. due, done: ISO days, "" for none.
    """

    key: str
    text: str
    because: str
    part: str
    owner: str
    due: str
    done: str

    @property
    def status(self) -> str:
        """OPEN or DONE."""
        return DONE if self.done else OPEN


def to_do(plan: Plan) -> tuple[ToDo, ...]:
    """All of them, by day, those of a day as in the plan; what has no day comes last."""
    found = [_to_do(plan, key, one) for key, one in lines_of(plan).items() if _wanted(plan, one)]
    return tuple(sorted(found, key=lambda one: (not one.due, one.due)))


def _wanted(plan: Plan, found: Found) -> bool:
    mark = plan.mark(found.line.key)
    return isinstance(found.line, Action) or bool(mark.owner or mark.due or mark.done)


def _to_do(plan: Plan, key: str, found: Found) -> ToDo:
    line, mark = found.line, plan.mark(key)
    return ToDo(
        key=key,
        text=found.sentence,
        because=getattr(line, "because", ""),
        part=PARTS[found.part],
        owner=getattr(line, "owner_name", "") or mark.owner_name,
        due=getattr(line, "due", "") or mark.due,
        done=mark.done,
    )
