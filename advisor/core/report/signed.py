"""Numbers with their sign, as a difference is written."""

from __future__ import annotations

from advisor.core.language import written


def signed(value: float) -> str:
    """A number with its sign: +15, −8, 0."""
    return written(f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value)}")
