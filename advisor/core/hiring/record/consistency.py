"""Records that cannot be: names that lead nowhere, times out of order, a choice without words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.core.hiring.reasons import REASONS
from advisor.core.hiring.record.results import comparison_of, is_override
from advisor.core.hiring.record.told import Card, Locked, Record, criteria_of
from advisor.core.hiring.weights import WrongWeights, check_weights
from advisor.core.questionnaire import Questionnaire, content_hash
from advisor.core.response.checking import problem_with
from advisor.core.response.comparing import Difference
from advisor.core.response.handed_in import Given
from advisor.core.skills import Catalogue


def problems(record: Record, catalogue: Catalogue) -> Iterator[Difference]:
    """Everything in the told part that contradicts itself, in the order of reading."""
    structural = [
        *_of_names(record),
        *_of_weights(record, catalogue),
        *_of_cards(record),
        *_of_decision(record),
    ]
    yield from structural
    if not structural and not record.erased:
        yield from _of_override(record, catalogue)


def _of_names(record: Record) -> Iterator[Difference]:
    """The same id twice."""
    lists: dict[str, list[str]] = {
        "candidates": [one.id for one in record.candidates],
        "panel": [one.id for one in record.panel],
        "scorecards": [one.id for one in record.scorecards],
        "decision.others": [one.candidate for one in record.decision.others],
    }
    for place, ids in lists.items():
        for index, one in enumerate(ids):
            if one in ids[:index]:
                yield Difference(f"{place}[{index}]", one, "each only once")


def _of_weights(record: Record, catalogue: Catalogue) -> Iterator[Difference]:
    if not record.weights:
        yield Difference("weights", "nothing", "at least one locked version")
    for index, version in enumerate(record.weights):
        place = f"weights[{index}]"
        if version.version != index + 1:
            yield Difference(f"{place}.version", str(version.version), str(index + 1))
        yield from _of_version(version, place, catalogue)
        if index and version.locked_at < record.weights[index - 1].locked_at:
            yield Difference(f"{place}.locked_at", version.locked_at, "not before the last version")


def _of_version(version: Locked, place: str, catalogue: Catalogue) -> Iterator[Difference]:
    skills = [one.skill for one in version.criteria]
    if len(set(skills)) < len(skills) or not set(skills) <= set(catalogue.ids):
        yield Difference(f"{place}.criteria", ", ".join(skills), "known skills, each once")
        return
    try:
        check_weights({one.skill: one.weight for one in version.criteria})
        criteria_of(version)
    except (WrongWeights, ValueError) as error:
        yield Difference(f"{place}.criteria", str(error), "weights that sum to 100")


def _of_cards(record: Record) -> Iterator[Difference]:
    definitions = {content_hash(one): one for one in record.definitions}
    for index, card in enumerate(record.scorecards):
        place = f"scorecards[{index}]"
        wrong = list(_strange(record, card, place, definitions))
        yield from wrong or (
            *_of_answers(card, definitions, place),
            *_of_times(record, card, place),
        )
    used = {card.definition for card in record.scorecards}
    for one in definitions:
        if one not in used and not record.erased:
            yield Difference(f"definitions.{one}", "a definition", "one that a scorecard uses")


def _strange(
    record: Record, card: Card, place: str, definitions: dict[str, Questionnaire]
) -> Iterator[Difference]:
    """What a scorecard points at that is not in the record."""
    known: dict[str, tuple[object, Iterable[object]]] = {
        "candidate": (card.candidate, [one.id for one in record.candidates]),
        "panelist": (card.panelist, [one.id for one in record.panel]),
        "definition": (card.definition, definitions),
        "weights": (card.weights, [one.version for one in record.weights]),
    }
    for name, (value, values) in known.items():
        if value not in values:
            yield Difference(f"{place}.{name}", str(value), "one of this record")


def _of_answers(
    card: Card, definitions: dict[str, Questionnaire], place: str
) -> Iterator[Difference]:
    definition, seen = definitions[card.definition], set()
    for index, answer in enumerate(card.answers):
        problem = problem_with(definition, answer)
        problem = "one answer to each question" if answer.question in seen else problem
        seen.add(answer.question)
        if problem:
            yield Difference(f"{place}.answers[{index}]", answer.value[:80], problem)
    for index, one in enumerate(card.revisions):
        as_given = Given(question=one.question, value=one.value, answered_at=one.revised_at)
        if problem := problem_with(definition, as_given):
            yield Difference(f"{place}.revisions[{index}]", one.value[:80], problem)


def _of_times(record: Record, card: Card, place: str) -> Iterator[Difference]:
    """Begun, answered, handed in, revised, decided is the only order there is."""
    decided = record.decision.decided_at
    spans = [(f"{place}.handed_in_at", card.handed_in_at, card.begun_at, decided)]
    spans += [
        (f"{place}.answers[{index}].answered_at", one.answered_at, card.begun_at, card.handed_in_at)
        for index, one in enumerate(card.answers)
    ]
    spans += [
        (f"{place}.revisions[{index}].revised_at", one.revised_at, card.handed_in_at, decided)
        for index, one in enumerate(card.revisions)
    ]
    for where, time, first, last in spans:
        if not first <= time <= last:
            yield Difference(where, time, f"from {first} to {last}")


def _of_decision(record: Record) -> Iterator[Difference]:
    decision = record.decision
    if not decision.words.strip():
        yield Difference("decision.words", decision.words, "why, in one’s own words")
    if decision.chosen is not None and decision.chosen not in record.compared:
        yield Difference("decision.chosen", decision.chosen, "a candidate who was interviewed")
    wanted = {one.id for one in record.candidates if not one.withdrawn} - {decision.chosen}
    given = {one.candidate for one in decision.others}
    for missing in sorted(wanted - given):
        yield Difference("decision.others", "nothing", f"a reason for {missing}")
    for index, other in enumerate(decision.others):
        if other.candidate not in wanted or other.reason not in REASONS:
            said = f"{other.candidate}: {other.reason}"
            yield Difference(f"decision.others[{index}]", said, "a candidate and a known reason")
    if record.weights and decision.decided_at < record.weights[-1].locked_at:
        yield Difference(
            "decision.decided_at", decision.decided_at, "after the weights were locked"
        )


def _of_override(record: Record, catalogue: Catalogue) -> Iterator[Difference]:
    """Choosing somebody else than the first takes a note that says so."""
    decision = record.decision
    if not decision.override_note.strip() and decision.chosen is not None:
        found = comparison_of(record, catalogue)
        if is_override(found, decision.chosen):
            first = found.order[0] if found.order else "the first"
            yield Difference("decision.override_note", "nothing", f"why {first} was not chosen")
