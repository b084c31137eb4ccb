"""Reads a JSON list of cases; whatever is wrong is reported with the case, the key and the reason.

A case's model is a pydantic class made with `Case` as its base, so that every kind of case file is
checked the same way.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from advisor.core.observation import Mode, Observation
from advisor.core.ratings import RefusedObservation


class CaseFileError(ValueError):
    """A case file cannot be used; the message says which case, which key and what is wrong."""


class Case(BaseModel):
    """What every case has; unknown keys are refused, so that a slip of the pen is noticed."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)

    name: str = ""
    note: str = ""
    expected: Any = None


class ObservationRow(BaseModel):
    """One observation as written in a case file."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)

    person: Annotated[str, Field(min_length=1)]
    rater: Annotated[str, Field(min_length=1)]
    mode: Annotated[Mode, Field(strict=False)]
    skill: str
    value: Annotated[float, Field(ge=1, le=5)]
    items: Annotated[int, Field(ge=1)] = 1

    def observation(self) -> Observation:
        """The same as the core takes it."""
        return Observation(self.person, self.rater, self.mode, self.skill, self.value, self.items)


_REASONS = {"missing": "this key is missing", "extra_forbidden": "there is no such key"}
C = TypeVar("C", bound=Case)


def load_cases(path: Path) -> list[dict[str, Any]]:
    """The raw cases of a file: a list of objects, each with its keys as written."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise CaseFileError(f"{path} cannot be read: {error.strerror or error}.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise CaseFileError(f"{path} is not JSON: {error.msg} at {place}.") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise CaseFileError(f"{path} is not JSON: it is not readable as text.") from error
    if not isinstance(content, list):
        raise CaseFileError(f"{path} must hold a list of cases.")
    for position, raw in enumerate(content, start=1):
        if not isinstance(raw, dict):
            raise CaseFileError(f"Case {position} must be an object with keys.")
    return content


def check_case(position: int, raw: Mapping[str, Any], model: type[C]) -> C:
    """One case (position counted from 1) as its model; all that is wrong in one CaseFileError."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        problems = "; ".join(f"{_key(each['loc'])}: {_reason(each)}" for each in error.errors())
        raise CaseFileError(f"{describe(position, raw)}: {problems}.") from error


def compute_case(
    position: int, raw: Mapping[str, Any], compute: Callable[[], dict[str, Any]]
) -> dict[str, Any]:
    """The case with `expected` computed; a refused observation is named by its place."""
    try:
        expected = compute()
    except RefusedObservation as error:
        place = f"observations[{_place(raw, error.observation)}].{error.field}"
        raise CaseFileError(f"{describe(position, raw)}: {place}: {error}") from error
    except ValueError as error:
        raise CaseFileError(f"{describe(position, raw)}: {error}") from error
    return {**raw, "expected": expected}


def describe(position: int, raw: Mapping[str, Any]) -> str:
    """How a message names a case: by position and, if it has one, by name."""
    name = raw.get("name")
    return f"Case {position} (“{name}”)" if isinstance(name, str) and name else f"Case {position}"


def _key(location: tuple[int | str, ...]) -> str:
    """A place in a case as people write it: observations[3].value."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return "".join(parts).lstrip(".") or "the case"


def _reason(problem: ErrorDetails) -> str:
    """What is wrong, as the second half of a sentence."""
    if problem["type"] in _REASONS:
        return _REASONS[problem["type"]]
    message = problem["msg"].removeprefix("Value error, ").rstrip(".")
    return message[:1].lower() + message[1:]


def _place(raw: Mapping[str, Any], refused: Observation) -> int:
    """Where in the case the refused observation stands, counted from 0."""
    rows = (ObservationRow.model_validate(row).observation() for row in raw["observations"])
    return next(place for place, seen in enumerate(rows) if seen == refused)
