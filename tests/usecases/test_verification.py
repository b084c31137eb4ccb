import json

import pytest
from click.testing import CliRunner

from advisor import cli
from advisor.core.response import digest_of
from advisor.usecases.response_files import response_file
from advisor.usecases.verification import MOST_BYTES, NotVerifiableError, verify
from tests.builders import answered, company


@pytest.fixture
def file(store, tmp_path):
    """A response file as it is downloaded."""
    workspace, ana = company(store)
    known = answered(store, workspace, ana, level=4)
    path = tmp_path / "response.json"
    path.write_text(response_file(store, workspace.id, known.id), "utf-8")
    return path


def changed(path, **values):
    """The file with other values at the top, and a digest that fits again."""
    data = json.loads(path.read_text("utf-8")) | values
    data["digest"] = digest_of(data)
    path.write_text(json.dumps(data), "utf-8")
    return path


def said(path, status=0):
    """What the command prints."""
    result = CliRunner().invoke(cli.main, ["verify", str(path)])
    assert result.exit_code == status, result.output
    return result.output


def test_a_file_as_it_was_written_is_confirmed_in_words(file):
    assert "about Ana" in said(file)
    assert "All of it agrees: 18 answers, 18 counted, 15 observations, 15 levels" in said(file)


def test_what_was_changed_is_named_with_both_sides(file):
    output = said(changed(file, seed=-1, reference=5), status=1)

    assert "seed: the file says -1; it should be" in output
    assert "2 differences" in output


def test_a_change_in_spaces_and_order_of_keys_is_no_change(file):
    data = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(dict(reversed(data.items())), indent=4), "utf-8")

    assert verify(file).differences == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Expecting value"),
        ("[]", "no object"),
        ("{", "line 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": NaN}', "NaN is no number"),
        ('{"a": 1, "a": 2}', "given twice"),
        ('{"a": "\\ud800"}', "UTF-8"),
        ('{"a": 1e999}', "1e999 is no number"),
        ("{}", "would be advisor-response"),
        ('{"format": "advisor-novel", "version": 1}', "would be advisor-response"),
        ('{"format": ["advisor-response"], "version": 1}', "would be advisor-response"),
        ('{"format": "advisor-response"}', "which version"),
        ('{"format": "advisor-response", "version": 2}', "Use a newer Advisor"),
        (" " * (MOST_BYTES + 1), "too large"),
    ],
)
def test_what_cannot_be_checked_is_said_in_one_line(tmp_path, text, why):
    path = tmp_path / "file.json"
    path.write_text(text, "utf-8")

    with pytest.raises(NotVerifiableError) as error:
        verify(path)
    assert why in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_or_no_text_is_said_in_one_line(tmp_path):
    assert "No such file" in said(tmp_path / "gone.json", status=1)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")

    assert "UTF-8" in said(tmp_path / "picture.png", status=1)


def test_what_a_file_says_cannot_steer_the_terminal(file):
    output = said(changed(file, reference="\x1b[2J\u202e"), status=0)

    assert "\x1b" not in output
    assert "\u202e" not in output


@pytest.mark.parametrize("part", ["definition", "results", "answers", "model", "subject"])
@pytest.mark.parametrize("value", [None, [], {}, "x", 3, [[]], {"x": {}}])
def test_a_part_of_the_wrong_kind_is_a_difference_and_no_crash(file, part, value):
    assert verify(changed(file, **{part: value})).differences


def test_a_file_with_nothing_in_it_is_told_what_is_missing(tmp_path):
    path = tmp_path / "empty.json"
    path.write_text('{"format": "advisor-response", "version": 1}', "utf-8")

    output = said(path, status=1)
    assert "reference: the file says nothing; it should be given." in output
    assert "model.assumptions: the file says null; it should be an object." in output
    assert "None" not in output
