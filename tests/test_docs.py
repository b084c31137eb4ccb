import re
from pathlib import Path

import click

from advisor import cli

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


def test_every_setting_of_the_environment_is_documented_and_exists():
    sources = [*(ROOT / "advisor").rglob("*.py"), ROOT / "tests" / "programs.py"]
    used = {name for path in sources for name in SETTING.findall(path.read_text("utf-8"))}

    assert set(SETTING.findall(words_of_the_docs())) == used


def test_every_page_that_the_docs_link_to_exists():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
