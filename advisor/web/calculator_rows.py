"""How the calculator's fields lie on its page."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.language import mark, say
from advisor.core.plan.calculator.dial import (
    BACK,
    GOAL,
    HOURS,
    MARKETING,
    NEEDED,
    RATES,
    SALES,
    SHOP,
    SWITCH,
    TRYING,
    Dial,
)
from advisor.core.plan.calculator.worked import Worked
from advisor.core.what_if.query import Tried
from advisor.usecases.calculator import Desk
from advisor.web.what_if_rows import Field, Group, Section

_TITLES = (
    (GOAL, mark("The goal")),
    (RATES, mark("From visit to deal")),
    (SALES, mark("The work of sales")),
    (MARKETING, mark("The work of marketing")),
    (NEEDED, mark("The hours needed")),
    (BACK, mark("The other way round")),
    (TRYING, mark("One number over its range")),
)
_NOTES = {
    BACK: mark("What do the leads or the hours that you have bring?"),
    TRYING: mark("All else stays as it is in the fields."),
    NEEDED: mark("A week, for all people together, to reach the goal with the work well done."),
}
# These stand open from the start; the work behind them is changed less often.
_OPEN = {GOAL, RATES, NEEDED, BACK, TRYING}


def sections(
    desk: Desk, tried: Tried, worked: Worked, errors: Mapping[str, str]
) -> tuple[Section, ...]:
    """The whole form in its order, without what does not count in this mode. errors: by field."""
    mode = worked.asked.mode
    said = {one.knob.key: one.value for one in tried.changes}
    remarks = {one.field: one.text for one in worked.remarks if not one.wrong}
    found = []
    for part, title in _TITLES:
        fields = tuple(
            _field(dial, said, tried, errors, remarks)
            for dial in desk.dials.values()
            if dial.part == part and mode in dial.modes
        )
        if fields and not (mode == HOURS and part in {BACK, TRYING}):
            found.append(_section(part, title, mode, fields))
    return tuple(found)


def _field(
    dial: Dial,
    said: Mapping[str, str],
    tried: Tried,
    errors: Mapping[str, str],
    remarks: Mapping[str, str],
) -> Field:
    misread = dial.key in dict(tried.problems)
    value = tried.typed[dial.key] if misread else said.get(dial.key, dial.now)
    return Field(dial, value, errors.get(dial.key, ""), dial.note, remarks.get(dial.key, ""))


def _section(part: str, title: str, mode: str, fields: tuple[Field, ...]) -> Section:
    """Every stage's switch stands under its rate."""
    if part == RATES and mode == SHOP:
        title = mark("From enquiry to customer")
    switches = {one.knob.key: one for one in fields if one.knob.key.startswith(SWITCH)}
    ordered: list[Field] = []
    for field in fields:
        if field.knob.key not in switches:
            ordered += [field, *filter(None, [switches.get(f"{SWITCH}{field.knob.key}")])]
    group = Group(part, "", tuple(ordered))
    opened = part in _OPEN or any(one.changed or one.remark for one in ordered)
    return Section(part, say(title), say(_NOTES.get(part, "")), (group,), opened)


def errors_by_field(desk: Desk, tried: Tried, worked: Worked) -> dict[str, str]:
    """What is wrong, by field: texts that could not be read, and numbers that contradict."""
    found = {one.field: one.text for one in worked.remarks if one.wrong}
    return found | {key: _without_name(desk, key, text) for key, text in tried.problems}


def _without_name(desk: Desk, key: str, text: str) -> str:
    return text.removeprefix(f"{desk.dials[key].label}: ") if key in desk.dials else text


def summary(desk: Desk, errors: Mapping[str, str]) -> list[tuple[str, str]]:
    """For the top of the page: (field, message); what has no field points at the form."""
    return [
        (key, f"{desk.dials[key].label}: {text}") if key in desk.dials else ("numbers", text)
        for key, text in errors.items()
    ]


def hidden(desk: Desk, tried: Tried, worked: Worked) -> list[tuple[str, str]]:
    """What is tried in another mode than the one that shows, to be carried along."""
    mode = worked.asked.mode
    return [
        (one.knob.key, one.value)
        for one in tried.changes
        if mode not in desk.dials[one.knob.key].modes
    ]
