"""What the parts of a definition must agree on: ids, conditions, ranges, texts, scoring.

Every check works on the plain data, so that a fault in one question hides none in another.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeGuard

from advisor.core.questionnaire import RESERVED_IDS
from advisor.core.skills import Catalogue
from advisor.library.parts import Part, listed, possible_answers, questions, sections
from advisor.library.problems import nearest
from advisor.library.reach import check_reach
from advisor.library.scoring import check_scoring
from advisor.library.source import Path, Source
from advisor.library.translations import check_translations

# A section is a page at its id; these are other pages of the same assessment. Definitions that
# are stored are not checked again, so a word may be added here.
PAGES = frozenset({"all", "check", "language", "notes", "notice", "receipt", "save", "submit"})


def check(
    source: Source, catalogue: Catalogue, assumptions: Sequence[str], taken: Collection[str] = ()
) -> None:
    """Report what does not agree.

    assumptions: the keys that a number may name. taken: ids that the questionnaire may not have.
    """
    _check_ids(source, taken)
    asked: dict[str, Part] = {}
    known = {str(question.get("id")) for _, question in questions(source.data)}
    for path, section in sections(source.data):
        _check_condition(source, (*path, "when"), section.get("when"), asked, known)
        for place, question in listed(section, "questions", path):
            _check_condition(source, (*place, "when"), question.get("when"), asked, known)
            _check_number(source, place, question, assumptions)
            asked[str(question.get("id"))] = question
    check_reach(source)
    check_scoring(source, catalogue)
    check_translations(source)


def _check_ids(source: Source, taken: Collection[str]) -> None:
    """Section ids, question ids, and the option ids of each question: none twice, none taken."""
    own = source.data.get("id")
    if isinstance(own, str) and own in taken:
        problem = f"“{own}” is the id of a questionnaire that comes with Advisor."
        source.report("Q036", ("id",), problem, f"Choose another, such as our-{own}.")
    for path, section in sections(source.data):
        if isinstance(section.get("id"), str) and section["id"] in PAGES - RESERVED_IDS:
            problem = f"“{section['id']}” is a page of every assessment."
            remedy = "Choose another id, for example with a word in front."
            source.report("Q008", (*path, "id"), problem, remedy)
    _check_unique(source, list(sections(source.data)), "section")
    _check_unique(source, list(questions(source.data)), "question")
    for path, question in questions(source.data):
        _check_unique(source, list(listed(question, "options", path)), "option")


def _check_unique(source: Source, parts: list[tuple[Path, Part]], what: str) -> None:
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
    source: Source, path: Path, condition: Any, asked: dict[str, Part], known: set[str]
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


def _check_values(source: Source, path: Path, values: Any, question: Part) -> None:
    possible = possible_answers(question)
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if isinstance(value, str) and value not in possible:
            listed = f"It can be {', '.join(possible)}."
            remedy = nearest(value, possible, listed if possible else "Use a choice instead.")
            problem = f"“{question.get('id')}” is never answered “{value}”."
            source.report("Q013", (*path, index), problem, remedy)


def _check_number(source: Source, path: Path, question: Part, assumptions: Sequence[str]) -> None:
    if question.get("kind") == "number":
        _check_range(source, path, question)
    key = question.get("assumption")
    if isinstance(key, str) and key not in assumptions:
        remedy = nearest(key, assumptions, f"The keys are {', '.join(assumptions)}.")
        source.report("Q022", (*path, "assumption"), f"There is no assumption “{key}”.", remedy)


def _check_range(source: Source, path: Path, question: Part) -> None:
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
