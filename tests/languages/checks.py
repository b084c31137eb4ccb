"""What can be wrong with a translation that a machine sees."""

from __future__ import annotations

import re
from collections import Counter

from tests.languages.messages import Written

_NAMES = re.compile(r"\{\w*\}|%\(\w+\)s|%%")
_TAGS = re.compile(r"</?[a-z][^>]*>")


def faults(one: Written, words: str | list[str] | tuple[str, ...]) -> list[str]:
    """What is wrong with the translation of a message, a line each."""
    forms = [words] if isinstance(words, str) else list(words)
    if len(forms) != (2 if one.plural else 1):
        return [f"{2 if one.plural else 1} forms are needed"]
    if not all(form.strip() for form in forms):
        return ["it is empty"]
    found = []
    for form in forms:
        if not _names(form) <= _names(one.message) | _names(one.plural):
            found.append(f"it has a name that the message lacks: {form}")
        if _names(one.plural or one.message) - _names(form) and form == forms[-1]:
            found.append(f"it lacks a name of the message: {form}")
        if Counter(_TAGS.findall(form)) != Counter(_TAGS.findall(one.message)):
            found.append(f"its markup is not that of the message: {form}")
    return found


def _names(words: str) -> set[str]:
    return set(_NAMES.findall(words))
