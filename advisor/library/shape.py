"""The shape of a definition: pydantic's findings in the words of the problem list."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from advisor.core.questionnaire import KINDS, Questionnaire, Section, kinds
from advisor.library.problems import nearest
from advisor.library.source import Path, Source

_MODELS: tuple[type[BaseModel], ...] = (
    Questionnaire,
    Section,
    kinds.Condition,
    kinds.Option,
    kinds.KeyedOption,
    kinds.FrequencyQuestion,
    kinds.SituationalQuestion,
    kinds.AnchoredQuestion,
    kinds.ChoiceQuestion,
    kinds.NumberQuestion,
    kinds.TextQuestion,
)
_KEYS = sorted(
    {field.alias or name for model in _MODELS for name, field in model.model_fields.items()}
)
_TOLD_BY_TYPE = {
    "reserved_id": ("Q008", "Choose another id, for example with a word in front."),
    "bad_id": ("Q009", "Use small letters, digits and _, a letter first, at most 64 of them."),
    "markup": ("Q014", "Write plain text: pages add the formatting."),
    "control": ("Q014", "Remove it; it may have come with copying."),
    "union_tag_not_found": ("Q005", f"Add kind: one of {', '.join(KINDS)}."),
    "too_short": ("Q021", "Add what is missing."),
}
_WANTED = {
    "string_type": "Write a text; put numbers in quotes.",
    "bool_type": "Write true or false.",
    "int_type": "Write a whole number, without quotes.",
    "float_type": "Write a number, without quotes.",
    "tuple_type": "Write a list, each item after “- ”.",
    "model_type": "Write keys with values, one on each line.",
    "string_too_short": "Write a text.",
}


def shape(source: Source) -> Questionnaire | None:
    """The questionnaire where its shape is right; otherwise None, with every fault reported."""
    try:
        return Questionnaire.model_validate_json(json.dumps(source.data))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(source, detail)
    return None


def _report(source: Source, detail: ErrorDetails) -> None:
    path = _in_file(source.data, detail["loc"])
    source.report(*_told(detail, path))


def _told(detail: ErrorDetails, path: Path) -> tuple[str, Path, str, str]:
    """Code, path, what is wrong, and the remedy."""
    kind, last = detail["type"], path[-1] if path else "file"
    if kind == "extra_forbidden":
        remedy = nearest(str(last), _KEYS, "Remove it, or look for its name in the format.")
        return "Q004", path, f"“{last}” is not known here.", remedy
    if kind == "missing":
        return "Q005", path[:-1], f"“{last}” is missing.", f"Add {last}: and its value."
    if kind == "union_tag_invalid":
        tag = str(detail.get("ctx", {}).get("tag", "")).strip("'")
        remedy = nearest(tag, KINDS, f"Write one of {', '.join(KINDS)}.")
        return "Q019", (*path, "kind"), f"There is no kind “{tag}”.", remedy
    if kind in {"too_short", "too_long"} and last == "anchors":
        return "Q016", path, "The levels need five anchors.", "Write five, level 1 first."
    if last == "key":
        return "Q015", path, "A key says how good the option is.", "Write 0, 1, 2 or 3."
    return _told_by_type(detail, path, last)


def _told_by_type(detail: ErrorDetails, path: Path, last: str | int) -> tuple[str, Path, str, str]:
    kind = detail["type"]
    if kind in _TOLD_BY_TYPE:
        code, remedy = _TOLD_BY_TYPE[kind]
        what = "The question has no kind." if kind == "union_tag_not_found" else detail["msg"]
        return code, path, f"{last}: {what.rstrip('.')}.", remedy
    remedy = _WANTED.get(kind, "Write what the format says for it.")
    if kind in {"literal_error", "string_pattern_mismatch"}:
        remedy = _allowed(detail)
    return "Q006", path, f"{last}: {detail['msg'].rstrip('.')}.", remedy


def _allowed(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if "expected" in context:
        return f"Write {context['expected']}."
    return f"Write it so that it matches {context.get('pattern', 'the format')}."


def _in_file(data: Any, location: tuple[str | int, ...]) -> Path:
    """Pydantic's location without the kinds that it adds for questions."""
    path: list[str | int] = []
    for step in location:
        if step in KINDS and isinstance(data, dict) and step not in data:
            continue
        path.append(step)
        data = _inside(data, step)
    return tuple(path)


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None
