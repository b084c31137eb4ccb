"""Every statement of the articles is met on a page of Help, named where it is said."""

import dataclasses
import html
import re
from pathlib import Path

import pytest
import yaml

from advisor.library.guide import glossary, guide
from advisor.library.plan import plan_content
from advisor.library.site import site

ROW = re.compile(r"^\| ([A-H]\d{1,2}) \|", re.MULTILINE)
TABLE = Path(__file__).parents[2] / "docs" / "statements.md"
STATEMENTS = ROW.findall(TABLE.read_text("utf-8"))
LAST = {"A": 20, "B": 24, "C": 19, "D": 17, "E": 19, "F": 10, "G": 14, "H": 8}
PAGES = ("marketing-and-sales", "distinctions", "tactics", "metrics", "words")
# In data, and as a comment where there is no room for it: "cites: [A1, B2]", "{# cites: G14 #}".
NAMED = re.compile(r"\bcites: \[?([A-H]\d{1,2}(?:, [A-H]\d{1,2})*)")


def passages(value):
    """Everything that says something and names statements, however deep."""
    if dataclasses.is_dataclass(value):
        if hasattr(value, "cites"):
            yield value
        value = tuple(getattr(value, field.name) for field in dataclasses.fields(value))
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, tuple | dict) or dataclasses.is_dataclass(one):
            yield from passages(one)


def on_help():
    """(statement, the words that say it) for all that Help is made from."""
    content = plan_content()
    told = passages((guide(), glossary(), content.distinctions))
    said = {(cite, getattr(one, "said", one.text)) for one in told for cite in one.cites}
    said |= {(one.id, one.what) for each in content.tactics.values() for one in each}
    said |= {(cite, one.name) for one in content.stages for cite in one.cites}
    for group in content.metrics.values():
        first = {one.id: one for one in reversed(group)}.values()
        said |= {(cite, one.name) for one in first for cite in one.wording.cites}
    skills = yaml.safe_load((site("questionnaires") / "skills.yaml").read_text("utf-8"))
    return said | {(cite, one["definition"]) for one in skills.values() for cite in one["cites"]}


@pytest.fixture
def words(visitor):
    """All words of these pages."""
    pages = [visitor.get(f"/help/{name}").response.get_data(as_text=True) for name in PAGES]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", " ".join(pages))).split())


def test_the_table_lists_each_of_the_131_statements_once():
    expected = [f"{group}{n}" for group, last in LAST.items() for n in range(1, last + 1)]

    assert expected == STATEMENTS
    assert len(STATEMENTS) == 131


def test_every_statement_is_said_on_a_page_of_help(words):
    met = {cite for cite, text in on_help() if " ".join(text.split()) in words}

    assert [one for one in STATEMENTS if one not in met] == []


def test_whatever_names_a_statement_for_help_stands_there(words):
    missing = [pair for pair in on_help() if " ".join(pair[1].split()) not in words]

    assert missing == []


def test_no_statement_is_named_that_does_not_exist():
    files = [*site("templates").rglob("*.html"), *site("questionnaires").rglob("*.yaml")]
    found = NAMED.findall(" ".join(file.read_text("utf-8") for file in files))

    named = {one for each in found for one in each.split(", ")} | {cite for cite, _ in on_help()}
    assert sorted(named - set(STATEMENTS)) == []
