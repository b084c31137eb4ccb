import pytest

from tests.web.members_journey import joined, tea

__all__ = ["tea"]
SHEET = {"name": "Price sheet", "link": "https://example.org/price", "stage": "evaluation"}


@pytest.fixture
def here(tea):
    workspace, _ = tea
    return f"/w/{workspace.id}/plan/assets/"


@pytest.fixture
def registered(owner, here):
    return owner.submit(owner.get(f"{here}new"), SHEET, "Register")


def change_of(page):
    """Where the first asset is changed."""
    return next(a["href"] for a in page.soup.select("li a") if a.get_text().startswith("Change"))


def test_every_stage_shows_what_the_plan_suggests_until_it_is_registered(owner, here):
    page = owner.get(here)
    assert page.heading == "What sales works with"
    form = owner.get(page.link("We have it: register it: One sentence"))
    assert form.value("name").startswith("One sentence")
    assert (form.value("stage"), form.value("plan_key")) == ("awareness", "enablement.one_line")

    after = owner.submit(form, {"name": "Our line"}, "Register")
    assert "One sentence: for whom" not in after.text
    assert after.heading == "Nothing yet for 6 of 7 stages."


def test_an_asset_is_shown_with_its_link_and_was_never_looked_at(registered):
    assert registered.link("Price sheet") == SHEET["link"]
    assert "never looked at" in registered.text


def test_one_click_says_that_it_was_looked_at_today_and_one_undoes_it(owner, registered):
    page = owner.submit(registered, button="Looked at today")
    assert "never looked at" not in page.text

    assert "never looked at" in owner.submit(page, button="Undo").text


def test_one_click_counts_a_deal_and_one_undoes_it(owner, registered):
    page = owner.submit(registered, button="Used in one more deal")
    assert "used in 1 deal" in page.text

    assert "used in 0 deals" in owner.submit(page, button="Undo").text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("link", "http://example.org"),
        ("link", "javascript:alert(1)"),
        ("link", "https://a:b@example.org"),
        ("name", " "),
        ("deals", "-1"),
        ("deals", "10000"),
        ("checked_on", "2999-01-01"),
        ("checked_on", "yesterday"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(owner, here, field, typed):
    page = owner.submit(owner.get(f"{here}new"), SHEET | {field: typed}, "Register", 422)

    assert page.errors().keys() == {field}
    assert page.value("stage") == "evaluation"


@pytest.mark.parametrize("field", ["stage", "owner_id", "theme"])
def test_what_was_not_offered_is_refused(owner, here, field):
    page = owner.post(f"{here}new", SHEET | {field: "made up"}, 422)

    assert page.errors().keys() == {field}


def test_an_asset_is_changed(owner, registered):
    form = owner.get(change_of(registered))
    assert form.value("deals") == "0"
    page = owner.submit(form, {"deals": "3", "theme": "objected.price"}, "Keep it")

    assert "used in 3 deals" in page.text
    assert "answers “Too expensive”" in page.text


def test_a_removed_asset_comes_back_from_the_message_or_the_bin(owner, registered, here):
    for way in ("Undo", "Bring back"):
        page = owner.submit(owner.get(here), button="Remove")
        assert "Price sheet" not in page.words("main h1")
        assert page.soup.select_one(f"[href='{SHEET['link']}']") is None
        page = page if way == "Undo" else owner.get(here)

        assert owner.submit(page, button=way).link("Price sheet")


def test_who_goes_is_said_to_leave_assets_behind(owner, tea, here):
    workspace, ben = tea
    owner.submit(owner.get(f"{here}new"), SHEET | {"owner_id": ben.id}, "Register")
    page = owner.post(f"/w/{workspace.id}/people/{ben.id}/remove")

    assert "They kept 1 asset, which is nobody’s now" in page.text
    assert "Nobody’s yet" in owner.get(here).text


def test_a_viewer_reads_the_register_only(app, owner, registered, tea, here):
    mia = joined(app, owner, tea[0])

    page = mia.get(here)
    assert page.link("Price sheet")
    assert not page.soup.select("main form")
