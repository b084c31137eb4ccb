"""What is said in the reader's language.

Every sentence is written in English where it is made, and said by ``say``: in English as it
stands, in another language as the catalogue in force has it. Shells choose the catalogue with
``speaking``; the core never asks which one it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache, update_wrapper
from typing import Any, Generic, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
# Between a context and its message, as in compiled catalogues of gettext.
_IN_CONTEXT = "\x04"


def _two_forms(number: int) -> int:
    """The form of English and German: the first for one, the second for all others."""
    return 0 if number == 1 else 1


@dataclass(frozen=True, slots=True)
class Language:
    """A language and its catalogue.

    code: a BCP 47 tag such as "de". messages: English to its translation; a message with a
    context stands under "context\\x04message". plurals: English singular to its forms, form: which
    of them a number takes. point, group: the signs in numbers, group between thousands. first_day:
    "monday", "sunday" or "saturday". right_to_left: how lines run.
    """

    code: str = "en"
    messages: Mapping[str, str] = field(default_factory=dict, compare=False)
    plurals: Mapping[str, Sequence[str]] = field(default_factory=dict, compare=False)
    form: Callable[[int], int] = field(default=_two_forms, compare=False)
    point: str = "."
    group: str = ","
    first_day: str = "monday"
    right_to_left: bool = False


ENGLISH = Language()
_LANGUAGE: ContextVar[Language] = ContextVar("language", default=ENGLISH)


def language() -> Language:
    """The language in force."""
    return _LANGUAGE.get()


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """All that is said in the block is said in this language."""
    token = _LANGUAGE.set(chosen)
    try:
        yield
    finally:
        _LANGUAGE.reset(token)


def speak(chosen: Language) -> None:
    """From here on all of this thread's words are in this language, until another is chosen."""
    _LANGUAGE.set(chosen)


def say(message: str, /, context: str = "", **values: object) -> str:
    """The message in the language in force, with its {names} replaced by the values.

    message: English, written out where this is called, so that it is found. context: tells two
    uses of the same English word apart, such as "verb"; what has no translation of its own there
    is said as without it. A message without translation stays.
    """
    known = _LANGUAGE.get().messages
    own = known.get(f"{context}{_IN_CONTEXT}{message}") if context else None
    words = own or known.get(message) or message
    return words.format(**values) if values else words


def say_many(one: str, many: str, number: int, /, **values: object) -> str:
    """The form for that number, which {number} stands for, in the language in force."""
    return form_for(one, many, number).format(**{"number": written(f"{number:,}"), **values})


def form_for(one: str, many: str, number: int) -> str:
    """The form for that number as the catalogue has it, its {names} not yet replaced."""
    spoken = _LANGUAGE.get()
    forms = spoken.plurals.get(one)
    if forms:
        return forms[min(spoken.form(number), len(forms) - 1)]
    english = one if number == 1 else many
    return spoken.messages.get(english) or english


def told(error: Exception) -> str:
    """What an error says, in the language in force; its docstring is its message."""
    return say(" ".join(str(error).split()))


def mark(message: str) -> str:
    """The message itself; it is found here and said where ``say`` is called with it."""
    return message


def written(number: str | float) -> str:
    """A number as English writes it, "1,234.5", with the signs of the language in force."""
    spoken, english = _LANGUAGE.get(), str(number)
    if spoken.point == "." and spoken.group == ",":
        return english
    return english.translate({ord("."): spoken.point, ord(","): spoken.group})


class Remembered(Generic[P, R]):
    """A function that is worked out once for the same arguments in the same language."""

    def __init__(self, function: Callable[P, R], most: int | None) -> None:
        """most: for how many arguments the results are kept, None for all."""

        def known(_spoken: Language, *args: P.args, **kwargs: P.kwargs) -> R:
            return function(*args, **kwargs)

        self._known = cast("Callable[..., R]", lru_cache(maxsize=most)(known))
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function gives, or gave before. Arguments must be hashable."""
        return self._known(_LANGUAGE.get(), *args, **kwargs)

    def cache_clear(self) -> None:
        """Forget all results."""
        cast("Any", self._known).cache_clear()


def by_language(most: int | None = None) -> Callable[[Callable[P, R]], Remembered[P, R]]:
    """Remember what a function gives, for as many arguments as said, None for all."""
    return lambda function: Remembered(function, most)
