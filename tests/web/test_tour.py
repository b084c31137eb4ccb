"""The tour: five pages of the example company, each with a bar that leads back, on and out."""

import pytest

from advisor.web.tour import STOPS

PLACES = ("/result/", "/people/", "/what-if/", "/plan/", "/compare/")


@pytest.fixture
def first(owner):
    """The first step of the tour."""
    return owner.submit(owner.get("/"), button="Tour in five steps")


def current(page):
    """The words of the step that is marked."""
    return [one.get_text(strip=True) for one in page.soup.select('.tour [aria-current="step"]')]


def test_the_tour_leads_through_five_pages_of_the_example_and_then_to_ones_own_company(
    owner, first
):
    page = first
    for number, (stop, place) in enumerate(zip(STOPS, PLACES, strict=True), 1):
        assert place in page.path
        assert current(page) == [stop.name]
        assert f"Step {number} of 5. {stop.text}" in page.text
        if number < len(STOPS):
            page = owner.get(page.link("Next: "))

    assert owner.submit(page, button="Now your own company").heading == "Assess yourself"


def test_steps_can_be_gone_back_and_the_bar_waits_on_other_pages_of_the_example(owner, first):
    third = owner.get("/tour/3")
    assert "/people/" in owner.get(third.link("Back")).path

    aside = owner.get(third.path.replace("what-if", "business"))
    assert "/people/" in owner.get(aside.link("Back to “One person”")).path
    assert not owner.get("/").soup.select(".tour")


def test_leaving_is_one_click_and_stays_on_the_page_and_the_tour_can_be_taken_again(owner, first):
    left = owner.submit(owner.get("/tour/2"), button="Leave the tour")

    assert "/people/" in left.path
    assert not left.soup.select(".tour")
    assert current(owner.get("/tour/1")) == ["The answer"]
    owner.get("/tour/6", status=404)

    owner.submit(left, button="Remove the example")
    assert "not here any more" in owner.get("/tour/1").text


def test_the_tour_shows_the_openings_where_the_example_has_none_to_compare(owner, store, first):
    store.db.execute("UPDATE openings SET removed_at = '2026-03-01T00:00:00Z'")

    page = owner.get("/tour/5")
    assert page.path.endswith("/openings/")
    assert current(page) == ["Hiring"]
