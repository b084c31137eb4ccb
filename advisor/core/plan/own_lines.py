"""Lines that a team writes itself: where they may stand, and how they get there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from advisor.core.plan.actions import Action
from advisor.core.plan.hand_off import CardField, Definition, RejectReason
from advisor.core.plan.line import Line
from advisor.core.plan.plan import Plan
from advisor.core.plan.service_levels import ServiceLevel

ALSO_AGREED = "own"
_FUNCTIONS = ("marketing", "sales")


@dataclass(frozen=True, slots=True)
class Place:
    """A list of the plan that takes more lines. label: where it is, in words.

    path: the way to it, fields and indices. make: a new line from its key.
    """

    label: str
    path: tuple[str | int, ...]
    make: Callable[[str], Any]


def places(plan: Plan) -> dict[str, Place]:
    """Where a plan takes more lines, by a key that stays; the first 90 days first."""
    found = {"actions": Place("The first 90 days", ("actions",), _action)}
    found |= _of_charters()
    if plan.hand_off is not None:
        found |= _of_hand_off()
    if plan.service_levels is not None:
        for function in _FUNCTIONS:
            label = f"Service levels: what {function} owes"
            path = ("service_levels", function)
            found[f"service_levels.{function}"] = Place(label, path, _level)
    for index, meeting in enumerate(plan.cadence):
        agenda = ("cadence", index, "agenda")
        found[meeting.key] = Place(f"Agenda: {meeting.name}", agenda, _line)
    found["triggers.event"] = Place("When to look again", ("triggers", "events"), _line)
    found[ALSO_AGREED] = Place("Also agreed: anything else", (ALSO_AGREED,), _line)
    return found


def with_line(plan: Plan, place: str, key: str, words: Mapping[str, str]) -> Plan:
    """The plan with one more line at the end of a list; among "also agreed" if that is not there.

    A plan that has a line with this key already stays as it is.
    """
    known = places(plan)
    found = known.get(place) or known[ALSO_AGREED]
    line = found.make(key)
    told = {name: text for name, text in words.items() if hasattr(line, name)}
    line = replace(line, **told) if told else line
    added: Plan = _put(plan, found.path, line)
    return added


def main_field(plan: Plan, place: str) -> str:
    """The field in which a line of a place says what it says."""
    known = places(plan)
    made = (known.get(place) or known[ALSO_AGREED]).make("")
    return "name" if isinstance(made, CardField) else "text"


def _put(value: Any, path: tuple[str | int, ...], line: Any) -> Any:
    if not path:
        return value if any(one.key == line.key for one in value) else (*value, line)
    step, *rest = path
    if isinstance(step, int):
        changed = _put(value[step], tuple(rest), line)
        return (*value[:step], changed, *value[step + 1 :])
    return replace(value, **{step: _put(getattr(value, step), tuple(rest), line)})


def _of_charters() -> dict[str, Place]:
    found = {"charters.shared": Place("What both are for", ("charters", "shared"), _line)}
    for index, function in enumerate(_FUNCTIONS):
        way = ("charters", "pair", index)
        name = f"Charter of {function}"
        found |= {
            f"charters.{function}.objective": Place(
                f"{name}: objectives", (*way, "objectives"), _line
            ),
            f"charters.{function}.tactic": Place(
                f"{name}: tactics", (*way, "tactics", "chosen"), _line
            ),
        }
    return found


def _of_hand_off() -> dict[str, Place]:
    made = (
        ("definition", "what the words mean", "definitions", _definition),
        ("card", "fields of the lead card", "card", _field),
        ("reject", "reasons to send a lead back", "rejects", _reject),
        ("recycle", "leads that come back", "recycle", _line),
        ("feedback", "the 60-second form", "feedback", _line),
    )
    return {
        f"hand_off.{key}": Place(f"The hand-off: {label}", ("hand_off", name), make)
        for key, label, name, make in made
    }


def _line(key: str) -> Line:
    return Line(key, "")


def _action(key: str) -> Action:
    return Action(key, "", "", "", "", "", 90, ALSO_AGREED)


def _level(key: str) -> ServiceLevel:
    return ServiceLevel(key, "", "", None, ())


def _definition(key: str) -> Definition:
    return Definition(key, "", "")


def _field(key: str) -> CardField:
    return CardField(key, "", "")


def _reject(key: str) -> RejectReason:
    return RejectReason(key, key, "", None)
