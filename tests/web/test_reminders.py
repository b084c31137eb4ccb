import pytest

from tests.builders import answered, business, company, with_hours
from tests.web.members_journey import joined


@pytest.fixture
def old(store):
    """Everything was answered long ago."""
    workspace, ana = company(store)
    answered(store, workspace, with_hours(store, ana, 30, 50))
    business(store, workspace)
    return workspace


def overview(visitor, workspace):
    return visitor.get(f"/w/{workspace.id}/")


def test_overview_and_result_say_quietly_what_to_ask_again(owner, old):
    for page in (overview(owner, old), owner.get(f"/w/{old.id}/result/")):
        assert "Ana said what they do well more than 3 months ago, on 2 March 2026." in page.text
        assert "The business numbers were given more than 3 months ago" in page.text


def test_one_button_asks_again_and_the_note_is_gone(owner, old):
    made = owner.submit(overview(owner, old), button="Make new links")

    assert made.heading == "A link for Ana."
    assert "said what they do well" not in overview(owner, old).text


def test_pressing_it_twice_asks_nobody_twice(owner, old):
    page = overview(owner, old)
    owner.submit(page, button="Make new links")

    assert "Nobody has to be asked again yet." in owner.submit(page, button="Make new links").text


def test_viewers_are_not_reminded(app, owner, old):
    assert "months ago" not in overview(joined(app, owner, old), old).text


def test_after_how_many_months_is_set_in_settings(owner, old):
    page = owner.get(f"/w/{old.id}/settings/")
    assert page.value("remind_months") == "3"

    owner.submit(page, {"remind_months": "0"}, "Save")

    assert owner.get(f"/w/{old.id}/settings/").value("remind_months") == "0"
    assert "months ago" not in overview(owner, old).text


@pytest.mark.parametrize("typed", ["25", "-1", "1.5", "soon", ""])
def test_other_months_are_refused_and_kept_as_typed(owner, old, typed):
    settings = owner.get(f"/w/{old.id}/settings/")

    page = owner.submit(settings, {"remind_months": typed}, "Save", 422)

    assert page.errors() == {"remind_months": "Enter whole months from 0 to 24; 0 is never."}
    assert page.value("remind_months") == typed
