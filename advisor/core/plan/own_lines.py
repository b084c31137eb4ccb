"""Lines that a team writes itself: where they may stand, and how they get there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from advisor.core.language import mark, say
from advisor.core.plan.actions import Action
from advisor.core.plan.hand_off import CardField, Definition, RejectReason
from advisor.core.plan.line import Line
from advisor.core.plan.plan import Plan
from advisor.core.plan.service_levels import ServiceLevel

ALSO_AGREED = "own"
_FUNCTIONS = ("marketing", "sales")
_OWES = {
    "marketing": mark("Service levels: what marketing owes"),
    "sales": mark("Service levels: what sales owes"),
}
_CHARTERS = {
    "marketing": (
        mark("Charter of marketing: objectives"),
        mark("Charter of marketing: tactics"),
    ),
    "sales": (mark("Charter of sales: objectives"), mark("Charter of sales: tactics")),
}


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
    found = {"actions": Place(say("The first 90 days"), ("actions",), _action)}
    found |= _of_charters()
    if plan.hand_off is not None:
        found |= _of_hand_off()
    if plan.service_levels is not None:
        for function in _FUNCTIONS:
            label = say(_OWES[function])
            path = ("service_levels", function)
            found[f"service_levels.{function}"] = Place(label, path, _level)
    for index, meeting in enumerate(plan.cadence):
        agenda = ("cadence", index, "agenda")
        label = say("Agenda: {meeting}", meeting=meeting.name)
        found[meeting.key] = Place(label, agenda, _line)
    found["triggers.event"] = Place(say("When to look again"), ("triggers", "events"), _line)
    found[ALSO_AGREED] = Place(say("Also agreed: anything else"), (ALSO_AGREED,), _line)
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
    found = {"charters.shared": Place(say("What both are for"), ("charters", "shared"), _line)}
    for index, function in enumerate(_FUNCTIONS):
        way = ("charters", "pair", index)
        objectives, tactics = map(say, _CHARTERS[function])
        found |= {
            f"charters.{function}.objective": Place(objectives, (*way, "objectives"), _line),
            f"charters.{function}.tactic": Place(tactics, (*way, "tactics", "chosen"), _line),
        }
    return found


def _of_hand_off() -> dict[str, Place]:
    made = (
        ("definition", mark("The hand-off: what the words mean"), "definitions", _definition),
        ("card", mark("The hand-off: fields of the lead card"), "card", _field),
        ("reject", mark("The hand-off: reasons to send a lead back"), "rejects", _reject),
        ("recycle", mark("The hand-off: leads that come back"), "recycle", _line),
        ("feedback", mark("The hand-off: the 60-second form"), "feedback", _line),
    )
    return {
        f"hand_off.{key}": Place(say(label), ("hand_off", name), make)
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
