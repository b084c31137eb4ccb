"""Changes of a plan's lines, and the plans they are made to."""

from functools import cache

from advisor.core.plan.event import Event
from advisor.core.plan.freezing import token
from tests.core.plan.plan_builders import split

FIRST = "charters.shared.1"
WHEN = "2026-03-02T09:00:00+00:00"


def change(number, key, field, value, over=""):
    """One change by Ana."""
    return Event(number, key, field, value, over, "member", WHEN, "Ana")


def changes(*many):
    """(key, field, value) after each other, numbered on."""
    return tuple(change(number, *one) for number, one in enumerate(many, start=1))


@cache
def plan():
    """The plan of two people who split the work."""
    return split().plan


def called(person):
    """A person as a kept text has them."""
    return token(person)
