"""Shipped words that lie in several files of one folder."""

from __future__ import annotations

from typing import Any

from advisor.library.shipped_words import content
from advisor.library.site import site


def blocks_in(folder: str) -> dict[str, Any]:
    """The blocks of all files of a folder of questionnaires; each block stands in one of them."""
    files = sorted((site("questionnaires") / folder).glob("*.yaml"))
    return {
        block: body for file in files for block, body in content(f"{folder}/{file.name}").items()
    }
