"""Every command with random words and files: it works, or says in few lines what is wrong."""

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from advisor.cli import main
from advisor.core.configuration import SETTINGS, variable
from tests.definitions import GOOD
from tests.fuzz.budget import budget
from tests.fuzz.material import CHARS, NASTY, VALUES

# These start servers and browsers.
NOT_HERE = {"serve", "walk"}
# Nothing is written but in the folder of the test; no system passes a NUL on.
WORDS = st.one_of(VALUES, st.text(CHARS, max_size=12)).filter(
    lambda word: not {"/", "\\", "~", "\x00"} & set(word) and ".." not in word
)
FILES = ("x.db", "no.db", "a.yaml", "a.json", "a.txt", "new.pdf", "new.csv", "folder", "gone/a")
USUAL = ("a4", "letter", "all", "none", "agreed", "founder-short", "de", "1", "2026-11-22")


def leaves(group=main, before=()):
    """Every command that does something, with the words that lead to it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from leaves(command, (*before, name))
        elif name not in NOT_HERE:
            yield (*before, name), command


COMMANDS = sorted(leaves(), key=lambda pair: pair[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a data file and others that are no data files; commands run inside of it."""
    made = tmp_path_factory.mktemp("commands")
    before = Path.cwd()
    os.chdir(made)
    (made / "folder").mkdir()
    (made / "a.yaml").write_bytes(GOOD[0].read_bytes())
    (made / "a.json").write_text('[{"name": "x"}]', "utf-8")
    (made / "no.db").write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    (made / "a.txt").write_bytes(b"\xff\xfe\x00")
    CliRunner().invoke(main, ["--data", "x.db", "demo"])
    yield made
    os.chdir(before)


@st.composite
def calls(draw):
    """The words of a call: a command, some of its options, some arguments, a data file."""
    words, command = draw(st.sampled_from(COMMANDS))
    anything = st.one_of(st.sampled_from(FILES), st.sampled_from(USUAL), WORDS)
    data = st.sampled_from(("x.db", "x.db", "x.db", *FILES))
    said = ["--data", draw(WORDS if draw(st.integers(0, 9)) == 0 else data)]
    said += [*words]
    options = [one for one in command.params if one.param_type_name == "option"]
    for option in draw(st.lists(st.sampled_from(options), max_size=3)) if options else []:
        said += [draw(st.sampled_from(option.opts))]
        said += [] if getattr(option, "is_flag", False) else [draw(anything)]
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    return said + draw(st.lists(anything, min_size=len(arguments), max_size=len(arguments) + 1))


def call(words, **environment):
    """What a call ends with; a failure that nobody expected comes out as it is."""
    usual = {variable(setting.name): None for setting in SETTINGS}
    ended = CliRunner(env=usual | environment).invoke(main, words)
    if ended.exception is not None and not isinstance(ended.exception, SystemExit):
        raise ended.exception
    return ended


@budget(45)
@given(words=calls())
def test_no_words_and_files_end_a_command_in_a_fault(folder, words):
    ended = call(words)

    assert ended.exit_code in {0, 1, 2}
    assert "Traceback" not in ended.output
    assert ended.exit_code == 0 or ended.output.strip()


@budget(40)
@given(words=st.lists(st.one_of(WORDS, st.sampled_from(["--data", "--config", "-x"])), max_size=4))
def test_no_words_after_a_command_make_a_fault(folder, words):
    assert call(["settings", *words]).exit_code in {0, 1, 2}


@budget(40)
@given(
    name=st.sampled_from([variable(setting.name) for setting in SETTINGS]),
    text=st.sampled_from([text for text in NASTY if "\x00" not in text]) | WORDS,
)
def test_no_setting_of_the_environment_makes_a_fault(folder, name, text):
    if "\x00" not in text:
        assert call(["settings"], **{name: text}).exit_code in {0, 1}
