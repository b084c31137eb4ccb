"""A decision record against itself: everything that can be computed from it is, and compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from advisor.core.assumptions import AssumptionOutOfRange, UnknownAssumption
from advisor.core.hiring.record.consistency import problems
from advisor.core.hiring.record.content import as_data
from advisor.core.hiring.record.told import Record
from advisor.core.measurement import TooManyRaters
from advisor.core.ratings import RefusedObservation
from advisor.core.response.checking import refused
from advisor.core.response.comparing import Difference, compare
from advisor.core.response.content import digest_of
from advisor.core.skills import Catalogue

_COMPUTED = ("format", "version", "model", "results", "digest")


def check_record(data: dict[str, Any], catalogue: Catalogue) -> list[Difference]:
    """Every difference between a decision record and what its own content gives.

    data: as JSON gives it. An empty list means that all of it agrees. Of a record from which
    something was erased the results are not computed again: what they rest on is gone.
    """
    return [
        *compare(data.get("digest", ""), digest_of(data), "digest"),
        *_content_problems(data, catalogue),
    ]


def told_of(data: dict[str, Any]) -> Record:
    """The told part of a record. Raises ValidationError with every problem of its shape."""
    told = {key: value for key, value in data.items() if key not in _COMPUTED}
    model, definitions, weights = (data.get(key) for key in ("model", "definitions", "weights"))
    told["assumptions"] = model.get("assumptions") if isinstance(model, dict) else None
    if isinstance(definitions, dict):
        told["definitions"] = list(definitions.values())
    if isinstance(weights, list):
        told["weights"] = [_without_seal(version) for version in weights]
    return Record.model_validate_json(json.dumps(told))


def _content_problems(data: dict[str, Any], catalogue: Catalogue) -> list[Difference]:
    try:
        record = told_of(data)
        found = list(problems(record, catalogue))
        if found:
            return found
        kept = data.get("results") if record.erased else None
        computed = as_data(record, catalogue, kept if isinstance(kept, dict) else None)
    except ValidationError as error:
        return [refused(dict(each)) for each in error.errors()]
    except (UnknownAssumption, AssumptionOutOfRange) as error:
        return [Difference("model.assumptions", str(error), "a value within its range")]
    except (RefusedObservation, TooManyRaters) as error:
        return [Difference("scorecards", str(error), "scores that can be computed with")]
    return [*_after_erasing(record), *compare(data, computed | {"digest": data.get("digest")})]


def _after_erasing(record: Record) -> Iterator[Difference]:
    """What a record from which something was erased must no longer say."""
    gone = {one.candidate for one in record.erased}
    for index, one in enumerate(record.candidates):
        if one.id in gone and one.name:
            yield Difference(f"candidates[{index}].name", one.name, "erased")
    for index, card in enumerate(record.scorecards):
        if card.candidate in gone:
            yield Difference(f"scorecards[{index}]", card.id, "erased")


def _without_seal(version: Any) -> Any:
    if not isinstance(version, dict):
        return version
    return {key: value for key, value in version.items() if key != "seal"}
