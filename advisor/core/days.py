"""A day in figures, in the order of the language in force."""

from __future__ import annotations

from advisor.core.language import say


def day_figures(iso: str) -> str:
    """The day of an ISO time, such as "2026-11-22"; what is no such day stays as it is."""
    parts = iso[:10].split("-")
    if len(parts) != 3:
        return iso
    return say("{year}-{month}-{day}", year=parts[0], month=parts[1], day=parts[2])
