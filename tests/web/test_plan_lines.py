"""One line of the kept plan: what can be done with it, by whom, and what is said of bad input."""

import pytest

from advisor.usecases import plan_edits
from tests.plan_companies import FIRST, Planned


@pytest.fixture
def ours(store):
    return Planned(store)


def line(ours, owner, key=FIRST):
    return owner.get(f"{ours.path}lines/{key}")


def place(page, key=FIRST):
    return " ".join(page.soup.find(id=f"line-{key}").parent.get_text(" ").split())


def test_a_proposal_offers_to_be_made_ones_own_and_says_so(store, owner):
    ours = Planned(store, kept=False)
    page = owner.get(ours.path)
    assert not page.soup.select(".line-tools .edit")

    page = owner.submit(page, button="Make this our plan")

    assert "version 1" in page.words(".flashes")
    assert "Our plan, version 1" in page.words(".kept-bar")
    assert page.soup.select(".line-tools .edit")


@pytest.mark.parametrize("page", ["lines/charters.shared.1", "lines/new", "actions/"])
def test_before_there_is_a_plan_of_ones_own_one_is_told_what_comes_first(store, owner, page):
    ours = Planned(store, kept=False)

    assert owner.get(ours.path + page, status=409).heading == "First make the plan yours."


def test_a_line_is_edited_given_to_someone_and_dated_and_one_comes_back_to_it(ours, owner):
    sent = {"text": "We win together.", "owner": ours.ben.id, "due": "2026-12-01"}

    page = owner.submit(line(ours, owner), sent, button="Save")

    assert page.path == ours.path
    assert place(page) == "We win together. Ben by 1 December 2026 edited Edit this line"


def test_saving_leads_back_to_the_place_of_the_line(ours, owner):
    reply = owner.http.post(
        f"{ours.path}lines/{FIRST}", data={"csrf_token": owner.form_token(), "text": "x"}
    )

    assert reply.headers["Location"] == f"{ours.path}#line-{FIRST}"


def test_a_line_is_ticked_and_unticked(ours, owner):
    page = owner.submit(line(ours, owner), {"done": "yes"}, button="Save")
    assert "Done" in place(page)

    page = owner.submit(line(ours, owner), {"done": None}, button="Save")

    assert "Done" not in place(page)


def test_a_change_is_undone_from_the_page_that_follows(ours, owner):
    before = place(owner.get(ours.path))
    page = owner.submit(line(ours, owner), {"text": "We win together."}, button="Save")

    page = owner.submit(page, button="Undo")

    assert place(page) == before


def test_computed_words_are_shown_beside_own_ones_and_can_be_taken_back(ours, owner):
    computed = ours.plan.lines[FIRST].sentence
    ours.change(text="Ours.")
    page = line(ours, owner)
    assert computed in page.text

    page = owner.submit(page, button="Go back to the computed words")

    assert place(page).startswith(computed)
    assert "edited" not in place(page)


def test_a_hidden_line_is_nowhere_and_can_be_brought_back(ours, owner):
    words = ours.plan.lines[FIRST].sentence
    page = owner.submit(line(ours, owner), button="Hide this line")
    assert words not in page.text

    page = owner.get(page.link("Hidden lines (1)"))
    page = owner.submit(page, button="Bring back")

    assert words in place(page)
    assert "Nothing is hidden" in owner.get(f"{ours.path}lines/hidden").text


def test_a_line_of_ones_own_is_added_where_one_says_and_removed_with_an_undo(ours, owner):
    page = owner.get(owner.get(ours.path).link("Add a line"))
    sent = {"place": "charters.sales.objective", "text": "Call back within a day."}
    page = owner.submit(page, sent)
    key = ours.plan.events[0].key
    assert "Call back within a day." in place(page, key)

    page = owner.submit(line(ours, owner, key), button="Remove this line")
    assert "Call back" not in page.text

    assert "Call back within a day." in owner.submit(page, button="Undo").text


def test_comments_and_history_say_who_and_when(ours, owner):
    page = owner.submit(line(ours, owner), {"text": "Ana decides."}, button="Save")
    page = owner.submit(line(ours, owner), {"comment": "Really?\nI doubt it."}, button="Comment")

    assert "Really?" in page.words(".said")
    history = [" ".join(one.get_text(" ").split()) for one in page.soup.select(".history > li")]
    assert "commented: “Really? I doubt it.”" in history[0]
    assert "wrote (what it says): “Ana decides.”" in history[1]
    assert "1 comment" in place(owner.get(ours.path))
    assert "Ana decides." in owner.get(f"{ours.path}versions/history").text


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("text", " \n ", "Write what it says, or hide the line instead."),
        ("text", "x" * 100_000, "Shorten this to 2,000 characters; it has 100,000."),
        ("due", "2026-02-30", "Enter a day that there is"),
        ("due", "soon", "Enter a day that there is"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_what_was_typed_stays(
    ours, owner, field, typed, said
):
    sent = {"text": "Kept as typed.", "due": "2026-05-01", field: typed}

    page = owner.submit(line(ours, owner), sent, button="Save", status=422)

    assert said in page.errors()[field]
    assert page.value("text").strip() == sent["text"].strip()
    assert page.value("due") == sent["due"]
    assert ours.plan.events == ()


@pytest.mark.parametrize("comment", ["", "x" * 2001])
def test_a_comment_that_cannot_be_kept_stays_in_its_field(ours, owner, comment):
    page = owner.submit(line(ours, owner), {"comment": comment}, button="Comment", status=422)

    assert page.value("comment") == comment
    assert "comment" in page.errors()


def test_the_later_of_two_is_shown_both_texts_and_chooses(ours, owner):
    page = line(ours, owner)
    ours.change(text="What Ben wrote.", owner=ours.ben.id)

    page = owner.submit(page, {"text": "What Ana wrote."}, button="Save", status=409)

    assert "It says now: What Ben wrote. You wrote: What Ana wrote." in page.text
    assert page.value("text") == "What Ana wrote."
    assert ours.plan.lines[FIRST].sentence == "What Ben wrote."
    page = owner.submit(page, button="Save")
    assert place(page) == "What Ana wrote. Ben edited Edit this line"


def test_people_who_read_only_see_comments_and_change_nothing(ours, app):
    plan_edits.comment(ours.store, ours.inputs, FIRST, "Really?", ours.by)
    viewer = ours.visitor(app, "viewer")

    page = viewer.get(viewer.get(ours.path).link("1 comment"))

    assert "Really?" in page.text
    assert not page.soup.select("main form")
    for way in ("", "/hide", "/show", "/comment"):
        viewer.post(f"{ours.path}lines/{FIRST}{way}", {"text": "x"}, status=403)


def test_the_history_tells_readers_nothing_about_levels_they_may_not_see(ours, app):
    key = ours.plan.plan.development[0].gaps[0].key
    ours.change(key, practice="A secret practice.")

    page = ours.visitor(app, "viewer").get(f"{ours.path}versions/history")

    assert "secret" not in page.text


def test_a_line_that_never_was_is_not_found(ours, owner):
    owner.get(f"{ours.path}lines/charters.none", status=404)
    owner.post(f"{ours.path}lines/charters.none", {"text": "x"}, status=404)


def test_names_in_own_words_are_withheld_where_a_report_withholds_names(ours):
    ours.change(text="Ana Lima and Ben decide.")

    report = ours.printed(names=False)

    assert "Ana" not in report
    assert "Person A and Person B decide." in report
