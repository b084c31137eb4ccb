"""Files that can be checked without the data they came from: read, recomputed, confirmed or not."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from advisor.core import response
from advisor.core.hiring import record
from advisor.core.response import Difference
from advisor.library import catalogue

MOST_BYTES = 8_000_000


class NotVerifiableError(Exception):
    """The file is none that can be checked; the message says why and what would be."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What came out. title: what the file is of; confirmed: what agrees, in one sentence."""

    title: str
    confirmed: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be checked. newest: the highest version that is understood.

    check: plain data to differences; title, confirmed: plain data that agrees with itself, or
    for the title any, to words.
    """

    newest: int
    check: Callable[[dict[str, Any]], list[Difference]]
    title: Callable[[dict[str, Any]], str]
    confirmed: Callable[[dict[str, Any]], str]


def verify(path: Path) -> Verification:
    """Recompute all that a file says from the file alone. Raises NotVerifiableError."""
    data = _read(path)
    known = _format_of(path, data)
    differences = tuple(known.check(data))
    confirmed = "" if differences else known.confirmed(data)
    return Verification(known.title(data), confirmed, differences)


def _read(path: Path) -> dict[str, Any]:
    try:
        text = _text_of(path)
        data = json.loads(
            text,
            object_pairs_hook=_each_key_once,
            parse_constant=_refuse_number,
            parse_float=_finite,
        )
        # Half of a pair of surrogates can be written in JSON, but it is no text.
        json.dumps(data, ensure_ascii=False).encode()
    except OSError as error:
        raise NotVerifiableError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise NotVerifiableError(
            f"{path} is not JSON that can be checked: {_why(error)}."
        ) from error
    if not isinstance(data, dict):
        raise NotVerifiableError(f"{path} is not JSON that can be checked: it is no object.")
    return data


def _text_of(path: Path) -> str:
    """The file as text; one that is too large is not read at all."""
    if path.stat().st_size > MOST_BYTES:
        limit = f"{MOST_BYTES // 1_000_000} MB"
        raise NotVerifiableError(f"{path} is too large: a file to check has at most {limit}.")
    return path.read_text("utf-8")


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Of a key given twice, readers keep different ones."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key is given twice")
    return found


def _finite(text: str) -> float:
    number = float(text)
    return number if math.isfinite(number) else _refuse_number(text[:40])


def _refuse_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number to count with")


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    if isinstance(error, UnicodeError):
        return "it is not text in UTF-8"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _format_of(path: Path, data: dict[str, Any]) -> Format:
    name, version = data.get("format"), data.get("version")
    known = FORMATS.get(name) if isinstance(name, str) else None
    if known is None:
        formats = ", ".join(FORMATS)
        raise NotVerifiableError(
            f"{path} is of no format that can be checked; its “format” would be {formats}."
        )
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise NotVerifiableError(f"{path} does not say which version of {name} it is.")
    if version > known.newest:
        raise NotVerifiableError(
            f"{path} is {name} version {version}; this Advisor knows up to version "
            f"{known.newest}. Use a newer Advisor."
        )
    return known


def _check_response(data: dict[str, Any]) -> list[Difference]:
    return response.check_response(data, catalogue())


def _response_title(data: dict[str, Any]) -> str:
    definition = data.get("definition")
    title = definition.get("title", "") if isinstance(definition, dict) else ""
    subject = data.get("subject")
    about = f", about {subject.get('name', '')}" if isinstance(subject, dict) else ""
    when = f", handed in {data['handed_in_at']}" if "handed_in_at" in data else ""
    return f"Response {data.get('reference', '')}: {title}{about}{when}."


def _response_confirmed(data: dict[str, Any]) -> str:
    results = data["results"]
    parts = [_count(len(data["answers"]), "answer"), _count(len(results["counted"]), "counted")]
    parts.append(_count(len(results["observations"]), "observation"))
    if results["levels"] is not None:
        parts.append(_count(len(results["levels"]), "level"))
    if results["context"] is not None:
        parts.append("the business numbers")
    parts.append("the order shown, the definition, the assumptions and the digest")
    return f"All of it agrees: {', '.join(parts)}."


def _check_record(data: dict[str, Any]) -> list[Difference]:
    return record.check_record(data, catalogue())


def _record_title(data: dict[str, Any]) -> str:
    opening, decision = data.get("opening"), data.get("decision")
    title = opening.get("title", "") if isinstance(opening, dict) else ""
    who, when, version = (
        decision.get(key, "") if isinstance(decision, dict) else ""
        for key in ("member", "decided_at", "version")
    )
    return f"Decision {version} on “{title}”, {data.get('company', '')}: by {who}, {when}."


def _record_confirmed(data: dict[str, Any]) -> str:
    if data.get("erased"):
        gone = _count(len(data["erased"]), "candidate")
        return (
            f"What is left agrees. {gone} erased, so the results cannot be computed again; "
            f"before that the digest was {data['frozen_digest']}."
        )
    found = data["results"]["comparison"]
    parts = [
        _count(len(data["weights"]), "seal"),
        _count(len(data["scorecards"]), "scorecard"),
        _count(len(found["basis"]["ratings"]), "rating"),
        _count(len(found["places"]), "place"),
        _count(len(found["must_haves"]), "must-have"),
        "the chances, what would change the order, the definitions, the assumptions and the digest",
    ]
    return f"All of it agrees: {', '.join(parts)}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 or noun == 'counted' else 's'}"


FORMATS: Mapping[str, Format] = {
    response.FORMAT: Format(
        response.VERSION, _check_response, _response_title, _response_confirmed
    ),
    record.FORMAT: Format(record.VERSION, _check_record, _record_title, _record_confirmed),
}
