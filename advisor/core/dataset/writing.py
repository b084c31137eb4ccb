"""A value of the data set as text, the same in every CSV."""

from __future__ import annotations

Value = str | int | float | bool | None


def as_text(value: Value) -> str:
    """yes and no for truth, "" for nothing, numbers with a point and at most six decimals."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
