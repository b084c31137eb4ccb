"""The shipped content in the language in force: each of its texts is a message of the catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from advisor.core.language import say
from advisor.library.site import site

# The same in C where it is built in: a tenth of the time, which the first page would wait for.
_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
# What stands under these keys names something; it is no text, however it is written.
NAMES = frozenset({"cites", "id", "modes", "needs", "motion", "fact", "tables", "version", "unit"})
# In the example company also what people, places and things are called.
NAMES_IN_EXAMPLE = NAMES | {"name", "email", "currency", "link", "template", "like"}


def names_in(name: str) -> frozenset[str]:
    """The keys of a shipped YAML file under which no text stands."""
    return NAMES_IN_EXAMPLE if name.startswith("example") else NAMES


def content(name: str) -> Any:
    """A shipped YAML file as plain data, its texts in the language in force.

    name: its path below the questionnaires, such as "plan/week.yaml".
    """
    return _each_text(raw(name), say, names_in(name))


def raw(name: str) -> Any:
    """A shipped YAML file as it is written."""
    return _Loader((site("questionnaires") / name).read_text("utf-8")).get_single_data()


def texts_of(data: Any, names: frozenset[str] = NAMES) -> Iterator[str]:
    """Every text in plain data: with a space in it, or beginning with a capital.

    names: the keys under which no text stands.
    """
    if isinstance(data, dict):
        for key, body in data.items():
            yield from texts_of(body, names) if key not in names else ()
    elif isinstance(data, list):
        for item in data:
            yield from texts_of(item, names)
    elif isinstance(data, str) and is_text(data):
        yield data


def _each_text(data: Any, turned: Callable[[str], str], names: frozenset[str]) -> Any:
    if isinstance(data, dict):
        return {
            key: body if key in names else _each_text(body, turned, names)
            for key, body in data.items()
        }
    if isinstance(data, list):
        return [_each_text(item, turned, names) for item in data]
    return turned(data) if isinstance(data, str) and is_text(data) else data


def is_text(words: str) -> bool:
    """Whether a string is for reading, and no name of the program's own."""
    return " " in words.strip() or words[:1].isupper()
