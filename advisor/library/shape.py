"""The shape of a definition: pydantic's findings in the words of the problem list."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from advisor.core.questionnaire import KINDS, Questionnaire, Section, kinds
from advisor.library.problems import nearest
from advisor.library.source import Path, Source

Told = tuple[str, Path, str, str]
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
}
_WANTED = {
    "string_type": ("is not a text", "Write a text; put numbers in quotes."),
    "bool_type": ("is neither true nor false", "Write true or false."),
    "int_type": ("is not a whole number", "Write a whole number, without quotes."),
    "int_from_float": ("is not a whole number", "Write a whole number."),
    "float_type": ("is not a number", "Write a number, without quotes."),
    "finite_number": ("is not a finite number", "Write a number in digits."),
    "tuple_type": ("is not a list", "Write a list, each item after “- ”."),
    "dict_type": ("is not a group of keys", "Write keys with values, one on each line."),
    "model_type": ("is not a group of keys", "Write keys with values, one on each line."),
    "model_attributes_type": ("is not a group of keys", "Write keys with values."),
    "string_too_short": ("is empty", "Write a text."),
    "string_too_long": ("is too long", "Shorten the text to 5,000 characters."),
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
    path, value = _in_file(source.data, detail["loc"])
    # Pydantic counts only the valid items of a list; the faults in the others are told anyway.
    if detail["type"] == "too_short" and len(value) >= detail["ctx"]["min_length"]:
        return
    source.report(*_told(detail, path))


def _told(detail: ErrorDetails, path: Path) -> Told:
    """Code, path, what is wrong, and the remedy."""
    kind, last = detail["type"], _last(path)
    if kind in {"union_tag_not_found", "union_tag_invalid"}:
        return _told_kind(detail, path)
    if kind == "extra_forbidden":
        remedy = nearest(last, _KEYS, "Remove it, or look for its name in the format.")
        return "Q004", path, f"“{last}” is not known here.", remedy
    if kind == "missing":
        return "Q005", path[:-1], f"“{last}” is missing.", f"Add {last}: and its value."
    if kind in {"too_short", "too_long"} and last == "anchors":
        return "Q016", path, "The levels need five anchors.", "Write five, level 1 first."
    if last == "key":
        return "Q015", path, "A key says how good the option is.", "Write 0, 1, 2 or 3."
    return _told_by_type(detail, path, last)


def _told_kind(detail: ErrorDetails, path: Path) -> Told:
    """A question without kind, or of one that there is not."""
    if detail["type"] == "union_tag_not_found":
        remedy = f"Add kind: and one of {', '.join(KINDS)}."
        return "Q005", path, "The question has no kind.", remedy
    tag = str(detail["ctx"]["tag"]).strip("'")
    remedy = nearest(tag, KINDS, f"Write one of {', '.join(KINDS)}.")
    return "Q019", (*path, "kind"), f"There is no kind “{tag}”.", remedy


def _told_by_type(detail: ErrorDetails, path: Path, last: str) -> Told:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "too_short":
        what = f"“{last}” needs at least {context['min_length']} of them."
        return "Q021", path, what, "Add what is missing."
    if kind in _TOLD_BY_TYPE:
        code, remedy = _TOLD_BY_TYPE[kind]
        return code, path, f"{_sentence(detail['msg'])}.", remedy
    if kind in {"literal_error", "string_pattern_mismatch"}:
        allowed = context.get("expected") or f"a text that matches {context.get('pattern')}"
        return "Q006", path, f"“{last}” has a value that is not allowed.", f"Write {allowed}."
    if kind in {"less_than_equal", "greater_than_equal"}:
        end = context.get("le", context.get("ge"))
        end_word = "most" if "le" in context else "least"
        return "Q006", path, f"“{last}” is out of range.", f"Write a number of at {end_word} {end}."
    what, remedy = _WANTED.get(kind, (f"does not fit: {detail['msg']}", "See the format."))
    return "Q006", path, f"“{last}” {what}.", remedy


def _last(path: Path) -> str:
    """The last step as one reads it: a key, or the place in a list."""
    if not path:
        return "the file"
    return str(path[-1]) if isinstance(path[-1], str) else f"item {path[-1] + 1}"


def _sentence(message: str) -> str:
    """A message with a capital first."""
    return message[:1].upper() + message[1:]


def _in_file(data: Any, location: tuple[str | int, ...]) -> tuple[Path, Any]:
    """Pydantic's location without the kinds that it adds for questions, and what stands there."""
    path: list[str | int] = []
    for index, step in enumerate(location):
        if step in KINDS and location[:index][-2:-1] == ("questions",):
            continue
        path.append(step)
        data = _inside(data, step)
    return tuple(path), data


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None
