import csv
import io

import pytest

from advisor.usecases import lead_feedback
from tests.builders import company
from tests.web.client import Visitor
from tests.web.members_journey import joined

TEXT = "text-objected.price"


@pytest.fixture
def tea(store):
    workspace, _ = company(store)
    return workspace


@pytest.fixture
def digest(tea):
    return f"/w/{tea.id}/plan/feedback/"


@pytest.fixture
def link(owner, digest):
    """The address of the form, as the page with the new link shows it."""
    page = owner.submit(owner.get(f"{digest}links"), {"name": "Ben"}, "Make a link")
    return "/f/" + page.words("#link-1").partition("/f/")[2]


@pytest.fixture
def ben(app):
    """Somebody of sales, without an account."""
    return Visitor(app)


def said(ben, link, **values):
    return ben.submit(ben.get(link), values, "Send")


def test_the_digest_is_empty_until_a_link_is_made_and_says_so(owner, digest):
    page = owner.get(digest)

    assert "No form has come yet" in page.text
    assert owner.get(page.link("Make a link")).heading == "Links to the 60-second form"


def test_the_new_link_comes_with_a_code_for_the_camera_and_is_shown_once(owner, digest, link):
    assert owner.get(f"{digest}links").soup.select_one(".qr") is None
    assert link.removeprefix("/f/").strip("/") not in owner.get(f"{digest}links").text


def test_a_link_for_nobody_is_refused(owner, digest):
    page = owner.submit(owner.get(f"{digest}links"), {"name": " "}, "Make a link", 422)

    assert page.errors() == {"name": "Say whom the link is for."}


def test_a_few_taps_and_a_line_arrive_in_the_digest(owner, ben, link, digest):
    receipt = said(ben, link, objected="price", quality="ready", words="Too  much\nfor us")
    assert receipt.heading == "Thank you. Marketing has it."
    assert "Too expensive" in receipt.text

    page = owner.get(digest)
    assert page.heading == "1 of 1 theme waits for marketing’s answer."
    assert "Held back by: Too expensive" in page.words(".themes h2")
    assert "Too much for us" in page.words(".own-words")


def test_the_same_form_sent_twice_counts_once(owner, ben, link, digest):
    form = ben.get(link)
    for _ in range(2):
        receipt = ben.submit(form, {"objected": "price"}, "Send")

    assert receipt.heading.startswith("Thank you")
    assert "1 form this month" in owner.get(digest).words(".lead")


def test_an_empty_form_is_refused_and_one_too_long_keeps_what_was_typed(ben, link):
    empty = ben.submit(ben.get(link), {}, "Send", 422)
    assert empty.errors() == {"asked": "Tap at least one answer, or write a line."}

    long = ben.submit(empty, {"words": "x" * 301, "objected": "need"}, "Send", 422)
    assert long.errors() == {"words": "Shorten this to 300 characters."}
    assert (long.value("words"), long.value("objected")) == ("x" * 301, "need")


def test_a_link_that_sends_without_end_is_held_back_and_keeps_the_form(ben, link, monkeypatch):
    monkeypatch.setattr(lead_feedback, "MOST_AN_HOUR", 1)
    said(ben, link, objected="price")
    page = ben.submit(ben.get(link), {"objected": "need"}, "Send", 429)

    assert "Wait a while" in page.text
    assert page.value("objected") == "need"


def test_marketings_answer_stands_in_the_digest_and_on_the_next_receipt(owner, ben, link, digest):
    said(ben, link, objected="price")
    form = owner.get(digest)
    page = owner.submit(form, {TEXT: "A price page is out"}, "Keep the answer")
    assert page.heading == "Every theme is answered."
    assert "A price page is out" in page.text

    receipt = said(ben, link, objected="time")
    assert "A price page is out" in receipt.words("#answered + dl")


def test_an_answer_that_is_too_long_is_refused_at_its_field(owner, ben, link, digest):
    said(ben, link, objected="price")
    page = owner.submit(owner.get(digest), {TEXT: "x" * 1001}, "Keep the answer", 422)

    assert page.errors() == {TEXT: "Shorten the answer to 1,000 characters."}
    assert page.value(TEXT) == "x" * 1001


def test_a_form_is_taken_out_and_brought_back(owner, ben, link, digest):
    said(ben, link, objected="price", words="Iris Holm said so")
    page = owner.submit(owner.get(digest), button="Take out")
    assert "Held back by" not in page.words("h1")
    assert not page.soup.select(".themes")

    assert owner.submit(page, button="Undo").soup.select(".themes")


def test_a_closed_link_opens_nothing_and_says_so(owner, ben, link, digest):
    owner.submit(owner.get(f"{digest}links"), button="Close")

    assert ben.get(link, 410).heading == "This link is closed"
    assert ben.get("/f/never/", 404).heading == "There is nothing at this link"


def test_the_name_of_a_closed_link_can_be_forgotten_and_its_forms_stay(owner, ben, link, digest):
    said(ben, link, objected="price", words="Too much")
    closed = owner.submit(owner.get(f"{digest}links"), button="Close")
    page = owner.submit(closed, button="Forget the name")

    assert "Ben" not in page.words("main")
    assert "Somebody" in owner.get(digest).words(".own-words")


def test_the_form_leads_nowhere_into_the_company(ben, link):
    receipt = said(ben, link, objected="price")

    for page in (ben.get(link), receipt):
        assert "/w/" not in "".join(a["href"] for a in page.soup.select("a[href]"))


def test_a_viewer_reads_the_digest_and_cannot_answer(app, owner, ben, link, tea, digest):
    said(ben, link, objected="price", words="Too much")
    mia = joined(app, owner, tea)

    page = mia.get(digest)
    assert "No answer for this month yet." in page.text
    assert not page.soup.select("main form")


def test_the_file_holds_every_form_in_words(owner, ben, link, digest):
    said(ben, link, objected="price", words="=1+1")
    text = owner.http.get(f"{digest}feedback.csv").get_data().decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text))

    found = dict(zip(head, row, strict=True))
    assert (found["objected"], found["words"], found["link"]) == ("Too expensive", "'=1+1", "Ben")
