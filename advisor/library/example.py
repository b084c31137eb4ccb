"""The shipped example company, as plain data."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from advisor.library.site import site


@cache
def example_company() -> dict[str, Any]:
    """People, what they and their colleagues answered, and the business numbers."""
    path = site("questionnaires") / "example-company.yaml"
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found
