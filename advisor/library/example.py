"""The shipped companies as plain data: the example, and one witness for each verdict."""

from __future__ import annotations

from functools import cache
from typing import Any

from advisor.core.language import by_language
from advisor.library.shipped_words import content, raw
from advisor.library.site import site


@by_language()
def example_company() -> dict[str, Any]:
    """People, what they and their colleagues answered, the business numbers, what they keep, and
    whom they hire; in the language in force.
    """
    found: dict[str, Any] = content("example-company.yaml")
    return found | {"opening": content("example-opening.yaml")}


@cache
def witnesses() -> dict[str, dict[str, Any]]:
    """Verdict code to a company whose answers lead to it, in the form of the example company."""
    files = sorted((site("questionnaires") / "witnesses").glob("*.yaml"))
    return {file.stem: raw(f"witnesses/{file.name}") for file in files}
