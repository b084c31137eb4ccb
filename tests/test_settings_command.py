import pytest
from click.testing import CliRunner

from advisor.cli import main
from advisor.core.configuration import SETTINGS, variable


@pytest.fixture
def call(tmp_path, monkeypatch):
    """A command in a house of its own, with these variables."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for setting in SETTINGS:
        monkeypatch.delenv(variable(setting.name), raising=False)
    return lambda *words, **env: CliRunner(env=env).invoke(main, words)


def test_every_setting_is_printed_with_its_value_and_where_it_comes_from(call, tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("threads = 3\n", "utf-8")

    printed = call("--config", str(file), "settings", ADVISOR_PORT="9000").output.splitlines()

    rows = [line.split(maxsplit=2) for line in printed[: len(SETTINGS)]]
    assert [row[0] for row in rows] == [setting.name for setting in SETTINGS]
    assert ["port", "9000", "ADVISOR_PORT"] in rows
    assert ["threads", "3", f"{file}, line 1"] in rows
    assert printed[-1] == f"Configuration file: {file}"


def test_a_secret_of_the_environment_is_never_printed(call):
    assert "hunter2" not in call("settings", ADVISOR_BACKUP_PASSPHRASE="hunter2 hunter2").output


@pytest.mark.parametrize("command", ["serve", "link", "demo", "settings", "export"])
def test_no_command_that_needs_settings_begins_with_nonsense(call, tmp_path, command):
    words = ["--csv", str(tmp_path / "x.csv")] if command == "export" else []

    ended = call(command, *words, ADVISOR_PORT="many", ADVISOR_HOTS="x")

    assert ended.exit_code == 1
    assert "ADVISOR_PORT: “many” is no value for port" in ended.output
    assert "Did you mean ADVISOR_HOST?" in ended.output
    assert not list(tmp_path.rglob("*.db"))


def test_what_needs_no_settings_works_whatever_they_are(call):
    assert call("schema", ADVISOR_PORT="many").exit_code == 0


def test_the_data_file_of_the_command_line_comes_before_that_of_the_file(call, tmp_path):
    (tmp_path / "advisor.toml").write_text('data = "other.db"', "utf-8")

    printed = call("--data", str(tmp_path / "own.db"), "settings").output

    assert f"{tmp_path}/own.db" in printed.splitlines()[0]
    assert f"Configuration file: {tmp_path}/advisor.toml" in printed
