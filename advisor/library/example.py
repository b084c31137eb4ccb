"""The shipped companies as plain data: the example, and one witness for each verdict."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from advisor.library.site import site


@cache
def example_company() -> dict[str, Any]:
    """People, what they and their colleagues answered, and the business numbers."""
    return _company("example-company.yaml")


@cache
def witnesses() -> dict[str, dict[str, Any]]:
    """Verdict code to a company whose answers lead to it, in the form of the example company."""
    files = sorted((site("questionnaires") / "witnesses").glob("*.yaml"))
    return {file.stem: _company(f"witnesses/{file.name}") for file in files}


def _company(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((site("questionnaires") / name).read_text("utf-8"))
    return found
