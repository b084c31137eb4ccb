"""What a role needs of each skill, as the form shows and sends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from advisor.core.hiring.weights import Criterion, Need
from advisor.core.language import say
from advisor.core.skills import Skill
from advisor.library import catalogue
from advisor.usecases.hiring.openings import USUAL_MINIMUM

LEVELS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Row:
    """One skill with what was chosen. need: as sent; minimum: the least level as text.

    error: what is wrong with need or minimum, at: which of them.
    """

    skill: Skill
    need: str
    minimum: str
    at: str = ""
    error: str = ""

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels to choose from, with one that is kept and stands between two."""
        return LEVELS if self.minimum in LEVELS else tuple(sorted({*LEVELS, self.minimum}))

    @property
    def looks(self) -> str:
        """What the least level looks like: the anchor at or below it."""
        try:
            place = int(float(self.minimum)) - 1
        except ValueError:
            return ""
        return self.skill.anchors[place] if 0 <= place < len(self.skill.anchors) else ""

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) of what is wrong."""
        return [(f"{self.at}-{self.skill.id}", self.error)] if self.error else []


def rows_of(criteria: Sequence[Criterion]) -> list[Row]:
    """What is kept, as the form shows it."""
    return [
        Row(catalogue().skill(c.skill), str(c.need), f"{c.minimum or USUAL_MINIMUM:g}")
        for c in criteria
    ]


def read_needs(
    criteria: Sequence[Criterion], sent: Mapping[str, str]
) -> tuple[list[Criterion], list[Row]]:
    """The criteria with the needs that were sent, and the rows to show them again.

    Where a row has an error its criterion is as it was.
    """
    rows = [_checked(_row(criterion, sent), criterion) for criterion in criteria]
    read = [
        criterion if row.error else _with_need(criterion, row)
        for criterion, row in zip(criteria, rows, strict=True)
    ]
    return read, rows


def _row(criterion: Criterion, sent: Mapping[str, str]) -> Row:
    (kept,) = rows_of([criterion])
    need = sent.get(f"need-{criterion.skill}", kept.need)
    return replace(kept, need=need, minimum=sent.get(f"minimum-{criterion.skill}", kept.minimum))


def _checked(row: Row, criterion: Criterion) -> Row:
    name = row.skill.name
    if row.need not in set(Need):
        error = say("{name}: choose must-have, useful, or can be learned here.", name=name)
        return replace(row, need=str(criterion.need), at="need", error=error)
    (kept,) = rows_of([criterion])
    if row.need == Need.MUST and row.minimum not in {*LEVELS, kept.minimum}:
        error = say("{name}: choose the least level of this must-have.", name=name)
        return replace(row, minimum=kept.minimum, at="minimum", error=error)
    return row


def _with_need(criterion: Criterion, row: Row) -> Criterion:
    need = Need(row.need)
    minimum = float(row.minimum) if need is Need.MUST else None
    return replace(criterion, need=need, minimum=minimum)
