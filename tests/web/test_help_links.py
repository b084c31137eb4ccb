"""Help opens where it speaks of the page one is on, and its search finds what is there."""

from datetime import UTC, datetime

import pytest

from advisor.core.language import speaking
from advisor.library.catalogues import LANGUAGES, language_of
from advisor.library.help import topics
from advisor.library.help_index import help_entries
from advisor.web.help_links import HELP_FOR
from tests.builders import begun, company, link_to

# What gives no page: files, pieces of a page, ways on to another one, and Help itself.
NO_PAGE = {"static", "help", "calendar_feed", "readiness", "responses", "plan_files"}


def test_every_group_of_screens_with_a_page_has_its_passage(app):
    groups = {
        rule.endpoint.partition(".")[0]
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ())
    }

    assert sorted(groups - NO_PAGE - {place.partition(".")[0] for place in HELP_FOR}) == []
    assert sorted(groups - NO_PAGE - HELP_FOR.keys()) == []


def test_the_table_names_only_what_is_there(app):
    known = {rule.endpoint for rule in app.url_map.iter_rules()}
    groups = {name.partition(".")[0] for name in known}

    assert sorted(HELP_FOR.keys() - known - groups) == []
    assert set(HELP_FOR.values()) == {one.id for one in topics()["pages"].passages}


@pytest.mark.parametrize(
    ("path", "anchor"),
    [("", "overview"), ("people/", "people"), ("people/work", "hours"), ("result/", "result")],
)
def test_the_link_on_a_page_leads_to_its_passage_in_a_tab_of_its_own(owner, full, path, anchor):
    link = owner.get(f"/w/{full.id}/{path}").one("a.help")

    assert link["href"] == f"/help/pages#{anchor}"
    assert link["target"] == "_blank"
    assert owner.get("/help/pages").one(f"#{anchor}").name == "section"


def test_who_answers_by_a_link_can_open_help_beside_what_they_typed(visitor, store):
    workspace, ana = company(store)
    token = link_to(store, begun(store, workspace, ana), datetime.now(UTC))

    link = visitor.get(f"/a/{token}/").one("a.help")

    assert (link["href"], link["target"]) == ("/help/pages#answering", "_blank")
    assert visitor.get("/help/pages").one("#answering")


def test_on_help_itself_the_link_leads_to_its_first_page(visitor):
    link = visitor.get("/help/keys").one("a.help")

    assert (link["href"], link.get("target")) == ("/help/", None)


def test_a_page_that_does_not_exist_leads_to_the_first_page_of_help(visitor):
    assert visitor.get("/no-such-page", 404).one("a.help")["href"] == "/help/"


def test_whatever_can_be_found_stands_where_the_result_leads(visitor):
    ids = {}
    for entry in help_entries():
        page = ids.setdefault(entry.page, None) or visitor.get(f"/help/{entry.page}")
        ids[entry.page] = page
        assert not entry.anchor or page.soup.find(id=entry.anchor), entry


def test_passages_lead_to_passages_that_are_there(visitor):
    for name in topics():
        page = visitor.get(f"/help/{name}")
        for link in page.soup.select(".see a"):
            to, _, anchor = str(link["href"]).partition("#")
            assert link.get_text()
            assert not anchor or visitor.get(to).one(f"#{anchor}")


@pytest.mark.parametrize("code", LANGUAGES)
def test_anchors_are_unique_in_every_language(code):
    with speaking(language_of(code)):
        words = [one.anchor for one in help_entries() if one.page == "words"]

    assert len(words) == len(set(words)) > 50


def test_a_search_marks_the_words_and_leads_to_the_place(visitor):
    page = visitor.get("/help/search?q=BAND level")
    first = page.soup.select(".hits h2 a")[0]

    assert first["href"] == "/help/method#level"
    assert [mark.get_text() for mark in first.select("mark")] == ["level", "band"]
    assert page.value("q") == "BAND level"


def test_a_search_without_words_or_hits_says_so_and_shows_what_there_is(visitor):
    empty, none = visitor.get("/help/search"), visitor.get("/help/search?q=<b>zzz</b>")

    assert empty.heading == "What are you looking for?"
    assert none.heading == "Nothing found for “<b>zzz</b>”."
    assert all(page.soup.select(".ideas a") for page in (empty, none))
