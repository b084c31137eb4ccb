"""Item statistics of a questionnaire's version, from what was handed in here.

Only counts and coefficients come out, of ten respondents or more; nobody is named. What others said
about the reader is left out as it is from every file, so that no two of them can be subtracted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.core.item_statistics import (
    FEWEST_SHOWN,
    ItemStatistics,
    Result,
    ScaleStatistics,
    Statistics,
    Undefined,
    statistics_of,
)
from advisor.core.language import ENGLISH, speaking
from advisor.core.questionnaire import Questionnaire, content_hash
from advisor.library import definition_from_json
from advisor.reports import tables
from advisor.store import assessments, export
from advisor.store.database import Store
from advisor.store.export import Version
from advisor.usecases import own_questionnaires

HEADINGS = (
    *("about", "skill", "question_id", "answer", "measure"),
    *("value", "low", "high", "respondents", "note"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to say of one version. key: its content hash; versions: those answered here.

    respondents: how many handed it in. statistics: None below ten of them.
    """

    questionnaire: Questionnaire
    key: str
    versions: tuple[Version, ...]
    respondents: int
    statistics: Statistics | None

    @property
    def more(self) -> int:
        """How many respondents are needed before anything is shown."""
        return max(0, FEWEST_SHOWN - self.respondents)


def find(store: Store, workspace_id: str, name: str, wanted: str, reader: str) -> Found:
    """The statistics of a questionnaire. Raises UnknownQuestionnaire.

    wanted: the content hash or how it begins, "" for the version in force if it was answered, else
    the one answered last. reader: the person who looks, "" for none.
    """
    every = export.versions(store, workspace_id, reader)
    versions = tuple(one for one in every if one.questionnaire_id == name)
    hashes = [one.hash for one in versions if one.hash.startswith(wanted)]
    asked, key = _chosen(store, workspace_id, name, wanted, hashes)
    answers = handed_in(store, workspace_id, key, reader)
    enough = len(answers) >= FEWEST_SHOWN
    found = statistics_of(asked, answers) if enough else None
    return Found(asked, key, versions, len(answers), found)


def handed_in(store: Store, workspace_id: str, key: str, reader: str) -> list[dict[str, str]]:
    """The answers of each who handed this version in; of one about one person the newest alone."""
    newest = {
        (row["subject_id"], row["respondent_id"]): row["assessment_id"]
        for row in export.each_assessment(store, workspace_id, reader, key)
        if row["submitted_at"]
    }
    return [
        {row["question_id"]: row["value"] for row in export.answers_of(store, workspace_id, one)}
        for one in newest.values()
    ]


def as_csv(found: Statistics) -> bytes:
    """A line for each number, in English: a file for programs."""
    with speaking(ENGLISH):
        return tables.as_csv([HEADINGS, *_lines(found)])


def _chosen(
    store: Store, workspace_id: str, name: str, wanted: str, hashes: list[str]
) -> tuple[Questionnaire, str]:
    """The version to look at. hashes: of those answered, which may be in force no more."""
    if wanted and hashes:
        return _answered(store, hashes[-1])
    current = own_questionnaires.load(store, workspace_id, name, wanted)
    key = content_hash(current)
    return (current, key) if key in hashes or not hashes else _answered(store, hashes[-1])


def _answered(store: Store, key: str) -> tuple[Questionnaire, str]:
    return definition_from_json(assessments.definition(store, key)), key


def _lines(found: Statistics) -> Iterator[list[str]]:
    for scale in found.scales:
        yield from _of_scale(scale)
    for item in found.items:
        yield from _of_item(item)


def _of_scale(scale: ScaleStatistics) -> Iterator[list[str]]:
    start = ["scale", scale.scale, "", ""]
    yield [*start, "complete", *_number(scale.complete)]
    yield [*start, "cronbach_alpha_listwise", *_cells(scale.listwise)]
    yield [*start, "cronbach_alpha_pairwise", *_cells(scale.pairwise)]
    yield [*start, "mcdonald_omega_one_factor", *_cells(scale.omega)]


def _of_item(item: ItemStatistics) -> Iterator[list[str]]:
    start = ["question", item.scale, item.item.id, ""]
    yield [*start, "asked", *_number(item.asked)]
    yield [*start, "missing", *_number(item.missing)]
    yield [*start, "no_chance_or_not_observed", *_number(item.none)]
    if item.mean is not None:
        yield [*start, "mean", *_number(item.mean)]
    if item.sd is not None:
        yield [*start, "standard_deviation", *_number(item.sd)]
    if item.rest is not None:
        yield [*start, "item_rest_correlation", *_cells(item.rest)]
    for one in item.chosen:
        place = ["answer", item.scale, item.item.id, one.answer]
        yield [*place, "chosen", *_number(one.count)]
        if one.rest is not None:
            yield [*place, "point_biserial_with_rest", *_cells(one.rest)]


def _number(value: float) -> list[str]:
    return [f"{value:.6g}", "", "", "", ""]


def _cells(result: Result) -> list[str]:
    if isinstance(result, Undefined):
        return ["", "", "", "", f"cannot be computed: {result.why()}"]
    bounds = ["" if one is None else f"{one:.6f}" for one in (result.low, result.high)]
    return [f"{result.value:.6f}", *bounds, str(result.respondents), result.interval_note]
