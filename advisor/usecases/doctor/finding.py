"""What one check has found."""

from __future__ import annotations

from dataclasses import dataclass

OK, WARN, FAIL = "ok", "warn", "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """state: OK, WARN or FAIL. said: what is so. to_do: what helps, "" where nothing is needed."""

    name: str
    state: str
    said: str
    to_do: str = ""


def none_of(name: str, wrong: list[str], well: str, bad: str, to_do: str) -> Finding:
    """OK where nothing is wrong, else FAIL with the first few."""
    if not wrong:
        return Finding(name, OK, well)
    more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
    return Finding(name, FAIL, f"{bad}: {'; '.join(wrong[:3])}{more}.", to_do)
