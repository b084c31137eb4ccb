"""The response file as plain data and as text: told, computed, and a digest over all of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from advisor.core.model_version import MODEL_VERSION, assumption_values, assumptions_hash
from advisor.core.questionnaire import canonical_json, content_hash
from advisor.core.response.handed_in import HandedIn
from advisor.core.response.results import results_of
from advisor.core.skills import Catalogue

FORMAT = "advisor-response"
VERSION = 1
# May be left out: what was not there is not written.
_OPTIONAL = ("language", "notes")


def as_data(handed: HandedIn, catalogue: Catalogue) -> dict[str, Any]:
    """The whole file as plain data, in the order of reading.

    Raises UnknownAssumption or AssumptionOutOfRange.
    """
    told = handed.model_dump(mode="json", exclude={"definition", "assumptions"})
    left_out = {key for key in _OPTIONAL if told[key] is None}
    data = {
        "format": FORMAT,
        "version": VERSION,
        "questionnaire": handed.definition.id,
        **{key: value for key, value in told.items() if key not in left_out},
        "definition_hash": content_hash(handed.definition),
        "definition": json.loads(canonical_json(handed.definition)),
        "model": {
            "version": MODEL_VERSION,
            "assumptions_hash": assumptions_hash(handed.values),
            "changed": dict(handed.values.changed),
            "assumptions": assumption_values(handed.values),
        },
        "results": results_of(handed, catalogue),
    }
    return data | {"digest": digest_of(data)}


def as_text(data: dict[str, Any]) -> str:
    """The file's text: readable JSON, the same for the same data."""
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def digest_of(data: dict[str, Any]) -> str:
    """SHA-256 of everything but the digest itself, as JSON with sorted keys and no spaces."""
    content = {key: value for key, value in data.items() if key != "digest"}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
