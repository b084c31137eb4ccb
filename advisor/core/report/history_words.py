"""Who answered, how often and when, in the words of a person’s history."""

from __future__ import annotations

from typing import Protocol

from advisor.core.days import day_figures
from advisor.core.language import say, say_many

SELF = "self"


class HandedIn(Protocol):
    """What one rater handed in, or several of one kind; days are ISO, "" where they stay unsaid."""

    @property
    def form(self) -> str:
        """The title of the form."""

    @property
    def count(self) -> int:
        """How often."""

    @property
    def first(self) -> str:
        """The day of the oldest."""

    @property
    def last(self) -> str:
        """The day of the newest."""


def who_words(who: str, raters: int, name: str) -> str:
    """Who answered, as the start of a sentence. who: "self" or a kind of observer."""
    if who == "manager":
        return say_many("One manager", "{number} managers", raters)
    if who == "peer":
        return say_many("One peer", "{number} peers", raters)
    if who == "customer":
        return say_many("One customer", "{number} customers", raters)
    return name


def handed_in_words(one: HandedIn) -> str:
    """Which form, how often, and when as far as that may be told."""
    times = say_many("{number} time", "{number} times", one.count)
    if not one.first:
        return say("{form}: {times}.", form=one.form, times=times)
    first, last = day_figures(one.first), day_figures(one.last)
    if first != last:
        return say(
            "{form}: {times}, from {first} to {last}.",
            form=one.form,
            times=times,
            first=first,
            last=last,
        )
    return say("{form}: {times}, on {day}.", form=one.form, times=times, day=first)
