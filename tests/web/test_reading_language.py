"""A questionnaire in several languages is read in one of them, and counts the same in each."""

import pytest
from flask import session

from advisor.core.language import Language, say, speaking
from advisor.core.questionnaire.words import Texts
from advisor.library import definition_from_yaml
from advisor.library.catalogues import language_of
from advisor.usecases.reading import first_choice, words_around
from advisor.web.session_state import forget
from tests.languages.unmarked import KNOWN, unmarked
from tests.web.answering import kept, opened

TEA = definition_from_yaml("""
id: tea
title: Tea
purpose: Shows languages.
subject: person
respondent: self
sections:
  - id: first
    title: Leaves
    stem: At work
    questions:
      - id: green
        kind: choice
        text: Green?
        options: [{id: yes, text: Yes}, {id: no, text: No}]
      - {id: cups, kind: number, text: Cups, minimum: 1, maximum: 9, unknown_allowed: false}
  - id: second
    title: Water
    questions:
      - {id: note, kind: text, text: A note}
translations:
  de:
    title: Tee
    purpose: Zeigt Sprachen.
    first.title: Blätter
    first.stem: Bei der Arbeit
    green.text: Grün?
    green.options.yes: Ja
    green.options.no: Nein
    cups.text: Tassen
    second.title: Wasser
    note.text: Eine Notiz
""")
GERMAN = {"headers": {"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"}}


def language(store):
    """What is kept with the only assessment."""
    return store.row("SELECT language FROM assessments")["language"]


def test_the_declared_language_is_shown_where_the_browser_asks_for_none(visitor, store):
    page = visitor.get(opened(store, TEA) + "/")

    assert page.heading == "Tea"
    assert page.words(".languages") == "Language: English Deutsch"


def test_the_browsers_language_is_the_first_choice(visitor, store):
    page = visitor.get(opened(store, TEA) + "/", **GERMAN)

    assert page.heading == "Tee"
    assert page.one("html")["lang"] == "de"
    assert language(store) is None


def test_what_was_chosen_counts_for_more_than_the_browser(visitor, store):
    path = opened(store, TEA)

    page = visitor.submit(visitor.get(f"{path}/", **GERMAN), button="English")

    assert page.heading == "Tea"
    assert language(store) == "en"
    assert visitor.get(f"{path}/", **GERMAN).heading == "Tea"


def test_every_page_is_in_the_language_chosen_and_says_so(visitor, store):
    path = opened(store, TEA, green="yes", cups="3", note="Tea & <leaf>")
    visitor.submit(visitor.get(f"{path}/"), button="Deutsch")

    section, check = visitor.get(f"{path}/first"), visitor.get(f"{path}/check")
    with speaking(language_of("de")):
        receipt = visitor.submit(check, button=say("Hand in"))

    for page in (section, check, receipt):
        assert page.one("html")["lang"] == "de"
        assert "Grün?" in page.text
        assert "Green?" not in page.text
    assert "Ja" in visitor.http.get(f"{path}/copy.txt").text


def test_the_words_of_the_page_around_it_are_german_too(visitor, store):
    path = opened(store, TEA, green="yes", cups="3", note="Tea")
    visitor.submit(visitor.get(f"{path}/"), button="Deutsch")

    page = visitor.get(f"{path}/check")

    assert page.one("html")["lang"] == "de"
    assert not any(word in page.text for word in ("Change", "Hand in", "Check your answers"))


def test_changing_the_language_on_a_page_keeps_what_was_typed_there(visitor, store):
    path = opened(store, TEA)
    page = visitor.get(f"{path}/first?check=1")

    page = visitor.submit(page, {"q_green": "no", "q_cups": "4"}, button="Deutsch")

    assert page.heading == "Blätter"
    assert (page.value("q_green"), page.value("q_cups")) == ("no", "4")
    assert page.response.request.query_string == b"check=1"


def test_the_first_save_keeps_the_language_it_was_read_in(visitor, store):
    path = opened(store, TEA)
    page = visitor.get(f"{path}/second", **GERMAN)

    sent = {"q_note": "Tee", "revision": "0"}
    visitor.post(f"{path}/second", sent, **GERMAN)

    assert page.heading == "Wasser"
    assert language(store) == "de"


def test_answers_are_the_same_in_every_language(visitor, store):
    path = opened(store, TEA)
    visitor.submit(visitor.get(f"{path}/first"), {"q_green": "yes", "q_cups": "3"})
    page = visitor.submit(visitor.get(f"{path}/second"), button="Deutsch")

    visitor.submit(page, {"q_note": "Tee"})

    assert kept(store) == {"green": "yes", "cups": "3", "note": "Tee"}


@pytest.mark.parametrize("sent", ["fr", "", "de<script>", "DE"])
def test_a_language_that_there_is_not_changes_nothing(visitor, store, sent):
    path = opened(store, TEA)

    assert visitor.post(f"{path}/language", {"language": sent}).heading == "Tea"
    assert language(store) is None


def test_after_handing_in_the_language_stays(visitor, store):
    path = opened(store, TEA, green="yes", cups="3", note="Tea")
    visitor.submit(visitor.get(f"{path}/check"), button="Hand in")

    assert visitor.post(f"{path}/language", {"language": "de"}).path == f"{path}/receipt"
    assert language(store) is None


def test_one_language_offers_no_choice(visitor, store):
    only = TEA.model_copy(update={"translations": Texts()})

    page = visitor.get(opened(store, only) + "/")

    assert page.soup.select(".languages") == []
    assert page.soup.select("main [lang]") == []


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        ([], "en"),
        (["fr"], "en"),
        (["fr", "de"], "de"),
        (["de-CH"], "de"),
        (["DE"], "de"),
        (["pt"], "pt-BR"),
        (["pt-PT", "de"], "pt-BR"),
        (["en-US", "de"], "en"),
    ],
)
def test_the_first_language_wanted_that_there_is_is_taken(wanted, chosen):
    assert first_choice(("en", "de", "pt-BR"), wanted) == chosen


# A language for tests: all that the product says stands between these brackets.
TESTS = {"headers": {"Accept-Language": "en-XA"}}
OWN = {"ana", "tea", "shows", "languages", "leaves", "work", "green", "cups", "water", "note"}
OWN |= {"english", "deutsch", "yes", "eur"}


@pytest.mark.parametrize("page", ["/", "/first", "/check"])
def test_what_stands_around_the_questions_is_said_in_the_readers_language(visitor, store, page):
    shown = visitor.get(opened(store, TEA) + page, **TESTS)

    assert shown.one("html")["lang"] == "en-XA"
    assert unmarked(shown.soup, KNOWN | OWN) == []


def test_a_link_that_opens_nothing_says_so_in_the_readers_language(visitor):
    page = visitor.get("/a/nothing/", status=404, **TESTS)

    assert page.heading.startswith("⟦")


@pytest.mark.parametrize(
    ("reader", "read_in", "around"),
    [
        (Language("xx"), "en", "en"),
        (Language("xx"), "qq", "xx"),
        (language_of("en-XA"), "en", "en-XA"),
    ],
)
def test_around_the_questions_their_language_is_spoken_where_it_is_offered(reader, read_in, around):
    with speaking(reader):
        assert words_around(read_in).code == around


def test_the_language_chosen_below_the_pages_outlives_signing_in_and_opens_the_questionnaire(
    visitor, store
):
    sent = {"csrf_token": visitor.form_token(), "language": "de", "to": "/resume/"}
    visitor.http.post("/language", data=sent)
    with visitor.app.test_request_context():
        session["language"], session["other"] = "de", "gone"
        forget()
        assert dict(session) == {"language": "de"}

    assert visitor.get(opened(store, TEA) + "/").heading == "Tee"
