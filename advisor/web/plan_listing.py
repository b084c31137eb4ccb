"""A version of the plan as a plain list of its lines, part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from advisor.core.plan.differences import Difference
from advisor.core.plan.line_words import PARTS, Found
from advisor.core.plan.mark import Mark
from advisor.core.report.report import date_words
from advisor.usecases.kept_plan import Kept


@dataclass(frozen=True, slots=True)
class Listed:
    """One line. more: what follows its sentence. kept: owner, day and tick in words, or ""."""

    sentence: str
    more: tuple[str, ...]
    kept: str


def parts_of(plan: Kept) -> list[tuple[str, list[Listed]]]:
    """The name of each part to its lines."""
    lines = plan.lines.items()
    return [
        (PARTS[part], [_listed(plan, key, found) for key, found in many])
        for part, many in groupby(lines, key=lambda pair: pair[1].part)
    ]


def by_part(many: Iterable[Difference]) -> list[tuple[str, list[Difference]]]:
    """The name of each part to what differs in it."""
    return [(part, list(found)) for part, found in groupby(many, key=lambda one: one.part)]


def _listed(plan: Kept, key: str, found: Found) -> Listed:
    more = tuple(text for text in found.words.values() if text and text not in found.sentence)
    own = [getattr(found.line, "owner_name", ""), _by(getattr(found.line, "due", ""))]
    kept = ", ".join(filter(None, (*own, *_marked(plan.plan.mark(key)))))
    return Listed(found.sentence, more, kept)


def _marked(mark: Mark) -> tuple[str, str, str]:
    return mark.owner_name, _by(mark.due), f"done {date_words(mark.done)}" if mark.done else ""


def _by(day: str) -> str:
    return f"by {date_words(day)}" if day else ""
