"""What the parts of a definition must agree on: ids, skills, conditions, ranges.

Every check works on the plain data, so that a fault in one question hides none in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeGuard

from advisor.core.skills import Catalogue
from advisor.library.problems import nearest
from advisor.library.source import Path, Source


def check(source: Source, catalogue: Catalogue, assumptions: Sequence[str]) -> None:
    """Report what does not agree. assumptions: the keys that a number may name."""
    _check_ids(source)
    asked: dict[str, dict[str, Any]] = {}
    known = {str(question.get("id")) for _, question in _questions(source.data)}
    for path, section in _sections(source.data):
        _check_condition(source, (*path, "when"), section.get("when"), asked, known)
        for place, question in _listed(section, "questions", path):
            _check_condition(source, (*place, "when"), question.get("when"), asked, known)
            _check_question(source, place, question, catalogue, assumptions)
            asked[str(question.get("id"))] = question


def _sections(data: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    return _listed(data, "sections", ())


def _listed(data: Any, key: str, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The mappings in the list under the key, each with its path."""
    items = data.get(key) if isinstance(data, dict) else None
    for index, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict):
            yield (*path, key, index), item


def _questions(data: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path, section in _sections(data):
        yield from _listed(section, "questions", path)


def _check_ids(source: Source) -> None:
    """Section ids, question ids, and the option ids of each question: none twice."""
    _check_unique(source, list(_sections(source.data)), "section")
    questions = list(_questions(source.data))
    _check_unique(source, questions, "question")
    for path, question in questions:
        _check_unique(source, list(_listed(question, "options", path)), "option")


def _check_unique(source: Source, parts: list[tuple[Path, dict[str, Any]]], what: str) -> None:
    first: dict[Any, Path] = {}
    for path, part in parts:
        name = part.get("id")
        if isinstance(name, str) and name in first:
            line, _ = source.place((*first[name], "id"))
            problem = f"The {what} id “{name}” is already used in line {line}."
            source.report("Q007", (*path, "id"), problem, "Give this one another id.")
        elif isinstance(name, str):
            first[name] = path


def _check_condition(
    source: Source, path: Path, condition: Any, asked: dict[str, dict[str, Any]], known: set[str]
) -> None:
    """The question of a condition exists, comes earlier, and can be answered so."""
    name = condition.get("question") if isinstance(condition, dict) else None
    if not isinstance(name, str):
        return
    if name not in known:
        remedy = nearest(name, sorted(known), "Write the id of an earlier question.")
        source.report("Q011", (*path, "question"), f"There is no question “{name}”.", remedy)
    elif name not in asked:
        problem = f"“{name}” is not asked before this place."
        source.report("Q012", (*path, "question"), problem, "Move that question further up.")
    else:
        _check_values(source, (*path, "is"), condition.get("is"), asked[name])


def _check_values(source: Source, path: Path, values: Any, question: dict[str, Any]) -> None:
    possible = _possible(question)
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, str) and value not in possible:
            listed = f"It can be {', '.join(possible)}."
            remedy = nearest(value, possible, listed if possible else "Use a choice instead.")
            problem = f"“{question.get('id')}” is never answered “{value}”."
            source.report("Q013", (*path, index), problem, remedy)


def _possible(question: dict[str, Any]) -> list[str]:
    """The answers that a condition can name; none for texts and, but for unknown, numbers."""
    kind = str(question.get("kind"))
    if kind in {"choice", "situational"}:
        return [str(option.get("id")) for _, option in _listed(question, "options", ())]
    if kind == "number":
        return ["unknown"] if question.get("unknown_allowed", True) else []
    if kind in {"frequency", "anchored"}:
        halves = ["1.5", "2.5", "3.5", "4.5"] if question.get("halves") else []
        return ["1", "2", "3", "4", "5", *halves, str(question.get("none_value", "no_chance"))]
    return []


def _check_question(
    source: Source,
    path: Path,
    question: dict[str, Any],
    catalogue: Catalogue,
    assumptions: Sequence[str],
) -> None:
    skill = question.get("skill")
    if isinstance(skill, str) and skill not in catalogue.ids:
        remedy = nearest(skill, catalogue.ids, f"The skills are {', '.join(catalogue.ids)}.")
        source.report("Q010", (*path, "skill"), f"There is no skill “{skill}”.", remedy)
    if isinstance(skill, str):
        _check_mode(source, path, question)
    if question.get("kind") == "number":
        _check_range(source, path, question)
    key = question.get("assumption")
    if isinstance(key, str) and key not in assumptions:
        remedy = nearest(key, assumptions, f"The keys are {', '.join(assumptions)}.")
        source.report("Q022", (*path, "assumption"), f"There is no assumption “{key}”.", remedy)


def _check_mode(source: Source, path: Path, question: dict[str, Any]) -> None:
    """Only the person can tell how often, or what they would do; raters use the anchors."""
    by_others = source.data.get("respondent") == "observer"
    if by_others and str(question.get("kind")) in {"frequency", "situational"}:
        problem = f"“{question.get('id')}” names a skill, but only the person can answer it."
        source.report("Q023", (*path, "skill"), problem, "Ask observers by kind: anchored.")


def _check_range(source: Source, path: Path, question: dict[str, Any]) -> None:
    low, high, default = (question.get(key) for key in ("minimum", "maximum", "default"))
    if not _is_number(low) or not _is_number(high):
        return
    if low >= high:
        problem = f"The minimum {low} is not below the maximum {high}."
        source.report("Q017", (*path, "minimum"), problem, "Swap or correct them.")
    elif _is_number(default) and not low <= default <= high:
        problem = f"The default {default} is not from {low} to {high}."
        source.report("Q018", (*path, "default"), problem, "Correct the default or the range.")


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
