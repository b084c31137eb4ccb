"""What the dictionary says of one column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Type = Literal["text", "integer", "number", "yes/no", "time", "JSON"]
TYPES = ("text", "integer", "number", "yes/no", "time", "JSON")
TIME = "ISO 8601, UTC"


@dataclass(frozen=True, slots=True)
class Field:
    """One column. allowed: its values where they can be listed; unit, range: "" where none."""

    name: str
    meaning: str
    type: Type = "text"
    unit: str = ""
    range: str = ""
    allowed: tuple[str, ...] = ()
