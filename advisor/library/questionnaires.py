"""Questionnaires: found, loaded from YAML or stored JSON, and checked with every problem told."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from advisor.core.assumptions import ASSUMPTIONS
from advisor.core.language import ENGLISH, speaking
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
from advisor.library.source import LARGEST_FILE, TOO_LARGE, Source, read_source
from advisor.library.translated import in_all_languages

SHIPPED = ("founder", "founder-short", "observer", "context", "alignment")


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
    return _without_problems(*_opened(Path(name)))


def definition_from_json(text: str) -> Questionnaire:
    """The questionnaire that was stored as canonical JSON; pydantic's ValidationError if none."""
    return Questionnaire.model_validate_json(text)


def definition_from_yaml(
    text: str, file: str = "upload", taken: Collection[str] = ()
) -> Questionnaire:
    """The questionnaire in a YAML text. Raises QuestionnaireProblems with every problem.

    taken: ids that it may not have, such as SHIPPED for one of somebody's own.
    """
    return _without_problems(*_checked(read_source(file, text), taken))


def definition_from_bytes(
    content: bytes, file: str = "upload", taken: Collection[str] = ()
) -> Questionnaire:
    """The questionnaire in a file as it was sent, like definition_from_yaml.

    A file that is too large or not UTF-8 has problems with codes as well.
    """
    return _without_problems(*_read(file, content, taken))


def check_text(
    text: str, file: str = "upload", taken: Collection[str] = ()
) -> tuple[Questionnaire | None, tuple[Problem, ...]]:
    """The questionnaire, None where its shape is wrong, and every problem of the text."""
    questionnaire, problems = _checked(read_source(file, text), taken)
    return questionnaire, tuple(problems)


def check_files(paths: Iterable[Path]) -> list[Problem]:
    """Every problem of every file, in the order of the files and of their lines."""
    return [problem for path in paths for problem in _opened(path)[1]]


@cache
def _shipped(name: str) -> Questionnaire:
    if name not in SHIPPED:
        remedy = nearest(name, SHIPPED, f"There are {', '.join(SHIPPED)}.")
        raise UnknownQuestionnaire(f"There is no questionnaire “{name}”. {remedy}")
    with speaking(ENGLISH):
        return in_all_languages(load_questionnaire(site("questionnaires") / f"{name}.yaml"))


def _without_problems(
    questionnaire: Questionnaire | None, problems: list[Problem]
) -> Questionnaire:
    if questionnaire is None or problems:
        raise QuestionnaireProblems(problems)
    return questionnaire


def _opened(path: Path) -> tuple[Questionnaire | None, list[Problem]]:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return None, [_unreadable(str(path), error.strerror or "it cannot be opened")]
    return _read(str(path), content)


def _read(
    file: str, content: bytes, taken: Collection[str] = ()
) -> tuple[Questionnaire | None, list[Problem]]:
    if len(content) > LARGEST_FILE:
        return None, [Problem(file, 0, 0, "Q024", *TOO_LARGE)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [_unreadable(file, "it is not text in UTF-8")]
    return _checked(read_source(file, text), taken)


def _unreadable(file: str, reason: str) -> Problem:
    remedy = "Check the name and save the file as UTF-8 text."
    return Problem(file, 0, 0, "Q002", f"The file cannot be read: {reason}.", remedy)


def _checked(
    source: Source, taken: Collection[str] = ()
) -> tuple[Questionnaire | None, list[Problem]]:
    """The questionnaire if its shape is right, and every problem in the order of the file."""
    questionnaire = None
    if not source.problems or source.data is not None:
        expand(source, catalogue())
        questionnaire = shape(source)
        if isinstance(source.data, dict):
            keys = tuple(item.key for item in ASSUMPTIONS if item.part == "funnel")
            check(source, catalogue(), keys, taken)
    return questionnaire, sorted(set(source.problems))
