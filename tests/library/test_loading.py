"""Which files and contents load, and which are refused."""

import json
import re
from pathlib import Path

import pytest
import yaml

from advisor.core.questionnaire.kinds import IDENTIFIER
from advisor.library import (
    SHIPPED,
    QuestionnaireProblems,
    UnknownQuestionnaire,
    check_files,
    definition_from_bytes,
    definition_from_json,
    definition_from_yaml,
    load_questionnaire,
)
from advisor.library.checks import PAGES
from tests.definitions import FOLDER


def test_a_broken_definition_does_not_load():
    with pytest.raises(QuestionnaireProblems) as refused:
        load_questionnaire(FOLDER / "broken-in-three-places.yaml")

    assert [problem.code for problem in refused.value.problems] == ["Q010", "Q008", "Q017", "Q004"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    assert [problem.code for problem in check_files([tmp_path / "none.yaml"])] == ["Q002"]


def test_a_file_that_is_not_text_is_a_problem(tmp_path):
    (tmp_path / "photo.yaml").write_bytes(b"\xff\xfe\xfa")

    assert [problem.code for problem in check_files([tmp_path / "photo.yaml"])] == ["Q002"]


@pytest.mark.parametrize("text", ["", "null", "[]", "word", "sections: 5", "sections: [5, null]"])
def test_content_that_is_no_questionnaire_is_told(text):
    with pytest.raises(QuestionnaireProblems):
        definition_from_yaml(text)


def test_a_file_that_multiplies_itself_is_refused():
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 15)]

    with pytest.raises(QuestionnaireProblems) as refused:
        definition_from_yaml("\n".join(lines))

    assert refused.value.problems[0].code == "Q024"


def test_a_file_larger_than_a_megabyte_is_refused():
    with pytest.raises(QuestionnaireProblems) as refused:
        definition_from_yaml("# " + "x" * 1_000_001)

    assert [problem.code for problem in refused.value.problems] == ["Q024"]


def test_a_large_file_that_is_sent_is_refused():
    assert codes_of(b"# " + b"x" * 1_000_000) == ["Q024"]


def test_a_file_that_is_sent_must_be_text():
    assert codes_of(b"\xff\xfe\x00i") == ["Q002"]


def test_a_file_that_is_sent_may_begin_with_a_byte_order_mark():
    content = (FOLDER / "good-two-languages.yaml").read_bytes()

    assert definition_from_bytes(b"\xef\xbb\xbf" + content).languages == ("en", "de")


def test_an_id_that_is_taken_is_refused():
    content = (FOLDER / "good-one-frequency-item.yaml").read_bytes()

    assert codes_of(content, taken={"sample"}) == ["Q036"]
    assert codes_of(content, taken=SHIPPED) == []


def codes_of(content, taken=()):
    try:
        definition_from_bytes(content, taken=taken)
    except QuestionnaireProblems as refused:
        return [problem.code for problem in refused.problems]
    return []


ROUTES = (Path(__file__).parents[1] / "web" / "routes.txt").read_text("utf-8").splitlines()


def test_every_page_of_an_assessment_is_reserved():
    pages = [line.split("/a/<token>/")[1] for line in ROUTES if "/a/<token>/" in line]
    names = {page.split("/")[0] for page in pages} - {"", "<section_id>"}

    assert {name for name in names if re.fullmatch(IDENTIFIER, name)} <= PAGES


@pytest.mark.parametrize("name", ["section-called-language", "statement-that-counts-for-nothing"])
def test_what_was_stored_before_a_check_was_made_still_loads(name):
    content = yaml.safe_load((FOLDER / f"broken-{name}.yaml").read_text("utf-8"))

    assert definition_from_json(json.dumps(content)).id == "sample"


def test_an_unknown_questionnaire_is_told_with_the_nearest_name():
    with pytest.raises(UnknownQuestionnaire, match="founder-short"):
        load_questionnaire("founder-shor")
