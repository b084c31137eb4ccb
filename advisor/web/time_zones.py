"""The time zones that can be chosen, and one found from what somebody typed."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

UTC = "UTC"


@cache
def time_zones() -> tuple[str, ...]:
    """Names of places with a time of their own, such as "Europe/Berlin", and UTC, sorted."""
    places = (name for name in available_timezones() if "/" in name)
    return (*sorted(name for name in places if not name.startswith("Etc/")), UTC)


def time_zone_typed(typed: str) -> str | None:
    """The zone that is meant: its name in any case, or a city that only one zone has."""
    wanted = _plain(typed)
    names = {_plain(name): name for name in time_zones()}
    if wanted in names:
        return names[wanted]
    cities = [name for plain, name in names.items() if plain.rpartition("/")[2] == wanted]
    return cities[0] if len(cities) == 1 else None


def _plain(name: str) -> str:
    return "_".join(name.casefold().split())
