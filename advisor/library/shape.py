"""The shape of a definition: pydantic's findings in the words of the problem list."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from advisor.core.questionnaire import KINDS, Questionnaire, Section, kinds
from advisor.library.format import PARTS
from advisor.library.problems import nearest
from advisor.library.source import Path, Source

Shape = TypeVar("Shape", bound=BaseModel)
# Steps that pydantic puts behind an item of these lists to say which kind it took it for.
_TAGS = {"questions": KINDS, "ask": ("name", "keys"), "sections": ("one", "each")}
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
    return shaped(source, Questionnaire, source.data)


def shaped(source: Source, model: type[Shape], data: Any, path: Path = ()) -> Shape | None:
    """The part at the path as the model; None where it has faults, and they are reported."""
    try:
        return model.model_validate_json(json.dumps(data))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            _report(source, detail, data, path)
    return None


def _report(source: Source, detail: ErrorDetails, data: Any, around: Path) -> None:
    inside, value = _in_file(data, detail["loc"])
    path = around + inside
    # Pydantic counts only the valid items of a list; the faults in the others are told anyway.
    if detail["type"] == "too_short" and len(value) >= detail["ctx"]["min_length"]:
        return
    source.report(*_told(detail, path))


def _told(detail: ErrorDetails, path: Path) -> Told:
    """Code, path, what is wrong, and the remedy."""
    if "each_skill" in path and _is_part(detail, path):
        return _told_part(detail, path)
    if _last(path) == "[key]":
        remedy = "Write two small letters, such as de; a region follows as in de-CH."
        return "Q028", path[:-1], f"“{path[-2]}” is no language code.", remedy
    return _told_key(detail, path)


def _told_key(detail: ErrorDetails, path: Path) -> Told:
    """A key of the definition that is unknown, missing, or has a wrong value."""
    kind, last = detail["type"], _last(path)
    if kind in {"union_tag_not_found", "union_tag_invalid"}:
        return _told_kind(detail, path)
    if kind == "extra_forbidden":
        return _told_unknown(path, last, alone=detail["input"] is None)
    if kind == "missing":
        return "Q005", path[:-1], f"“{last}” is missing.", f"Add {last}: and its value."
    if kind in {"too_short", "too_long"} and last == "anchors":
        return "Q016", path, "The levels need five anchors.", "Write five, level 1 first."
    if last == "key":
        return "Q015", path, "A key says how good the option is.", "Write 0, 1, 2 or 3."
    return _told_by_type(detail, path, last)


def _told_unknown(path: Path, last: str, *, alone: bool) -> Told:
    """A key that there is not, or the rest of a text that a comma cut off. alone: has no value."""
    if alone:
        remedy = "Put the whole text in quotes: between braces, a comma ends it."
        return "Q004", path, f"“{last}” stands alone, like a key without a value.", remedy
    remedy = nearest(last, _KEYS, "Remove it, or look for its name in the format.")
    return "Q004", path, f"“{last}” is not known here.", remedy


def _is_part(detail: ErrorDetails, path: Path) -> bool:
    """Whether it is the list of parts, or the name of one, that is wrong."""
    if detail["type"] == "extra_forbidden":
        return path[-3:-2] == ("ask",)
    return path[-2:-1] == ("ask",) or path[-1] in {"each_skill", "ask"}


def _told_part(detail: ErrorDetails, path: Path) -> Told:
    """A part of each_skill that there is not, or no list of parts at all."""
    name = str(path[-1] if detail["type"] == "extra_forbidden" else detail["input"])
    if path[-1] in {"each_skill", "ask"}:
        remedy = "Write for example: each_skill: {ask: [frequency, situation]}"
        return (
            "Q020",
            path[: path.index("each_skill") + 1],
            "each_skill needs the list ask.",
            remedy,
        )
    if detail["type"] == "one_part":
        return "Q020", path, f"{_sentence(detail['msg'])}.", "Begin a line for each part."
    if name in PARTS:
        return "Q005", path, f"“{name}” needs a text.", f"Write {name}: {{text: Your question}}."
    remedy = nearest(name, PARTS, f"Write one of {', '.join(PARTS)}.")
    return "Q020", path, f"“{name[:80]}” cannot be asked for each skill.", remedy


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
        if step in _TAGS.get(str(*location[:index][-2:-1]), ()):
            continue
        path.append(step)
        data = _inside(data, step)
    return tuple(path), data


def _inside(data: Any, step: str | int) -> Any:
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None
