"""``advisor backup``, ``advisor restore`` and ``advisor doctor``."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from advisor.cli import main
from advisor.store import serving
from tests import builders

WORDS = "correct horse battery"


@pytest.fixture
def run(store, data, monkeypatch):
    """Run a command on the data file of a company; keys cost little."""
    monkeypatch.setattr("advisor.usecases.backups.sealing.COST", 1 << 10)
    builders.answered(store, *builders.company(store))
    return lambda *words, **more: CliRunner().invoke(main, ["--data", str(data), *words], **more)


def test_a_backup_goes_to_a_dated_file_beside_the_data(run, data):
    done = run("backup")

    (made,) = (data.parent / "backups").iterdir()
    assert done.exit_code == 0
    assert str(made) in done.output
    assert "SHA-256: " in done.output


def test_a_folder_takes_dated_files_and_keeps_so_many(run, tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    for day in range(1, 5):
        (place / f"advisor-2026010{day}-021500.backup").write_bytes(b"ADVISOR BACKUP\n")

    done = run("backup", "--to", str(place), "--keep", "3")

    assert len(list(place.iterdir())) == 3
    assert done.output.count("Removed:") == 2


@pytest.mark.parametrize("way", ["prompt", "file", "environment"])
def test_the_passphrase_comes_by_prompt_file_or_environment(run, tmp_path, way):
    secret, target = tmp_path / "secret", tmp_path / "one.backup"
    secret.write_text(f"{WORDS}\nmore\n")
    more = ("--passphrase-file", str(secret)) if way == "file" else ()
    env = {"ADVISOR_BACKUP_PASSPHRASE": WORDS} if way == "environment" else {}
    seal = ("--seal",) if way == "prompt" else ()

    done = run("backup", "--to", str(target), *seal, *more, env=env, input=f"{WORDS}\n{WORDS}\n")
    checked = run("restore", str(target), "--check", *more, env=env, input=f"{WORDS}\n")

    assert "encrypted" in done.output
    assert "is sound and can be restored" in checked.output
    assert WORDS not in done.output + checked.output


def test_a_passphrase_is_never_a_word_of_the_command(run):
    for name in ("backup", "restore"):
        options = {o for p in main.commands[name].params for o in p.opts if "pass" in o}
        assert options == {"--passphrase-file"}


def test_restoring_says_what_was_restored_and_where_the_old_one_lies(run, store, tmp_path):
    target = tmp_path / "one.backup"
    run("backup", "--to", str(target))
    store.close()

    refused = run("restore", str(target))
    done = run("restore", str(target), "--force")

    assert refused.exit_code == 1
    assert "--force" in refused.output
    assert ".replaced-" in done.output
    assert "Everybody has to sign in again" in done.output


def test_what_goes_wrong_is_one_line_and_status_1(run, data, tmp_path):
    good, bad, here = tmp_path / "good", tmp_path / "bad", tmp_path / "here"
    run("backup", "--to", str(good))
    bad.write_bytes(good.read_bytes()[:-5])
    here.write_text("mine")
    lock = serving.hold(data)
    tried = [
        (run("restore", str(bad), "--force"), "running on this data file"),
        (run("restore", str(bad), "--check"), "damaged"),
        (run("restore", str(here), "--check"), "not a backup"),
        (run("backup", "--to", str(here)), "there already"),
        (run("backup", "--to", "/proc/nothing/x"), "/proc/nothing"),
    ]
    lock.close()

    for ended, words in tried:
        assert (ended.exit_code, ended.output.count("\n")) == (1, 1), ended.output
        assert words in ended.output
    assert here.read_text() == "mine"


def test_the_doctor_prints_a_line_for_each_check_and_json_for_programs(run):
    shown, found = run("doctor"), json.loads(run("doctor", "--json").output)

    assert shown.exit_code == 0
    assert all(one["name"] in shown.output for one in found)
    assert {one["state"] for one in found} == {"ok", "warn"}


def test_the_doctors_status_is_1_where_something_fails(run, data, store):
    store.db.execute("PRAGMA foreign_keys = OFF")
    store.db.execute("DELETE FROM definitions")

    assert run("doctor").exit_code == 1
    assert CliRunner().invoke(main, ["--data", f"{data}-none", "doctor"]).exit_code == 1
