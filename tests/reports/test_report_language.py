"""A report is written in the language that was asked for, whoever reads it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from advisor.core.language import language, speaking
from advisor.library.catalogues import language_of
from advisor.reports.forms import as_file
from advisor.store import members
from advisor.store.members import Member
from advisor.usecases import report_links
from advisor.usecases.reports import command_for
from tests.builders import AT
from tests.reports.made import TODAY, Options, Request, pair, reader, report_of, squeezed

LONG, LEFT = "en-XA", "ar-XB"


def all_words_of(pdf):
    """Also those in the running header and the footer."""
    return "".join(page.extract_text() for page in reader(pdf).pages)


@pytest.mark.parametrize("form", ["html", "md", "pdf"])
def test_the_words_and_what_stands_around_them_are_in_the_language(store, form):
    workspace, _, _ = pair(store)
    made = as_file(report_of(store, workspace, language=LONG), form)
    text = squeezed(all_words_of(made) if form == "pdf" else made.decode())
    assert squeezed("Whô šhôûłd mârkêt, whô šhôûłd šêłł") in text
    assert squeezed("Who should market") not in text
    assert form == "md" or squeezed("Âdvîšôr rêçômmêñdš") in text


def test_the_page_says_its_language_and_runs_as_it_does(store):
    workspace, _, _ = pair(store)
    page = BeautifulSoup(as_file(report_of(store, workspace, language=LEFT), "html"), "html.parser")
    assert (page.html["lang"], page.html["dir"]) == (LEFT, "rtl")


def test_the_pdf_says_its_language(store):
    workspace, _, _ = pair(store)
    made: PdfReader = reader(as_file(report_of(store, workspace, language=LEFT), "pdf"))
    assert made.root_object["/Lang"] == "ar"


def test_where_nothing_is_said_it_is_the_language_in_force(store):
    workspace, _, _ = pair(store)
    with speaking(language_of(LONG)):
        assert report_of(store, workspace).language == LONG
    assert report_of(store, workspace).language == "en"
    assert language().code == "en"


def test_the_command_that_makes_it_again_names_the_language(store):
    workspace, _, _ = pair(store)
    asked = Request("team", Options(language="de"))
    assert "--language de" in command_for(workspace, asked, TODAY)
    assert "--language" not in command_for(workspace, Request("team", Options()), TODAY)


def test_a_link_keeps_its_language_whoever_opens_it(store):
    workspace, _, _ = pair(store)
    asked = Request("team", Options(language=LONG))
    one = Member("olga", "Olga")
    members.add(store, one, AT.isoformat())
    made = report_links.make(store, workspace, asked, one.id, AT, 7)
    report = report_links.report_at(store, made.token, AT + timedelta(days=1))
    assert report.language == LONG
    assert report.cover.kicker.startswith("⟦Whô")
