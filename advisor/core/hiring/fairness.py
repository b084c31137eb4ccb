"""Selection rates of groups side by side: exact ratios, exact tests, and when not to judge.

Counts only; what a person answered is never part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from advisor.core.hiring.two_by_two import Interval, fisher_exact, mid_p, ratio_interval

FOUR_FIFTHS = Fraction(4, 5)
SIGNIFICANT = Fraction(1, 20)
FEWEST_APPLICANTS = 30
FEWEST_EXPECTED = 5
SMALLEST_SHARE = Fraction(1, 50)


class WrongCounts(ValueError):
    """More were selected than applied, or a count is below zero."""


class FewReason(StrEnum):
    """Why a comparison is too small to judge by."""

    APPLICANTS = "applicants"  # under 30 applied in one of the two groups
    EXPECTED = "expected"  # under 5 selections would be expected in one of them
    ONE_PERSON = "one_person"  # one selection more or less turns the four-fifths verdict


@dataclass(frozen=True, slots=True)
class Group:
    """One group's counts: how many applied, how many of them were selected."""

    name: str
    applied: int
    selected: int

    def __post_init__(self) -> None:
        """Refuse counts that cannot be. Raises WrongCounts."""
        if not 0 <= self.selected <= self.applied:
            raise WrongCounts(f"{self.name}: {self.selected} selected of {self.applied}")

    @property
    def rate(self) -> Fraction | None:
        """Selected of applied, exact; None where nobody applied."""
        return Fraction(self.selected, self.applied) if self.applied else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One group beside the one with the highest rate.

    impact_ratio: its rate / the highest rate, exact. passes: at least four fifths. fisher,
    mid_p: two-sided chance of tables as unlikely as this one when both rates are the same.
    interval: of the ratio, 95% (Koopman). too_few: the reasons not to judge by it, if any.
    small_share: the group is under 2% of all who applied.
    """

    group: Group
    reference: Group
    impact_ratio: Fraction
    passes: bool
    fisher: Fraction
    mid_p: Fraction
    interval: Interval
    too_few: tuple[FewReason, ...]
    small_share: bool

    @property
    def significant(self) -> bool:
        """Whether Fisher's test finds a difference at 5%; exact."""
        return self.fisher < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class Fairness:
    """All groups beside the one with the highest rate.

    reference: that group, None where nobody was selected. comparisons: the others, lowest
    ratio first. empty: groups in which nobody applied.
    """

    reference: Group | None
    comparisons: tuple[Comparison, ...]
    empty: tuple[Group, ...]


def compare(groups: Sequence[Group]) -> Fairness:
    """Every group against the one with the highest selection rate.

    Four-fifths rule, two per cent and the reference group: Uniform Guidelines on Employee
    Selection Procedures, 29 CFR 1607.4D (1978). Of equal rates the larger group is taken.
    """
    applied = [group for group in groups if group.applied]
    empty = tuple(group for group in groups if not group.applied)
    if not any(group.selected for group in applied):
        return Fairness(None, (), empty)
    reference = max(applied, key=lambda group: (group.rate, group.applied))
    everyone = sum(group.applied for group in applied)
    others = [
        _comparison(group, reference, everyone) for group in applied if group is not reference
    ]
    return Fairness(reference, tuple(sorted(others, key=lambda c: c.impact_ratio)), empty)


def above_median(scores: Sequence[tuple[str, float]]) -> tuple[Group, ...]:
    """For each group how many scored above the median of everyone: for scored systems.

    scores: group and score of each person. Nobody scores above it where all are the same.
    Groups come in the order of their first person.
    """
    values = sorted(score for _, score in scores)
    middle = len(values) // 2
    median = (values[middle] + values[-middle - 1]) / 2 if values else 0.0
    names = dict.fromkeys(name for name, _ in scores)
    return tuple(
        Group(
            name,
            sum(each == name for each, _ in scores),
            sum(each == name and score > median for each, score in scores),
        )
        for name in names
    )


def _comparison(group: Group, reference: Group, everyone: int) -> Comparison:
    ratio = _ratio(group, reference)
    table = (group.selected, group.applied, reference.selected, reference.applied)
    return Comparison(
        group=group,
        reference=reference,
        impact_ratio=ratio,
        passes=ratio >= FOUR_FIFTHS,
        fisher=fisher_exact(*table),
        mid_p=mid_p(*table),
        interval=ratio_interval(*table),
        too_few=tuple(_too_few(group, reference)),
        small_share=Fraction(group.applied, everyone) < SMALLEST_SHARE,
    )


def _ratio(group: Group, reference: Group) -> Fraction:
    """Rate over rate; the reference has selected someone."""
    return Fraction(group.selected * reference.applied, group.applied * reference.selected)


def _too_few(group: Group, reference: Group) -> list[FewReason]:
    rate = Fraction(group.selected + reference.selected, group.applied + reference.applied)
    smaller = min(group.applied, reference.applied)
    reasons = []
    if smaller < FEWEST_APPLICANTS:
        reasons.append(FewReason.APPLICANTS)
    if smaller * rate < FEWEST_EXPECTED:
        reasons.append(FewReason.EXPECTED)
    if _one_person_turns_it(group, reference):
        reasons.append(FewReason.ONE_PERSON)
    return reasons


def _one_person_turns_it(group: Group, reference: Group) -> bool:
    """Whether one selection more or less, in either group, changes the four-fifths verdict."""
    verdict = _ratio(group, reference) >= FOUR_FIFTHS
    return any(
        (_ratio(changed, against) >= FOUR_FIFTHS) != verdict
        for step in (-1, 1)
        for changed, against in (
            (_with(group, step), reference),
            (group, _with(reference, step)),
        )
        if changed is not None and against is not None and against.selected
    )


def _with(group: Group, step: int) -> Group | None:
    """The group with one selection more or less, or None where that cannot be."""
    selected = group.selected + step
    if not 0 <= selected <= group.applied:
        return None
    return Group(group.name, group.applied, selected)
