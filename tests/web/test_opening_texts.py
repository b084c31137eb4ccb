import pytest

from advisor.store import openings as kept
from advisor.usecases.hiring import openings
from tests.usecases.hiring.hiring_builders import opening


@pytest.fixture
def found(owner, store):
    return opening(store)


def at(found, page="advert"):
    return f"/w/{found.workspace_id}/openings/{found.id}/{page}"


def saved(owner, found, text, page="advert"):
    return owner.submit(owner.get(at(found, page)), {"text": text}, "Save")


@pytest.mark.parametrize(
    ("page", "title"), [("advert", "Marketer"), ("brief", "Role brief: Marketer")]
)
def test_a_draft_is_shown_with_what_it_leaves_out(owner, found, page, title):
    shown = owner.get(at(found, page))

    assert shown.words(".name") == title
    assert "Not entered yet, so not in it: what shall be reached after 6 months" in shown.text
    assert "list at least three different ideas" in shown.words(".sheet-text")


def test_an_edited_text_is_kept_and_stays_when_the_role_changes(owner, store, found):
    saved(owner, found, "# Mine\n\nOwn words")
    kept.change(store, found.workspace_id, found.id, {"title": "Seller"})
    page = owner.get(at(found))

    assert page.words(".sheet-text") == "Mine Own words"
    assert openings.find(store, found.workspace_id, found.id).brief == ""


def test_drafting_again_shows_both_and_replaces_only_by_its_button(owner, store, found):
    page = saved(owner, found, "Own words")
    page = owner.get(page.link("Draft again"))
    assert "# Marketer" in page.one("#fresh").text
    assert page.words(".sheet-text") == "Own words"
    assert openings.find(store, found.workspace_id, found.id).advert == "Own words"

    page = owner.submit(page, button="Use this in place")
    assert page.words(".name") == "Marketer"


def test_drafting_again_what_is_the_same_says_so(owner, found):
    page = owner.get(at(found))
    page = owner.submit(page, button="Save")

    page = owner.get(page.link("Draft again"))
    assert "A fresh draft would say the same as your text." in page.text
    assert not page.soup.select("#fresh")


def test_a_text_saved_empty_is_drafted_anew(owner, found):
    saved(owner, found, "Own words")

    assert saved(owner, found, " ").words(".name") == "Marketer"


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_field(owner, store, found):
    page = owner.submit(owner.get(at(found)), {"text": "x" * 20001}, "Save", status=422)

    assert page.errors() == {"text": "Shorten the text to 20,000 characters."}
    assert len(page.value("text")) == 20001


@pytest.mark.parametrize(
    ("form", "content"),
    [("md", "# Mine <b>\n\n- a"), ("txt", "Mine <b>\n\n- a\n")],
)
def test_a_text_leaves_as_a_file(owner, found, form, content):
    saved(owner, found, "# Mine <b>\n\n- a")
    reply = owner.http.get(at(found, f"advert.{form}"))

    assert reply.text == content
    assert 'filename="advert-marketer.' in reply.headers["Content-Disposition"]


def test_what_a_text_says_is_never_read_as_markup(owner, found):
    page = saved(owner, found, "# <script>x</script>\n- <b>y</b>")

    assert page.words(".sheet-text") == "<script>x</script> <b>y</b>"
