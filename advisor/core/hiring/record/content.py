"""The decision record as plain data: told, computed, and a digest over all of it."""

from __future__ import annotations

import json
from typing import Any

from advisor.core.hiring.record.results import of_record
from advisor.core.hiring.record.told import Record, criteria_of
from advisor.core.hiring.weights import seal
from advisor.core.model_version import MODEL_VERSION, assumption_values, assumptions_hash
from advisor.core.questionnaire import canonical_json, content_hash
from advisor.core.response.content import digest_of
from advisor.core.skills import Catalogue

FORMAT = "advisor-decision"
VERSION = 1
_AFTER_ERASING = ("erased", "frozen_digest")


def as_data(
    record: Record, catalogue: Catalogue, results: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The whole record as plain data, in the order of reading.

    results: as they were frozen, where they can no longer be computed. Raises what ``of_record``
    raises, and ValueError for a need that there is not.
    """
    told = record.model_dump(mode="json", exclude={"definitions", "assumptions", "weights"})
    left_out = set() if record.erased else set(_AFTER_ERASING)
    data = {
        "format": FORMAT,
        "version": VERSION,
        **{key: value for key, value in told.items() if key not in left_out},
        "weights": [
            version.model_dump(mode="json") | {"seal": seal(criteria_of(version))}
            for version in record.weights
        ],
        "definitions": {
            content_hash(one): json.loads(canonical_json(one)) for one in record.definitions
        },
        "model": {
            "version": MODEL_VERSION,
            "assumptions_hash": assumptions_hash(record.values),
            "changed": dict(record.values.changed),
            "assumptions": assumption_values(record.values),
        },
        "results": of_record(record, catalogue) if results is None else results,
    }
    return data | {"digest": digest_of(data)}
