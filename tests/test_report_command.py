import pytest
from click.testing import CliRunner

from advisor.cli import main
from tests.reports.made import pair, reader


@pytest.fixture
def firm(store):
    workspace, ana, _ = pair(store)
    return workspace, ana


def run(data, *words):
    return CliRunner().invoke(main, ["--data", str(data), "report", *map(str, words)])


def test_one_report_is_written_in_every_form_asked_for(data, firm, tmp_path):
    files = {form: tmp_path / f"team.{form}" for form in ("pdf", "html", "md")}

    done = run(data, "--team", *(word for form in files for word in (f"--{form}", files[form])))

    assert done.exit_code == 0, done.output
    assert len(reader(files["pdf"].read_bytes()).pages) > 5
    assert files["html"].read_text("utf-8").startswith("<!doctype html>")
    assert "## Sources" in files["md"].read_text("utf-8")
    assert done.output.count("Written: ") == 3


@pytest.mark.parametrize("by", ["id", "name"])
def test_a_person_is_found_by_id_and_by_name(data, firm, tmp_path, by):
    file = tmp_path / "ana.md"

    done = run(data, "--person", getattr(firm[1], by), "--md", file, "--date", "2026-11-22")

    assert done.exit_code == 0, done.output
    assert "22 November 2026" in file.read_text("utf-8")


def test_the_command_in_a_report_makes_the_same_bytes_again(data, firm, tmp_path):
    first, second, text = (tmp_path / name for name in ("1.pdf", "2.pdf", "1.md"))
    options = ["--plan", "--without-names", "--paper", "letter", "--levels", "none"]
    run(data, *options, "--date", "2026-11-22", "--pdf", first, "--md", text)
    (line,) = [one for one in text.read_text("utf-8").splitlines() if "To make it again" in one]

    words = line.partition("advisor report ")[2].replace("\\", "").split()
    done = run(data, *words[:-1], second)

    assert done.exit_code == 0, done.output
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--team"], "Say where to write it"),
        (["--md", "x.md"], "Say which report"),
        (["--team", "--person", "Ana", "--md", "x.md"], "one of them"),
        (["--person", "Nobody", "--md", "x.md"], "Which person is “Nobody”?"),
        (["--team", "--workspace", "none", "--md", "x.md"], "no company with the id none"),
        (["--team", "--md", "/nowhere/x.md"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(data, firm, words, said):
    done = run(data, *words)

    assert done.exit_code == 1
    assert said in done.output
    assert "Traceback" not in done.output


def test_an_own_company_comes_before_the_example(data, firm, store, tmp_path):
    CliRunner().invoke(main, ["--data", str(data), "demo"])
    store.run("UPDATE workspaces SET name = 'Mine' WHERE id = :id", id=firm[0].id)

    run(data, "--plan", "--md", tmp_path / "plan.md")

    assert "Mine" in (tmp_path / "plan.md").read_text("utf-8")


def test_without_a_data_file_nothing_is_made(tmp_path):
    done = run(tmp_path / "none.db", "--team", "--md", tmp_path / "x.md")

    assert done.exit_code == 1
    assert not (tmp_path / "none.db").exists()
