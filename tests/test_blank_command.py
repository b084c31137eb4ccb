import pytest
from click.testing import CliRunner

from advisor.cli import main
from tests.own_questionnaires import text as own_text


def blank(*arguments):
    return CliRunner().invoke(main, ["blank", *map(str, arguments)])


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_shipped_questionnaire_is_printed_by_its_id(tmp_path, paper):
    ended = blank("founder-short", "--pdf", tmp_path / "form.pdf", "--paper", paper)

    assert (ended.exit_code, ended.output) == (0, f"Written: {tmp_path / 'form.pdf'}\n")
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_of_ones_own_is_printed_too(tmp_path):
    (tmp_path / "calls.yaml").write_text(own_text("closing"), "utf-8")

    ended = blank(tmp_path / "calls.yaml", "--pdf", tmp_path / "form.pdf")
    assert ended.exit_code == 0


def test_what_is_no_questionnaire_is_said_in_one_line(tmp_path):
    ended = blank("founder-shrt", "--pdf", tmp_path / "form.pdf")

    assert ended.exit_code == 1
    assert "founder-short" in ended.output
    assert not (tmp_path / "form.pdf").exists()


def test_a_file_with_problems_is_not_printed(tmp_path):
    (tmp_path / "calls.yaml").write_text("id: calls\n", "utf-8")
    ended = blank(tmp_path / "calls.yaml", "--pdf", tmp_path / "form.pdf")

    assert ended.exit_code == 1
    assert "calls.yaml" in ended.output


def test_a_folder_that_is_not_there_is_said(tmp_path):
    ended = blank("founder", "--pdf", tmp_path / "none" / "form.pdf")

    assert ended.exit_code == 1
    assert "cannot be written" in ended.output
