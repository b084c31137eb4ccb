"""The catalogues of the interface: which languages there are, each read once when it is first used.

A catalogue is a folder of PO files below advisor/translations, one file for each part of the
product. "en-XA" and "ar-XB" are not languages but tests: every message of the first is a third
longer and accented, the second runs from right to left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from jinja2 import Environment

from advisor.core.language import ENGLISH, Language, form_for, language, say, written
from advisor.library.pseudo import pseudo

FOLDER = Path(__file__).resolve().parents[1] / "translations"
_SUNDAY = 6
# Whose catalogues are whole, in the order in which they are offered: see docs/translating.md.
LANGUAGES = ("en", "de", "es", "fr")
PSEUDO = ("en-XA", "ar-XB")


@cache
def language_of(code: str) -> Language:
    """The language of that code with its catalogue; English for one that is not there."""
    if code in PSEUDO:
        return pseudo(code)
    return _read(code) if code != ENGLISH.code and files_of(code) else ENGLISH


def nearest_language(wanted: Iterable[str]) -> str:
    """The first of these tags that is offered, also without its region; "en" where none is."""
    for tag in wanted:
        for code in (tag, tag.partition("-")[0].lower()):
            if code in (*LANGUAGES, *PSEUDO):
                return code
    return ENGLISH.code


def files_of(code: str) -> list[Path]:
    """The PO files of a language, by name."""
    return sorted((FOLDER / code).glob("*.po"))


def install(env: Environment) -> None:
    """Let templates say their words in the language in force.

    {% trans %} and _() are for words written in the template, which may hold markup; the filter
    ``said`` is for a value that holds a message, and it is escaped like any value.
    """
    env.add_extension("jinja2.ext.i18n")
    env.policies["ext.i18n.trimmed"] = True
    env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext=say,
        ngettext=form_for,
        pgettext=lambda context, message: say(message, context),
        newstyle=True,
    )
    env.filters["said"] = say
    env.filters["written"] = _written
    env.globals["language"] = language


def _written(number: object) -> str:
    return written(str(number))


@cache
def is_draft(code: str) -> bool:
    """Whether a part of the catalogue says that no native speaker has reviewed it."""
    return any("X-Review: draft" in path.read_text("utf-8")[:2000] for path in files_of(code))


def _read(code: str) -> Language:
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in (message for path in files_of(code) for message in messages_in(path)):
        if isinstance(message.id, str):
            key = f"{message.context}\x04{message.id}" if message.context else message.id
            messages[key] = str(message.string)
        else:
            plurals[message.id[0]] = tuple(message.string or ())
    locale = Locale.parse(code)
    signs = locale.number_symbols["latn"]
    return Language(
        code=code,
        messages=messages,
        plurals=plurals,
        form=_FORMS.get(code, ENGLISH.form),
        point=signs["decimal"],
        group=signs["group"],
        first_day="sunday" if locale.first_week_day == _SUNDAY else "monday",
    )


def messages_in(path: Path) -> Iterator[Message]:
    """The messages of a PO file that have a translation which nobody doubts."""
    with path.open("rb") as file:
        found = read_po(file)
    for message in found:
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and not message.fuzzy and all(forms):
            yield message


def _french(number: int) -> int:
    """French counts nothing and one alike."""
    return 0 if number in {0, 1} else 1


_FORMS = {"fr": _french}
