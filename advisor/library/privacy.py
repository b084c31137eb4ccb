"""The shipped words on privacy: notices, kinds of data, and what protects them."""

from __future__ import annotations

from typing import Any

from advisor.core.language import by_language
from advisor.core.privacy.notice import Purpose, Words
from advisor.core.privacy.processing import DataKind
from advisor.library.shipped_words import content


@by_language()
def notice_words() -> Words:
    """What respondents are told."""
    found = _file()
    purposes = {key: Purpose(id=key, **body) for key, body in found["purposes"].items()}
    parts = {key: found[key] for key in ("seen", "kept", "rights", "agree")}
    return Words(found["version"], purposes, contact_missing=found["contact_missing"], **parts)


@by_language()
def data_kinds() -> tuple[DataKind, ...]:
    """The kinds of data that are kept, each with the tables that hold it."""
    return tuple(
        DataKind(one["name"], one["whose"], one["what"], tuple(one["tables"]))
        for one in _file()["data"]
    )


@by_language()
def security_measures() -> tuple[str, ...]:
    """What protects the data wherever Advisor runs, a sentence each."""
    return tuple(_file()["security"])


@by_language()
def _file() -> dict[str, Any]:
    found: dict[str, Any] = content("privacy.yaml")
    return found
