"""Questionnaires: found, loaded from YAML or stored JSON, and checked with every problem told."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from advisor.core.assumptions import ASSUMPTIONS
from advisor.core.questionnaire import Questionnaire
from advisor.library.checks import check
from advisor.library.expansion import expand
from advisor.library.problems import (
    Problem,
    QuestionnaireProblems,
    UnknownQuestionnaire,
    nearest,
)
from advisor.library.shape import shape
from advisor.library.site import site
from advisor.library.skills import catalogue
from advisor.library.source import Source, read_source

SHIPPED = ("founder", "founder-short", "observer", "context")


def questionnaires() -> tuple[Questionnaire, ...]:
    """Every shipped questionnaire, in a fixed order."""
    return tuple(load_questionnaire(name) for name in SHIPPED)


def load_questionnaire(name: str | Path) -> Questionnaire:
    """A shipped questionnaire by its id, or the one in the file of that path.

    Raises QuestionnaireProblems with every problem of the file, UnknownQuestionnaire where
    the text is neither a shipped id nor the name of a YAML file.
    """
    if isinstance(name, str) and not name.endswith((".yaml", ".yml")):
        return _shipped(name)
    questionnaire, problems = _read(Path(name))
    if questionnaire is None or problems:
        raise QuestionnaireProblems(problems)
    return questionnaire


def definition_from_json(text: str) -> Questionnaire:
    """The questionnaire that was stored as canonical JSON; pydantic's ValidationError if none."""
    return Questionnaire.model_validate_json(text)


def definition_from_yaml(text: str, file: str = "upload") -> Questionnaire:
    """The questionnaire in a YAML text. Raises QuestionnaireProblems with every problem."""
    questionnaire, problems = _checked(read_source(file, text))
    if questionnaire is None or problems:
        raise QuestionnaireProblems(problems)
    return questionnaire


def check_files(paths: Iterable[Path]) -> list[Problem]:
    """Every problem of every file, in the order of the files and of their lines."""
    return [problem for path in paths for problem in _read(path)[1]]


@cache
def _shipped(name: str) -> Questionnaire:
    if name not in SHIPPED:
        remedy = nearest(name, SHIPPED, f"There are {', '.join(SHIPPED)}.")
        raise UnknownQuestionnaire(f"There is no questionnaire “{name}”. {remedy}")
    return load_questionnaire(site("questionnaires") / f"{name}.yaml")


def _read(path: Path) -> tuple[Questionnaire | None, list[Problem]]:
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        return None, [_unreadable(path, error.strerror or "it cannot be opened")]
    except UnicodeDecodeError:
        return None, [_unreadable(path, "it is not text in UTF-8")]
    return _checked(read_source(str(path), text))


def _unreadable(path: Path, reason: str) -> Problem:
    remedy = "Check the name and save the file as UTF-8 text."
    return Problem(str(path), 0, 0, "Q002", f"The file cannot be read: {reason}.", remedy)


def _checked(source: Source) -> tuple[Questionnaire | None, list[Problem]]:
    """The questionnaire if its shape is right, and every problem in the order of the file."""
    if not source.problems or source.data is not None:
        expand(source, catalogue())
        questionnaire = shape(source)
        if isinstance(source.data, dict):
            keys = tuple(item.key for item in ASSUMPTIONS if item.part == "funnel")
            check(source, catalogue(), keys)
        return questionnaire, sorted(set(source.problems))
    return None, sorted(set(source.problems))
