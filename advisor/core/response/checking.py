"""A response file against itself: everything that can be computed from it is, and compared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from advisor.core.assumptions import AssumptionOutOfRange, UnknownAssumption
from advisor.core.questionnaire import Questionnaire, problems_of, stored_form
from advisor.core.response.comparing import NOTHING, Difference, compare, written
from advisor.core.response.content import as_data, digest_of
from advisor.core.response.handed_in import Given, HandedIn
from advisor.core.skills import Catalogue

_COMPUTED = ("format", "version", "questionnaire", "definition_hash", "model", "results", "digest")


def check_response(data: dict[str, Any], catalogue: Catalogue) -> list[Difference]:
    """Every difference between a response file and what its own content gives.

    data: as JSON gives it. An empty list means that all of it agrees.
    """
    return [*_digest_problem(data), *_content_problems(data, catalogue)]


def _digest_problem(data: dict[str, Any]) -> list[Difference]:
    return compare(data.get("digest", ""), digest_of(data), "digest")


def _content_problems(data: dict[str, Any], catalogue: Catalogue) -> list[Difference]:
    try:
        handed = _told(data)
        problems = [*_time_problems(handed), *_answer_problems(handed)]
        computed = None if problems else as_data(handed, catalogue)
    except ValidationError as error:
        return [refused(dict(each)) for each in error.errors()]
    except (UnknownAssumption, AssumptionOutOfRange) as error:
        return [Difference("model.assumptions", str(error), "a value within its range")]
    if computed is None:
        return problems
    # The digest of the file as it is has been compared; that of what it should say adds nothing.
    return compare(data, computed | {"digest": data.get("digest")})


def _told(data: dict[str, Any]) -> HandedIn:
    """The told part of the file. Raises ValidationError with every problem of its shape."""
    told = {key: value for key, value in data.items() if key not in _COMPUTED}
    model = data.get("model")
    told["assumptions"] = model.get("assumptions") if isinstance(model, dict) else None
    return HandedIn.model_validate_json(json.dumps(told))


def refused(problem: dict[str, Any]) -> Difference:
    """A problem of the file's shape, as pydantic tells it, as a difference."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in problem["loc"])
    place = "".join(parts).lstrip(".")
    if problem["loc"][:1] == ("assumptions",):
        place = f"model.{place}"
    if problem["type"] == "missing":
        return Difference(place, NOTHING, "given")
    wanted = problem["msg"].removeprefix("Input should be ").removeprefix("Value error, ")
    return Difference(place, written(problem["input"]), wanted.rstrip("."))


def _time_problems(handed: HandedIn) -> Iterator[Difference]:
    """Times that cannot be: begun, answered, handed in is the only order there is."""
    if handed.created_at > handed.handed_in_at:
        yield Difference("handed_in_at", handed.handed_in_at, f"not before {handed.created_at}")
    span = f"from {handed.created_at} to {handed.handed_in_at}"
    for place, time in _times_within(handed):
        if not handed.created_at <= time <= handed.handed_in_at:
            yield Difference(place, time, span)


def _times_within(handed: HandedIn) -> Iterator[tuple[str, str]]:
    """Every time that lies between beginning and handing in, with its place."""
    for index, answer in enumerate(handed.answers):
        yield f"answers[{index}].answered_at", answer.answered_at
    for index, note in enumerate(handed.notes or ()):
        yield f"notes[{index}].said_at", note.said_at


def _answer_problems(handed: HandedIn) -> Iterator[Difference]:
    """Answers that could never have been kept."""
    seen: set[str] = set()
    for index, answer in enumerate(handed.answers):
        place, problem = f"answers[{index}]", problem_with(handed.definition, answer)
        if answer.question in seen:
            problem = "one answer to each question"
        seen.add(answer.question)
        if problem:
            yield Difference(place, f"{answer.question}: {written(answer.value)}", problem)


def problem_with(definition: Questionnaire, answer: Given) -> str | None:
    """What an answer should be where it could never have been kept under that definition."""
    try:
        question = definition.question(answer.question)
    except KeyError:
        return "a question of this definition"
    if answer.value == "":
        return None
    return problems_of(question, answer.value) or _not_as_stored(
        answer.value, stored_form(question, answer.value)
    )


def _not_as_stored(value: str, stored: str) -> str | None:
    return None if value == stored else f"stored as {written(stored)}"
