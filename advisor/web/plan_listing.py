"""What differs between two plans, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from advisor.core.plan.differences import Difference


def by_part(many: Iterable[Difference]) -> list[tuple[str, list[Difference]]]:
    """The name of each part to what differs in it."""
    return [(part, list(found)) for part, found in groupby(many, key=lambda one: one.part)]
