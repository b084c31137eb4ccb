"""Numbers with their units: the one form and the many forms of every unit, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from advisor.core.language import say, say_many

# A unit to how a number of it is written: by the form that the number takes, and as it is shown.
_UNITS: Mapping[str, Callable[[int, str], str]] = {
    "hours": lambda n, x: say_many("{number} hour", "{number} hours", n, number=x),
    "hours a week": lambda n, x: say_many(
        "{number} hour a week", "{number} hours a week", n, number=x
    ),
    "hours per SQL": lambda n, x: say_many(
        "{number} hour per SQL", "{number} hours per SQL", n, number=x
    ),
    "hours per self-sourced opportunity": lambda n, x: say_many(
        "{number} hour per self-sourced opportunity",
        "{number} hours per self-sourced opportunity",
        n,
        number=x,
    ),
    "minutes": lambda n, x: say_many("{number} minute", "{number} minutes", n, number=x),
    "days": lambda n, x: say_many("{number} day", "{number} days", n, number=x),
    "months": lambda n, x: say_many("{number} month", "{number} months", n, number=x),
    "items": lambda n, x: say_many("{number} item", "{number} items", n, number=x),
    "levels": lambda n, x: say_many("{number} level", "{number} levels", n, number=x),
    "touches": lambda n, x: say_many("{number} touch", "{number} touches", n, number=x),
    "channels": lambda n, x: say_many("{number} channel", "{number} channels", n, number=x),
    "campaigns": lambda n, x: say_many("{number} campaign", "{number} campaigns", n, number=x),
    "calls or messages": lambda n, x: say_many(
        "{number} call or message", "{number} calls or messages", n, number=x
    ),
    "talks or messages": lambda n, x: say_many(
        "{number} talk or message", "{number} talks or messages", n, number=x
    ),
    "deals": lambda n, x: say_many("{number} deal", "{number} deals", n, number=x),
    "times": lambda _n, x: say("{number} times", number=x),
    "a week": lambda _n, x: say("{number} a week", number=x),
    "level": lambda _n, x: say("level {number}", number=x),
    "%": lambda _n, x: say("{number}%", number=x),
}
MANY = 2  # takes the form for many in every language


def with_unit(shown: str, unit: str, value: float = MANY) -> str:
    """A number or a range as it is shown, with its unit: "1 month", "level 3.4", "0.5 to 4 hours".

    value: what is shown, for its form; a range takes the form for many. A unit of somebody's own
    stands behind the number as it is.
    """
    if unit in _UNITS:
        return _UNITS[unit](_form_of(shown, value), shown)
    if not unit:
        return shown
    first, _, rest = say(unit).partition(" ")
    first = first.removesuffix("s") if shown == "1" else first
    return f"{shown} {first} {rest}".strip()


def unit_alone(unit: str) -> str:
    """A unit as it stands behind a field: "months", "%"."""
    return with_unit("", unit).strip()


def _form_of(shown: str, value: float) -> int:
    """A whole number that takes the same form; French counts all below two as one."""
    if shown == "1":
        return 1
    return 0 if abs(value) < MANY else MANY
