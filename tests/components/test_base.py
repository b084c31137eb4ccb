import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.components.gallery import ROOT, environment, write
from tests.components.page import one, problems

PAGE = '{% extends "LAYOUT.html" %}{% block content %}<h1>Hello</h1>{% endblock %}'


def render(layout="base", **context):
    source = PAGE.replace("LAYOUT", layout)
    return BeautifulSoup(environment().from_string(source).render(**context), "html.parser")


@pytest.mark.parametrize("layout", ["base", "questionnaire"])
def test_a_page_needs_only_a_title_and_content(layout):
    page = render(layout, title="Team")

    assert one(page, "title").text == "Team – Advisor"
    assert one(page, "html")["lang"] == "en"
    assert one(page, "main").text.strip() == "Hello"
    assert page.select("nav") == []


def test_the_title_of_a_page_with_errors_says_so_first():
    page = render(title="Team", errors=[("q_a", "choose one")])

    assert one(page, "title").text == "Error: Team – Advisor"


def test_what_was_done_can_be_undone_from_the_same_page():
    page = render(
        title="T", messages=[{"text": "Gone", "undo_url": "/undo"}], csrf_token=lambda: "abc"
    )

    assert one(page, "[role=status] form")["action"] == "/undo"
    assert one(page, "input[name=csrf_token]")["value"] == "abc"


def test_an_example_company_is_marked_as_one():
    page = render(title="T", workspace={"name": "Northwind Tea", "is_example": True})

    assert "example company" in one(page, "aside").text
    assert render(title="T", workspace={"name": "Us", "is_example": False}).select("aside") == []


def test_the_questionnaire_page_tells_whether_answers_are_saved():
    page = render("questionnaire", title="Closing", saved=True, nav=[{"label": "x"}])

    assert one(page, "#saved").text == "Saved"
    assert page.select("nav") == []


def test_the_gallery_keeps_to_the_rules(tmp_path):
    write(tmp_path)

    for name in ("index.html", "question.html"):
        page = BeautifulSoup((tmp_path / name).read_text(encoding="utf-8"), "html.parser")
        for script in page.select("script[src]"):
            script.decompose()
        assert problems(page) == []


def test_every_file_a_page_asks_for_is_there():
    page = render("questionnaire", title="T")

    for tag in page.select("link[href], script[src]"):
        assert (ROOT / (tag.get("href") or tag["src"])).is_file()


@pytest.mark.parametrize("sheet", sorted((ROOT / "static").rglob("*.css")), ids=lambda p: p.name)
def test_style_sheets_ask_only_for_files_that_are_shipped(sheet: Path):
    for address in re.findall(r"url\([\"']?([^\"')]+)", sheet.read_text(encoding="utf-8")):
        assert (sheet.parent / address).resolve().is_file()


@pytest.mark.parametrize("folder", ["htmx", "inter", "pico"])
def test_every_vendored_package_comes_with_its_version_and_licence(folder):
    names = {path.stem for path in (ROOT / "static" / "vendor" / folder).iterdir()}

    assert names >= {"VERSION", "LICENSE"}


def test_macros_stay_small():
    for path in (ROOT / "templates" / "components").rglob("*.html"):
        for macro in re.findall(r"{% macro.*?endmacro %}", path.read_text("utf-8"), re.DOTALL):
            assert macro.count("\n") < 32, path
