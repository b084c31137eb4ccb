"""Which parts of a plan are lines, and which of their fields hold the words that can be edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from advisor.core.language import mark, say
from advisor.core.plan.actions import Action
from advisor.core.plan.cadence import Meeting
from advisor.core.plan.development import Exercised
from advisor.core.plan.enablement import Asset
from advisor.core.plan.funnel_holders import HandOff, Lane
from advisor.core.plan.hand_off import CardField, Definition, RejectReason
from advisor.core.plan.line import Line
from advisor.core.plan.metrics import Target
from advisor.core.plan.plan import Plan
from advisor.core.plan.service_levels import ServiceLevel
from advisor.core.plan.triggers import Trigger

# The first is what the line says; it may not be empty.
WORDS: dict[type[Any], tuple[str, ...]] = {
    Line: ("text", "note"),
    Action: ("text", "because"),
    ServiceLevel: ("text", "number"),
    # Its number is set on the scoreboard, where it is watched.
    Target: ("name",),
    Trigger: ("text", "subject"),
    Lane: ("exit", "metric"),
    HandOff: ("rule", "text"),
    Exercised: ("practice", "proof"),
    Definition: ("text", "term"),
    CardField: ("name", "hint"),
    RejectReason: ("text",),
    Asset: ("name", "why"),
    Meeting: ("name",),
}
_SENTENCES: dict[type[Any], str] = {
    ServiceLevel: "{0.number} {0.text}",
    Trigger: "{0.subject} {0.text}",
    Definition: "{0.term}: {0.text}",
    Exercised: "{0.skill}: {0.practice}",
}
LABELS = {
    "text": mark("What it says"),
    "note": mark("What follows it"),
    "because": mark("Why"),
    "number": mark("The number"),
    "name": mark("Name"),
    "subject": mark("What to watch"),
    "exit": mark("Passes on when"),
    "rule": mark("The rule"),
    "metric": mark("Main metric"),
    "practice": mark("Practice"),
    "proof": mark("Proof"),
    "term": mark("The word"),
    "hint": mark("What to write there"),
    "why": mark("Why"),
}
PARTS = {
    "verdict": mark("The verdict"),
    "charters": mark("Charters"),
    "distinctions": mark("How the two differ"),
    "funnel": mark("Who holds which stage"),
    "hand_off": mark("The hand-off"),
    "service_levels": mark("Service levels"),
    "enablement": mark("What helps in each stage"),
    "cadence": mark("Meetings"),
    "weeks": mark("The week"),
    "development": mark("Development"),
    "actions": mark("The first 90 days"),
    "triggers": mark("When to look again"),
    "own": mark("Also agreed"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A line where it stands. part: a key of PARTS. neighbours: the keys of its list, in order.

    in_list: it can be hidden and moved.
    """

    line: Any
    part: str
    neighbours: tuple[str, ...] = ()
    in_list: bool = False

    @property
    def words(self) -> dict[str, str]:
        """What can be edited: field to its words."""
        return words_of(self.line)

    @property
    def sentence(self) -> str:
        """The line in one text, as it is listed elsewhere."""
        return sentence(self.line)


def words_of(line: Any) -> dict[str, str]:
    """The fields of a line that hold words."""
    return {name: getattr(line, name) for name in WORDS[type(line)]}


def sentence(line: Any) -> str:
    """A line in one text: "25 deals a quarter", "MQL: a lead that marketing may pass on"."""
    if isinstance(line, Lane):
        return say("{stage} passes on when: {exit}", stage=line.name, exit=line.exit).strip()
    usual = "{0." + WORDS[type(line)][0] + "}"
    return _SENTENCES.get(type(line), usual).format(line).strip()


def is_list_of_lines(value: Any) -> bool:
    """Whether it is a list whose lines can be hidden and moved: not the seven stages."""
    return bool(value) and all(type(one) in WORDS and not isinstance(one, Lane) for one in value)


def lines_of(plan: Plan) -> dict[str, Found]:
    """Every line of a plan by its key, in the order of its parts."""
    found: dict[str, Found] = {}
    for part in PARTS:
        for one in _lines_in(getattr(plan, part), Found(None, part)):
            found.setdefault(one.line.key, one)
    return found


def _lines_in(value: Any, place: Found) -> Iterator[Found]:
    if isinstance(value, tuple):
        listed = is_list_of_lines(value)
        keys = tuple(one.key for one in value) if listed else ()
        for one in value:
            yield from _lines_in(one, Found(None, place.part, keys, listed))
    elif is_dataclass(value):
        if type(value) in WORDS:
            yield Found(value, place.part, place.neighbours, place.in_list)
        inside = Found(None, place.part)
        for one in fields(value):
            yield from _lines_in(getattr(value, one.name), inside)
