import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from advisor import cli
from advisor.library import site
from advisor.store import workspaces
from advisor.store.database import Store
from advisor.usecases import signing_in
from tests.builders import AT
from tests.definitions import FOLDER
from tests.servers import run

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "tests" / "examples"
HEAVY = ("numpy", "scipy", "flask", "wtforms", "sqlite_utils", "yaml", "pydantic", "granian")


def said(*words, data=None, status=0):
    """What the command prints; it must end with this status and never with a traceback."""
    before = [] if data is None else ["--data", str(data)]
    result = CliRunner().invoke(cli.main, [*before, *map(str, words)])
    assert result.exit_code == status, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output


def case_file(folder, text):
    """A file of cases with this text."""
    path = folder / "cases.json"
    path.write_text(text, "utf-8")
    return path


def first_case_of(published, folder, **changes):
    """A file with the first published case of that name, changed."""
    case = json.loads((EXAMPLES / published).read_text("utf-8"))[0]
    return case_file(folder, json.dumps([case | changes]))


@pytest.mark.parametrize("words", [["--help"], ["serve", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(words):
    script = (
        "import sys\nfrom advisor.cli import main\n"
        f"try: main({words!r})\nexcept SystemExit: pass\n"
        f"print('heavy', [name for name in {HEAVY!r} if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert ended.stdout.endswith("heavy []\n"), ended.stdout


def test_the_module_and_the_command_are_the_same():
    assert run("--version").stdout.startswith("python -m advisor, version")
    assert "serve" in run("--help").stdout


def test_an_unknown_command_says_so():
    assert "No such command" in said("advise", status=2)


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_a_port_that_cannot_be_is_refused(port, data):
    assert "--port" in said("serve", "--port", port, data=data, status=2)
    assert not data.exists()


def test_the_demo_is_loaded_once(data):
    first, second = said("demo", data=data), said("demo", data=data)

    store = Store(data)
    owner = signing_in.owner(store, AT)
    assert len(workspaces.of_member(store, owner.id)) == 1
    assert first == second
    store.close()


def test_a_link_names_the_usual_address_where_nothing_runs(data):
    assert said("link", data=data).startswith("http://127.0.0.1:8765/sign-in/")


def test_the_data_file_can_be_named_in_the_environment(data):
    ended = run("demo", more={"ADVISOR_DATA": str(data)})

    assert ended.returncode == 0
    assert data.exists()


@pytest.mark.parametrize("command", ["demo", "link", "serve"])
def test_a_file_that_is_no_database_is_refused_in_one_line(data, command):
    data.write_bytes(b"a letter to a friend" * 99)

    told = said(command, data=data, status=1)

    assert told.startswith("Error: The data file cannot be opened")
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("command", ["demo", "link", "serve"])
def test_a_folder_that_cannot_be_made_is_said_in_one_line(tmp_path, command):
    (tmp_path / "file").write_text("in the way", "utf-8")

    told = said(command, data=tmp_path / "file" / "sub" / "advisor.db", status=1)

    assert "cannot be made" in told
    assert len(told.splitlines()) == 1


def test_the_shipped_questionnaires_have_no_problems():
    assert said("check") == "No problems found.\n"
    assert said("check", site("questionnaires") / "founder.yaml") == "No problems found.\n"


def test_every_problem_of_every_file_is_printed_with_file_and_line():
    file = FOLDER / "broken-in-three-places.yaml"

    told = said("check", file, FOLDER / "broken-not-yaml.yaml", status=1)

    assert told.count(f"{file}:") == 4
    assert "broken-not-yaml.yaml:" in told
    assert told.strip().endswith("5 problems")


def test_a_questionnaire_file_that_does_not_exist_is_a_problem_too(tmp_path):
    assert "1 problem" in said("check", tmp_path / "none.yaml", status=1)


@pytest.mark.parametrize(
    ("command", "name"), [("estimate", "measurement.json"), ("decide", "verdict.json")]
)
def test_cases_are_printed_with_what_is_expected(command, name, tmp_path):
    told = json.loads(said(command, first_case_of(name, tmp_path)))

    assert told[0]["expected"]


@pytest.mark.parametrize("command", ["estimate", "decide"])
@pytest.mark.parametrize(
    "text", ["", "{", "[]]", "7", '"x"', "[7]", "[{}]", '[{"name": 3}]', "[" * 9000, "\x00"]
)
def test_a_wrong_case_file_is_said_in_a_line(command, text, tmp_path):
    told = said(command, case_file(tmp_path, text), status=1)

    assert re.match(r"Error: (.*cases\.json|Case 1\b)", told), told


@pytest.mark.parametrize("command", ["estimate", "decide"])
def test_a_wrong_key_is_named_with_its_case(command, tmp_path):
    name = {"estimate": "measurement.json", "decide": "verdict.json"}[command]
    file = first_case_of(name, tmp_path, name="The odd one", no_such_key=1)

    told = said(command, file, status=1)

    assert "The odd one" in told
    assert "no_such_key" in told


@pytest.mark.parametrize("command", ["estimate", "decide"])
def test_a_case_file_that_cannot_be_read_is_said(command, tmp_path):
    assert "Error: " in said(command, tmp_path / "none.json", status=1)
    assert "Error: " in said(command, tmp_path, status=1)
