"""Loading questionnaires: what is right loads, what is wrong is told with place and remedy."""

import json
import re
from contextlib import suppress
from functools import reduce
from operator import getitem
from pathlib import Path

import pytest
import yaml

from advisor.core.assumptions import DEFAULTS
from advisor.core.questionnaire import KINDS, Questionnaire, canonical_json, content_hash
from advisor.core.questionnaire.kinds import IDENTIFIER
from advisor.library import (
    CODES,
    SHIPPED,
    QuestionnaireProblems,
    UnknownQuestionnaire,
    catalogue,
    check_files,
    check_text,
    definition_from_bytes,
    definition_from_json,
    definition_from_yaml,
    load_questionnaire,
    questionnaires,
    site,
)
from advisor.library.checks import PAGES
from advisor.library.schema import schema_json

FOLDER = Path(__file__).parent / "questionnaires"
GOOD = sorted(FOLDER.glob("good-*.yaml"))
BROKEN = sorted(FOLDER.glob("broken-*.yaml"))
JUNK_IN = (
    *("chain-of-conditions", "answers-named-in-two-languages", "no-word-of-english"),
    *("each-skill-with-keys-of-its-own", "modes-named", "own-messages", "claim-that-is-asked"),
)
ROUTES = (Path(__file__).parent / "web" / "routes.txt").read_text("utf-8").splitlines()
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
    page = Path(__file__).parents[1] / "docs" / "questionnaire-problems.md"

    assert re.findall(r"^## (Q\d{3}) ", page.read_text("utf-8"), re.MULTILINE) == sorted(CODES)


def test_every_code_comes_with_its_name_and_an_example():
    page = Path(__file__).parents[1] / "docs" / "questionnaire-problems.md"
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


def test_a_broken_definition_does_not_load():
    with pytest.raises(QuestionnaireProblems) as refused:
        load_questionnaire(FOLDER / "broken-in-three-places.yaml")

    assert [problem.code for problem in refused.value.problems] == ["Q010", "Q008", "Q017", "Q004"]


def test_a_problem_reads_as_one_line_with_its_place_first():
    path = FOLDER / "broken-id-with-a-space.yaml"

    assert str(check_files([path])[0]).startswith(f"{path}:11:10: Q009 ")


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


def test_a_text_can_be_checked_without_raising():
    broken = (FOLDER / "broken-unknown-skill.yaml").read_text("utf-8")
    questionnaire, problems = check_text(broken)

    assert questionnaire is not None
    assert [problem.code for problem in problems] == ["Q010"]


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


def test_all_shipped_questionnaires_load():
    assert [one.id for one in questionnaires()] == [
        "founder",
        "founder-short",
        "observer",
        "context",
        "alignment",
    ]


def test_a_shipped_questionnaire_also_loads_from_its_path():
    path = site("questionnaires") / "observer.yaml"

    assert load_questionnaire(path) == load_questionnaire("observer")


@pytest.mark.parametrize("questionnaire", questionnaires(), ids=lambda one: one.id)
def test_a_definition_survives_being_stored(questionnaire):
    again = definition_from_json(canonical_json(questionnaire))

    assert again == questionnaire
    assert content_hash(again) == content_hash(questionnaire)


def test_the_full_form_asks_four_statements_and_a_situation_for_each_skill():
    for section, skill in zip(
        load_questionnaire("founder").sections, catalogue().skills, strict=False
    ):
        kinds = [question.kind for question in section.questions]

        assert section.id == skill.id
        assert kinds == ["frequency"] * 4 + ["situational"]


def test_reasons_for_keys_never_reach_a_definition():
    stored = canonical_json(load_questionnaire("founder"))

    assert not any(choice.why in stored for skill in catalogue().skills for choice in skill.choices)


def test_both_forms_end_with_the_same_questions_about_switching():
    full, short = load_questionnaire("founder"), load_questionnaire("founder-short")

    assert full.sections[-1] == short.sections[-1]
    assert [question.reverse for question in full.sections[-1].questions] == [False, True, False]


PAGE = (site("questionnaires") / "README.md").read_text("utf-8")
FIRST, FULL, PART = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_first_questionnaire_of_the_format_page_is_right():
    assert definition_from_yaml(FIRST).id == "first-calls"


def test_the_full_example_of_the_format_page_is_right_and_uses_everything():
    example = definition_from_yaml(FULL)

    assert {question.kind for question in example.questions} == set(KINDS)
    assert len(example.questions) == 10
    assert example.languages == ("en", "de")
    assert set(example.skills) == {"interpersonal", "closing"}


def test_the_section_for_each_skill_of_the_format_page_is_right():
    head = "id: sample\ntitle: A\npurpose: B\nsubject: person\nrespondent: self\n"

    assert len(definition_from_yaml(head + PART).sections) == 15


def test_the_format_page_lists_every_key_and_every_skill():
    schema = json.loads(schema_json(catalogue()))
    parts = [schema, *schema["$defs"].values()]
    keys = {key for part in parts for key in part.get("properties", {})}

    assert {
        key for key in keys | set(catalogue().ids) if not re.search(rf"\b{key}\b", PAGE)
    } == set()


def test_numbers_about_the_business_have_the_range_and_default_of_their_assumption():
    for question in load_questionnaire("context").questions:
        if question.kind == "number" and question.assumption:
            assumption = DEFAULTS.constant(question.assumption)
            ends = (question.minimum, question.maximum, question.default)

            assert ends == (assumption.low, assumption.high, assumption.value)


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
