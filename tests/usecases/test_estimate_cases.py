import json
from pathlib import Path

import pytest

from advisor.usecases.cases.estimate import estimate_cases
from advisor.usecases.cases.reading import CaseFileError

EXAMPLES = Path(__file__).parents[1] / "examples" / "measurement.json"
ROW = {"person": "ana", "rater": "ben", "mode": "observer", "skill": "closing", "value": 4}


def case(*rows, **keys):
    return {"name": "one", "observations": list(rows) or [ROW], **keys}


@pytest.fixture
def written(tmp_path):
    def write(content):
        path = tmp_path / "cases.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
        return path

    return write


def numbers(value):
    if isinstance(value, dict):
        return [number for key in sorted(value) for number in numbers(value[key])]
    if isinstance(value, list):
        return [number for part in value for number in numbers(part)]
    return [value]


def test_the_worked_examples_come_back_with_their_expected_numbers():
    for given, got in zip(json.loads(EXAMPLES.read_text()), estimate_cases(EXAMPLES), strict=True):
        assert list(got) == list(given)
        assert list(got["expected"]) == list(given["expected"])
        assert numbers(got["expected"]) == pytest.approx(numbers(given["expected"]), abs=1e-6)


def test_expected_is_filled_in_where_it_was_missing(written):
    path = written([{k: v for k, v in each.items() if k != "expected"} for each in examples()])

    assert estimate_cases(path) == estimate_cases(EXAMPLES)


def examples():
    return json.loads(EXAMPLES.read_text("utf-8"))


def test_the_file_decides_the_order_of_skills_and_people(written):
    row = {**ROW, "person": "bob"}
    turned = case(ROW, row, skills=["closing", "branding"], people=["bob", "ana"])
    expected = estimate_cases(written([turned]))[0]["expected"]

    assert list(expected)[:2] == ["bob", "ana"]
    closing, branding = expected["ana"]["mean"]
    assert closing > branding > 3


def test_without_an_order_people_come_as_first_mentioned(written):
    expected = estimate_cases(written([case({**ROW, "person": "zoe"}, ROW)]))[0]["expected"]

    assert list(expected) == ["zoe", "ana", "p_first_better_marketing", "p_first_better_sales"]
    assert len(expected["zoe"]["mean"]) == 15


def test_a_list_of_no_cases_is_fine(written):
    assert estimate_cases(written([])) == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (case({**ROW, "value": 6}), r"Case 2 \(“one”\): observations\[0\]\.value: .*5"),
        (case({**ROW, "value": "4"}), r"observations\[0\]\.value: .*number"),
        (case({**ROW, "value": True}), r"observations\[0\]\.value"),
        (case(ROW, {**ROW, "mode": "rumour"}), r"observations\[1\]\.mode: .*observer"),
        (case(ROW, {**ROW, "skill": "x"}), r"observations\[1\]\.skill: .*no such skill"),
        (case({**ROW, "rater": "ana"}), r"observations\[0\]\.rater: .*own observer"),
        (case({**ROW, "mode": "self_frequency"}), r"observations\[0\]\.rater: .*self report"),
        (case({**ROW, "items": 0}), r"observations\[0\]\.items"),
        (case({**ROW, "vlaue": 4}), r"observations\[0\]\.vlaue: there is no such key"),
        (case(people=["bob"]), r"observations\[0\]\.person: .*not among the people"),
        (case(people=["ana", "ana"]), r"people: it names something twice"),
        (case(skills=["x"]), r"skills: there is no such skill: x"),
        (case(motion="viral"), r"motion: .*transactional"),
        ({"name": "one"}, r"Case 2 \(“one”\): observations: this key is missing"),
        ({}, r"Case 2: observations: this key is missing"),
        ("ana", r"Case 2 must be an object"),
    ],
)
def test_a_wrong_case_is_named_with_its_key_and_what_is_wrong(written, wrong, message):
    with pytest.raises(CaseFileError, match=message):
        estimate_cases(written([case(), wrong]))


def test_all_that_is_wrong_with_a_case_is_said_at_once(written):
    wrong = case({**ROW, "value": 9, "mode": "rumour"})
    with pytest.raises(CaseFileError, match=r"mode: .*; .*value: "):
        estimate_cases(written([wrong]))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[{]", "is not JSON: .* at line 1, column 3"),
        ("", "is not JSON"),
        ('{"name": "one"}', "must hold a list of cases"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_file_that_holds_no_cases_says_why(written, content, message):
    with pytest.raises(CaseFileError, match=message):
        estimate_cases(written(content))


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    with pytest.raises(CaseFileError, match=r"missing\.json cannot be read: No such file"):
        estimate_cases(tmp_path / "missing.json")
    with pytest.raises(CaseFileError, match="cannot be read: Is a directory"):
        estimate_cases(tmp_path)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "cases.json"
    path.write_bytes(b"\xff\xfe[]")

    with pytest.raises(CaseFileError, match="not readable as text"):
        estimate_cases(path)
