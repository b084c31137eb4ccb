"""What is right has no problem, what is wrong is told with code, place and remedy."""

import re
from contextlib import suppress
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest
import yaml

from advisor.core.questionnaire import Questionnaire
from advisor.library import (
    CODES,
    QuestionnaireProblems,
    check_files,
    check_text,
    definition_from_yaml,
    load_questionnaire,
)
from tests.definitions import BROKEN, FOLDER, GOOD

NO_FILE_SHOWS = {"Q002", "Q036"}


def expected(path: Path) -> set[tuple[str, int]]:
    header = path.read_text("utf-8").splitlines()[0]
    return {(code, int(line)) for code, line in re.findall(r"(Q\d{3}) at (\d+)", header)}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_definition_has_no_problems(path):
    assert check_files([path]) == []
    assert isinstance(load_questionnaire(path), Questionnaire)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_definition_is_told_by_code_and_line(path):
    assert {(problem.code, problem.line) for problem in check_files([path])} == expected(path)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_problem_says_what_to_do(path):
    for problem in check_files([path]):
        assert problem.what.endswith((".", "?"))
        assert problem.remedy
        assert problem.column >= 1


def test_every_code_has_a_definition_that_shows_it():
    shown = {code for path in BROKEN for code, _ in expected(path)}

    assert shown | NO_FILE_SHOWS == set(CODES)


def test_every_code_is_documented():
    page = Path(__file__).parents[2] / "docs" / "questionnaire-problems.md"

    assert re.findall(r"^## (Q\d{3}) ", page.read_text("utf-8"), re.MULTILINE) == sorted(CODES)


def test_every_code_comes_with_its_name_and_an_example():
    page = Path(__file__).parents[2] / "docs" / "questionnaire-problems.md"
    parts = re.split(r"^## ", page.read_text("utf-8"), flags=re.MULTILINE)[1:]

    assert [part.splitlines()[0] for part in parts] == [f"{c} {name}" for c, name in CODES.items()]
    assert [part[:4] for part in parts if "\nExample: " not in part] == []


def test_the_nearest_spelling_is_offered():
    problem = check_files([FOLDER / "broken-unknown-skill.yaml"])[0]

    assert problem.remedy == "Did you mean “closing”?"


def test_a_comma_that_cuts_a_text_off_is_told_as_such():
    problem = check_files([FOLDER / "broken-comma-between-braces.yaml"])[0]

    assert problem.what == "“often” stands alone, like a key without a value."
    assert "quotes" in problem.remedy


def test_a_problem_reads_as_one_line_with_its_place_first():
    path = FOLDER / "broken-id-with-a-space.yaml"

    assert str(check_files([path])[0]).startswith(f"{path}:11:10: Q009 ")


def test_a_text_can_be_checked_without_raising():
    broken = (FOLDER / "broken-unknown-skill.yaml").read_text("utf-8")
    questionnaire, problems = check_text(broken)

    assert questionnaire is not None
    assert [problem.code for problem in problems] == ["Q010"]


JUNK_IN = (
    *("chain-of-conditions", "answers-named-in-two-languages", "no-word-of-english"),
    *("each-skill-with-keys-of-its-own", "modes-named", "own-messages", "claim-that-is-asked"),
)


@pytest.mark.parametrize("name", JUNK_IN)
@pytest.mark.parametrize("junk", [None, 5, [], {}, [None], {"a": []}, "<b>", {"ask": [{}]}])
def test_junk_anywhere_is_told_and_never_breaks_the_checker(junk, name):
    text = (FOLDER / f"good-{name}.yaml").read_text("utf-8")
    for path in _paths(yaml.safe_load(text)):
        content = yaml.safe_load(text)
        reduce(getitem, path[:-1], content)[path[-1]] = junk
        with suppress(QuestionnaireProblems):
            definition_from_yaml(yaml.safe_dump(content))


def _paths(part, path=()):
    inside = part.items() if isinstance(part, dict) else enumerate(part)
    for step, value in inside:
        yield (*path, step)
        if isinstance(value, dict | list):
            yield from _paths(value, (*path, step))
