"""How much is tried: the same few examples in every run, or many new ones by ``make fuzz``."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings

ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))


def budget(examples: int) -> Callable[[Any], Any]:
    """So many examples, times the rounds of a long run, whose seed its command line gives."""
    return settings(
        max_examples=examples * ROUNDS,
        derandomize=ROUNDS == 1,
        deadline=None,
        database=None,
        # Saying which lines have to do with it takes longer than all the rest.
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
