import re
from pathlib import Path

import click

from advisor import cli
from advisor.core.configuration import SETTINGS, variable
from advisor.usecases.configuring import OTHERS

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = ROOT / "docs" / "commands.md"
SETTING = re.compile(r"\bADVISOR_[A-Z_]+\b")


def words_of_the_docs():
    """README and everything under docs, as one text."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return "\n".join(page.read_text("utf-8") for page in pages)


def commands(group=cli.main, before="advisor"):
    """Every command with its words, also those inside of groups."""
    for name, command in group.commands.items():
        yield f"{before} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")


def test_every_command_is_documented_with_its_options():
    text = COMMANDS.read_text("utf-8")

    for words, command in [("advisor", cli.main), *commands()]:
        assert f"`{words}" in text, words
        for parameter in command.params:
            shown = parameter.opts[0] if parameter.param_type_name == "option" else parameter.name
            assert shown.casefold() in text.casefold(), f"{words} {shown}"


def test_every_command_in_the_docs_exists():
    known = {words for words, _ in commands()}
    mentioned = set(re.findall(r"`(advisor [a-z][a-z-]*)", words_of_the_docs()))

    assert mentioned <= known


def test_every_variable_that_is_named_anywhere_is_a_setting_or_known():
    sources = [*(ROOT / "advisor").rglob("*.py"), ROOT / "tests" / "programs.py"]
    named = {name for path in sources for name in SETTING.findall(path.read_text("utf-8"))}
    known = {variable(setting.name) for setting in SETTINGS} | OTHERS

    assert named - known == set()
    assert set(SETTING.findall(words_of_the_docs())) == known


def _shown(default):
    """A default as the docs show it."""
    if default in (None, ""):
        return "none"
    return str(default).lower() if isinstance(default, bool) else str(default).removesuffix(".0")


def test_every_setting_is_documented_with_its_values_default_and_words():
    rows = [line.split(" | ") for line in COMMANDS.read_text("utf-8").splitlines()]

    for setting in SETTINGS:
        row = next(row for row in rows if row[0] == f"| `{setting.name}`")
        shown = _shown(setting.default)
        assert row[1] == f"`{variable(setting.name)}`"
        assert row[3].strip("`") == shown
        assert row[4] == f"{setting.words} |"
        assert all(choice in row[2] for choice in setting.choices)
        assert f"{setting.least:g} to {setting.most:g}" in row[2] or not setting.most


def test_every_page_that_the_docs_link_to_exists():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
