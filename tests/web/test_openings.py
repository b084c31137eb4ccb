import pytest

from tests.builders import company


@pytest.fixture
def at(store):
    """The address of a company's openings."""
    workspace, _ = company(store)
    return f"/w/{workspace.id}/openings/"


def begun(owner, at, title="Head of growth", template="combined"):
    """The overview of a new opening."""
    return owner.submit(owner.get(at + "new"), {"title": title, "template": template})


def test_an_empty_list_says_what_it_will_show_and_has_one_button(owner, at):
    page = owner.get(at)

    assert "No opening yet" in page.text
    assert [a.get_text() for a in page.soup.select("main a")] == ["New opening"]


def test_an_opening_is_begun_from_a_template_and_stands_in_the_list(owner, at):
    page = begun(owner, at)

    assert page.heading == "Head of growth"
    assert "Role: Say what shall be reached" in owner.get(at).words(".people .muted")


def test_the_overview_names_every_step_and_what_it_needs(owner, at):
    page = begun(owner, at)

    names = [h2.get_text() for h2 in page.soup.select(".steps h2")]
    assert names[:4] == ["Role", "Weights", "Panel and kit", "Candidates"]
    assert names[4:] == ["Scores", "Compare", "Decision", "Record"]
    assert "Lock the weights." in page.text


@pytest.mark.parametrize(
    ("title", "template", "wrong"),
    [("", "combined", {"title"}), ("x" * 301, "combined", {"title"}), (" ", None, None)],
)
def test_what_is_wrong_with_a_new_opening_is_said_and_what_was_typed_stays(
    owner, at, title, template, wrong
):
    values = {"title": title, "template": template}
    page = owner.submit(owner.get(at + "new"), values, status=422)

    assert set(page.errors()) == (wrong or {"title", "template"})
    assert (page.value("title"), page.value("template")) == (title.strip(), template or "")


def test_a_copy_has_the_title_with_a_word_and_both_are_listed(owner, at):
    page = owner.submit(begun(owner, at), button="Duplicate")

    assert page.heading == "Head of growth (copy)"
    assert len(owner.get(at).soup.select(".people > li")) == 2


def test_a_removed_opening_is_undone_at_once_or_taken_out_of_the_bin(owner, at):
    page = owner.submit(begun(owner, at), button="Remove")
    assert "No opening yet" in page.text

    page = owner.submit(page, button="Undo")
    assert "“Head of growth” is back." in page.text
    page = owner.submit(page, button="Remove")
    assert "Bring back" in owner.get(at).text
    assert "is back" in owner.submit(owner.get(at), button="Bring back").text


def test_a_removed_opening_has_no_pages(owner, at):
    page = begun(owner, at)
    owner.submit(page, button="Remove")

    owner.get(page.path, status=404)


def test_an_opening_that_never_was_is_not_found(owner, at):
    owner.get(at + "nowhere/", status=404)
    owner.post(at + "nowhere/bring-back", status=404)
