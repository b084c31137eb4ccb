"""Item statistics of one version of a questionnaire: each item, and each scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.core.item_statistics.alpha import alpha_listwise, alpha_pairwise
from advisor.core.item_statistics.answer_values import Column, Item, columns
from advisor.core.item_statistics.correlation import corrected, pearson, rest_of
from advisor.core.item_statistics.covariances import complete, fewest_of_a_pair
from advisor.core.item_statistics.omega import omega
from advisor.core.item_statistics.result import ONE_ITEM, Result, Undefined, too_few
from advisor.core.questionnaire import (
    ChoiceQuestion,
    FrequencyQuestion,
    Questionnaire,
    SituationalQuestion,
)
from advisor.core.ratings import Floats

FEWEST_SHOWN = 10  # below it a table would show single people's answers, and say nothing


@dataclass(frozen=True, slots=True)
class Chosen:
    """One answer of an item. rest: its point-biserial correlation with the rest, None where the
    item has no key for single answers.
    """

    answer: str
    count: int
    rest: Result | None = None


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One item. scale: what it counts for, "" for nothing.

    asked: respondents who were asked; missing: of these, those without an answer; none: those who
    chose "had no chance to" or "not observed". mean, sd: of the values 1-5, reverse items turned,
    None where there are none. rest: the corrected item-total correlation, None for no scale.
    """

    item: Item
    scale: str
    asked: int
    missing: int
    none: int
    chosen: tuple[Chosen, ...]
    mean: float | None
    sd: float | None
    rest: Result | None

    @property
    def answered(self) -> int:
        """How many gave an answer that counts."""
        return self.asked - self.missing - self.none


@dataclass(frozen=True, slots=True)
class ScaleStatistics:
    """The items that are added up for one scale. complete: respondents who answered them all."""

    scale: str
    items: tuple[str, ...]
    complete: int
    listwise: Result
    pairwise: Result
    omega: Result


@dataclass(frozen=True, slots=True)
class Statistics:
    """All of a version. single: scales of which only one item asks, so that nothing is said."""

    respondents: int
    items: tuple[ItemStatistics, ...]
    scales: tuple[ScaleStatistics, ...]
    single: tuple[str, ...]


def statistics_of(
    questionnaire: Questionnaire, respondents: Sequence[Mapping[str, str]]
) -> Statistics:
    """The statistics of answers handed in, one mapping of question to answer a respondent.

    A scale is what a mean is made of: the frequency items of a skill, and the choices of
    "switching". Situations are set against all else that asks about their skill.
    """
    found = columns(questionnaire, respondents)
    scales = _scales(found)
    return Statistics(
        len(respondents),
        tuple(_item(column, found, scales) for column in found),
        tuple(_scale(name, parts) for name, parts in scales.items() if len(parts) > 1),
        tuple(dict.fromkeys(one.scale for one in found if one.scale and _alone(one, scales))),
    )


def _scales(found: Sequence[Column]) -> dict[str, list[Column]]:
    scales: dict[str, list[Column]] = {}
    for column in found:
        if column.scale and isinstance(column.item, FrequencyQuestion | ChoiceQuestion):
            scales.setdefault(column.scale, []).append(column)
    return scales


def _alone(column: Column, scales: Mapping[str, list[Column]]) -> bool:
    return len(scales.get(column.scale, [])) < 2


def _place(column: Column, parts: Sequence[Column]) -> int:
    return [one.item.id for one in parts].index(column.item.id)


def _table(parts: Sequence[Column]) -> Floats:
    return np.column_stack([one.values for one in parts])


def _item(
    column: Column, found: Sequence[Column], scales: Mapping[str, list[Column]]
) -> ItemStatistics:
    asked = [answer for answer in column.given if answer is not None]
    none = getattr(column.item, "none_value", None)
    known = column.values[~np.isnan(column.values)]
    parts = _parts(column, found, scales)
    return ItemStatistics(
        column.item,
        column.scale,
        len(asked),
        asked.count(""),
        asked.count(none) if none else 0,
        tuple(_chosen(column, answer, parts) for answer in column.item.values() if answer != none),
        float(known.mean()) if len(known) else None,
        float(known.std(ddof=1)) if len(known) > 1 else None,
        corrected(_table(parts), _place(column, parts)) if parts else None,
    )


def _parts(
    column: Column, found: Sequence[Column], scales: Mapping[str, list[Column]]
) -> list[Column]:
    """The items whose mean an item is set against, with itself; none where it has no scale."""
    if not column.scale:
        return []
    if isinstance(column.item, SituationalQuestion):
        return [one for one in found if one.scale == column.scale]
    return scales.get(column.scale, [column])


def _chosen(column: Column, answer: str, parts: Sequence[Column]) -> Chosen:
    count = column.given.count(answer)
    if not isinstance(column.item, SituationalQuestion) or not parts:
        return Chosen(answer, count)
    if len(parts) == 1:
        return Chosen(answer, count, Undefined(ONE_ITEM))
    took = [float(given == answer) if given else np.nan for given in column.given]
    rest = rest_of(_table(parts), _place(column, parts))
    return Chosen(answer, count, pearson(np.array(took), rest))


def _scale(name: str, parts: Sequence[Column]) -> ScaleStatistics:
    table = _table(parts)
    asked = table[~np.isnan(table).all(axis=1)]
    full = len(complete(asked))
    few = too_few(full)
    few_pairs = too_few(fewest_of_a_pair(asked))
    return ScaleStatistics(
        name,
        tuple(one.item.id for one in parts),
        full,
        few or alpha_listwise(asked),
        few_pairs or alpha_pairwise(asked),
        few or omega(asked),
    )
