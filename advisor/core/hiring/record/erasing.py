"""A decision record without somebody: what they and others said of them goes, results stay."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from advisor.core.hiring.record.checking import told_of
from advisor.core.hiring.record.content import as_data
from advisor.core.hiring.record.told import Erased, Record
from advisor.core.skills import Catalogue

# Hashed elsewhere, or numbers: nobody is named in them.
_UNTOUCHED = ("definitions", "model", "format", "version", "digest", "frozen_digest")


def without(
    data: dict[str, Any],
    person_id: str,
    reworded: Callable[[str], str],
    at: str,
    whole_digest: str,
    catalogue: Catalogue,
) -> dict[str, Any] | None:
    """The record without somebody; None where it says nothing of them.

    data: as JSON gives it. reworded: takes their names out of a text. at: a stamp. whole_digest:
    of the record as it was frozen, kept beside the digest of what is left.
    """
    changed = _reworded(data, reworded)
    if changed == data and all(one["id"] != person_id for one in data["candidates"]):
        return None
    told = told_of(changed)
    smaller = told.model_copy(
        update={
            "candidates": tuple(
                one.model_copy(update={"name": ""}) if one.id == person_id else one
                for one in told.candidates
            ),
            "scorecards": tuple(one for one in told.scorecards if one.candidate != person_id),
            "erased": _erased(told, person_id, at),
            "frozen_digest": whole_digest,
        }
    )
    return as_data(smaller, catalogue, _results(changed, person_id))


def _reworded(data: dict[str, Any], through: Callable[[str], str]) -> dict[str, Any]:
    return {
        key: value if key in _UNTOUCHED else _mapped(value, through) for key, value in data.items()
    }


def _mapped(value: Any, through: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return through(value)
    if isinstance(value, list):
        return [_mapped(one, through) for one in value]
    if isinstance(value, dict):
        return {key: _mapped(one, through) for key, one in value.items()}
    return value


def _erased(told: Record, person_id: str, at: str) -> tuple[Erased, ...]:
    if any(one.candidate == person_id for one in told.erased):
        return told.erased
    return (*told.erased, Erased(candidate=person_id, erased_at=at))


def _results(data: dict[str, Any], person_id: str) -> dict[str, Any]:
    """The frozen results without the ratings of one candidate."""
    results: dict[str, Any] = json.loads(json.dumps(data["results"]))
    comparison = results["comparison"]
    ratings = comparison["basis"]["ratings"]
    comparison["basis"]["ratings"] = [one for one in ratings if one["candidate"] != person_id]
    for key in ("rating_flips", "levels"):
        comparison[key] = [one for one in comparison[key] if one["candidate"] != person_id]
    if data["decision"]["chosen"] == person_id:
        results["first_days"] = []
    return results
