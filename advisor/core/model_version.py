"""Which models computed a result: a version raised by hand, and the fingerprint of the values."""

from __future__ import annotations

import hashlib
import json

from advisor.core.assumptions import ASSUMPTIONS, Assumptions

# Raised whenever the same answers under the same assumptions give other numbers than before.
MODEL_VERSION = "1"


def assumption_values(assumptions: Assumptions) -> dict[str, float]:
    """Every constant of the models by its key: the value in force, changed or not."""
    return {constant.key: float(assumptions[constant.key]) for constant in ASSUMPTIONS}


def assumptions_hash(assumptions: Assumptions) -> str:
    """SHA-256 of all values in force as sorted JSON, in 64 hexadecimal digits."""
    text = json.dumps(assumption_values(assumptions), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
