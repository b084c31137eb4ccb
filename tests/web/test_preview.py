import pytest

from advisor.core.language import say, speaking
from advisor.library.catalogues import language_of
from advisor.web.page_urls import packed, unpacked
from tests.builders import company
from tests.own_questionnaires import text

CONDITIONAL = """id: our-calls
title: Our calls
purpose: To see.
subject: person
respondent: self
language: en
sections:
  - id: first
    title: First
    questions:
      - id: sells
        kind: choice
        text: Do you make calls?
        options:
          - {id: yes, text: I do}
          - {id: no, text: I do not}
  - id: calls
    title: Calls
    when: {question: sells, is: [yes]}
    questions:
      - {id: many, kind: number, text: How many, minimum: 0, maximum: 90}
  - id: last
    title: Last
    questions:
      - {id: said, kind: text, text: In your words, required: false}
"""


@pytest.fixture
def preview(owner, store):
    """Gives a function: the first page of a preview of this text."""
    workspace, _ = company(store)
    here = f"/w/{workspace.id}/questionnaires/"

    def opened(written=CONDITIONAL):
        return owner.submit(owner.get(here + "upload"), {"text": written})

    return opened


def everything(store):
    """Table to its rows, of the whole data file."""
    tables = [
        row["name"] for row in store.rows("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    return {table: [tuple(row) for row in store.rows(f"SELECT * FROM {table}")] for table in tables}


def test_a_preview_walked_to_its_end_saves_nothing(owner, store, preview):
    start = preview()
    before = everything(store)
    page = owner.submit(owner.get(start.link("Begin")), {"q_sells": "yes"})
    page = owner.submit(page, {"q_many": "12"})
    check = owner.submit(page, {"q_said": "Well"})

    assert check.heading == "Check your answers"
    assert "I do" in check.text
    assert "Hand in" not in [button.get_text() for button in check.soup.select("button")]
    assert everything(store) == before


def test_every_page_says_that_nothing_is_saved(owner, preview):
    page = preview()
    for _ in range(2):
        assert "Preview: nothing is saved." in page.words("#previewed")
        page = owner.get(page.link("Begin")) if page.soup.select("a.button") else page
    assert not page.soup.select("[data-autosave], [data-keep], .saved")


def test_conditions_follow_what_is_entered(owner, preview):
    first = owner.get(preview().link("Begin"))
    assert "Page 1 of 2" in first.text

    assert owner.submit(first, {"q_sells": "no"}).heading == "Last"
    assert owner.submit(first, {"q_sells": "yes"}).heading == "Calls"


def test_back_shows_what_was_entered(owner, preview):
    first = owner.get(preview().link("Begin"))
    page = owner.submit(first, {"q_sells": "yes"})

    assert owner.get(page.link("Back")).value("q_sells") == "yes"


def test_a_wrong_answer_is_told_as_to_a_respondent(owner, preview):
    page = owner.submit(owner.get(preview().link("Begin")), {"q_sells": "yes"})
    page = owner.submit(page, {"q_many": "many"}, status=422)

    assert list(page.errors()) == ["q_many"]
    assert page.value("q_many") == "many"


def test_a_change_from_the_check_leads_back_to_it(owner, preview):
    page = owner.submit(owner.get(preview().link("Begin")), {"q_sells": "no"})
    check = owner.submit(page, {"q_said": "Well"})
    page = owner.get(check.link("Change : Last, In your words").partition("#")[0])

    assert owner.submit(page, {"q_said": "Better"}).heading == "Check your answers"


def test_another_language_keeps_page_and_answers(owner, preview):
    page = owner.submit(owner.get(preview(translated()).link("Begin")), {"q_sells": "yes"})
    german = owner.submit(page, {"q_many": "7"}, button="Deutsch")

    assert german.heading == "Anrufe"
    assert german.value("q_many") == "7"
    with speaking(language_of("de")):
        back = german.link(say("Back"))
    assert owner.get(back).value("q_sells") == "yes"


def translated():
    words = {
        "title": "Unsere Anrufe",
        "purpose": "Um zu sehen.",
        "first.title": "Zuerst",
        "sells.text": "Rufst du an?",
        "sells.options.yes": "Ja",
        "sells.options.no": "Nein",
        "calls.title": "Anrufe",
        "many.text": "Wie viele",
        "last.title": "Zuletzt",
        "said.text": "In deinen Worten",
        "labels.unknown": "Weiß ich nicht",
    }
    lines = "".join(f'    {key}: "{word}"\n' for key, word in words.items())
    return CONDITIONAL + "translations:\n  de:\n" + lines


def test_an_observer_is_told_about_somebody_who_stands_for_the_person(owner, preview):
    page = preview(text("closing", respondent="observer"))

    assert "About Alex, for Northwind Tea" in page.text
    assert "Resume code" not in page.text


@pytest.mark.parametrize("state", ["", "x", "AAAA", "eJw", packed({"sells": "no"})[:-3] + "!!"])
def test_a_spoilt_address_is_an_empty_preview(owner, preview, state):
    path = preview().path + "pages/first"

    assert owner.get(f"{path}?a={state}").value("q_sells") == ""


def test_an_unknown_section_is_not_found(owner, preview):
    owner.get(preview().path + "pages/calls", status=404)


def test_what_travels_in_the_address_comes_back_whole():
    answers = {"said": "Łódź 🙂 {{ 7*7 }} =1+1 \u202e", "many": "12"}

    assert unpacked(packed(answers)) == answers


def test_an_address_never_grows_beyond_what_servers_take():
    import secrets

    answers = {f"q{n}": secrets.token_urlsafe(3_700) for n in range(9)}

    assert len(packed(answers)) <= 16_000
    assert unpacked(packed(answers)).keys() == answers.keys()
