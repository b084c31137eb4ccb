from datetime import timedelta
from urllib.parse import urlencode

import pytest

from advisor.store import people, scenarios
from advisor.usecases import example, signing_in
from tests.builders import AT, answered, business, company, person
from tests.web.client import filled


@pytest.fixture
def url(full):
    return f"/w/{full.id}/what-if/"


def work_out(owner, page, values):
    """Press the button, as a browser without scripts would."""
    sent = filled(page.form("Work it out")) | values
    return owner.get(f"{page.form('Work it out')['action']}?{urlencode(sent)}")


def save(owner, url, query, name="Later", **values):
    page = owner.get(url + query)
    return owner.submit(page, {"name": name} | values, button="Save")


def test_without_changes_the_page_says_what_is(owner, url):
    page = owner.get(url)

    assert "this is the result as it is" in page.text
    assert page.words("#found") == owner.get(page.link("Back to the result")).heading


def test_a_change_is_answered_beside_what_is(owner, url):
    page = owner.get(url + "?hours-ben=5")

    assert "Ben’s hours: 30 hours a week → 5 hours a week" in page.text
    assert page.value("hours-ben") == "5"
    assert page.soup.select("tr.differs")


def test_the_button_alone_makes_a_short_address(owner, url):
    page = work_out(owner, owner.get(url), {"hours-ben": "5"})

    assert page.response.request.url.endswith("/what-if/?hours-ben=5")


def test_changes_are_put_back_one_by_one_the_last_or_all(owner, url):
    page = owner.get(url + "?hours-ben=5&alignment=20&motion=transactional")

    assert page.link("Put back : Ben").endswith("?alignment=20&motion=transactional")
    assert page.link("Undo the last").endswith("?hours-ben=5&alignment=20")
    assert page.link("Start again") == url


def test_the_order_of_changes_stands_in_the_address(owner, url):
    page = work_out(owner, owner.get(url + "?motion=transactional"), {"hours-ben": "5"})

    assert page.response.request.url.endswith("?motion=transactional&hours-ben=5")


def test_an_address_edited_by_hand_is_answered_field_by_field(owner, url):
    page = owner.get(url + "?hours-ben=many&alignment=900&hours-ana=10&what=ever")

    assert set(page.errors()) == {"hours-ben", "alignment", "what-if"}
    assert page.soup.title.get_text().startswith("Error: ")
    assert page.value("hours-ben") == "many"
    assert "Ana’s hours: 32 hours a week → 10 hours a week" in page.text


@pytest.mark.parametrize("query", ["?" + "a=1&" * 3000, "?%ff=%ff", "?hours-ben=" + "9" * 5000])
def test_no_address_breaks_the_page(owner, url, query):
    assert owner.get(url + query).words("#found")


def test_nobody_left_is_said(owner, url):
    page = owner.get(url + "?person-ana=out&hours-ben=0")

    assert page.words("#found") == "Nobody has any hours left, so nothing can be shared out."


def test_someone_new_joins_by_name(owner, url):
    page = owner.get(url + "?new-1=levels&new-1-name=Nora&new-1-sales=5&person-ana=out")

    assert "Nora" in page.words("#answer")


def test_someone_nobody_has_met_leaves_it_open(owner, url):
    words = owner.get(url + "?new-1=seller&new-1-name=Nora").words("#answer")

    assert "Nobody has met Nora yet, so this can only lean." in words


def test_a_hire_without_cost_is_asked_for_them(owner, url):
    page = owner.get(url + "?hire-seller=employee&hire-seller-cost=0&hire-seller-one-off=0")

    assert "Give your margin and the costs of the hire" in page.text


def test_an_assumption_of_the_funnel_goes_through_the_business_numbers(owner, store, full, url):
    business(store, full, goal="120000", first_meeting="unknown", at=AT + timedelta(days=1))

    page = owner.get(url + "?assume-first_meeting=6")

    assert "First meeting with preparation: 1.5 hours per SQL → 6 hours per SQL" in page.text
    assert page.soup.select("tr.differs")


def test_someone_nobody_has_assessed_keeps_it_from_a_verdict(owner, store, full, url):
    person(store, full, "Dev")

    page = owner.get(url + "?hours-dev=20")

    assert page.words("#found") == "Too few answers for a verdict yet."
    assert "Dev has answers on 0 of 15 skills" in page.text


def test_before_there_is_a_result_the_page_says_what_is_missing(owner, store):
    workspace, _ = company(store)

    assert owner.get(f"/w/{workspace.id}/what-if/").heading == "A few steps to a result."


def test_the_answer_alone_comes_without_a_page_around_it(owner, url):
    reply = owner.http.get(url + "answer?hours-ben=5&order=hours-ben")

    assert reply.status_code == 200
    assert reply.text.lstrip().startswith('<div class="found" data-query="hours-ben=5"')


def test_a_saved_what_if_opens_as_it_was(owner, store, full, url):
    page = save(owner, url, "?hours-ben=5&alignment=20", "Ben leaves")

    assert page.heading == "Ben leaves"
    (kept,) = scenarios.of_workspace(store, full.id)
    again = owner.get(owner.get(url).link("Ben leaves"))
    assert again.response.request.url.endswith(f"?saved={kept.id}&hours-ben=5&alignment=20")
    assert "has changed since" not in again.text


def test_a_saved_what_if_follows_a_person_to_another_name(owner, store, full, url):
    save(owner, url, "?hours-ben=5")
    ben = next(one for one in people.of_workspace(store, full.id) if one.name == "Ben")
    people.rename(store, full.id, ben.id, "Benedikt Roth")

    page = owner.get(owner.get(url).link("Later"))

    assert page.response.request.url.endswith("&hours-benedikt=5")


def test_changes_can_be_saved_under_the_same_name_or_as_a_new_one(owner, store, full, url):
    page = save(owner, url, "?hours-ben=5")
    address = page.response.request.full_path

    page = owner.get(address + "&alignment=20")
    kept = {"name": "Later", "changes": "hours-ben=5&alignment=20"}
    (first,) = scenarios.of_workspace(store, full.id)
    owner.post(url + "save", kept | {"replace": first.id})

    (same,) = scenarios.of_workspace(store, full.id)
    assert (same.id, same.changes.endswith("alignment=20")) == (first.id, True)


def test_an_older_what_if_says_what_changed_since(owner, store, full, url):
    save(owner, url, "?hours-ben=5")
    (kept,) = scenarios.of_workspace(store, full.id)
    ana = people.of_workspace(store, full.id)[0]
    answered(store, full, ana, by="carla", form="observer", at=AT + timedelta(days=4000))

    page = owner.get(f"{url}saved/{kept.id}")

    assert "has changed since it was saved" in page.text
    assert "1 questionnaire was handed in" in page.text


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("?hours-ben=5", " ", "Give it a name."),
        ("?hours-ben=5", "x" * 61, "Shorten the name to 60 characters."),
        ("", "Later", "Nothing is changed, so there is nothing to save."),
    ],
)
def test_what_cannot_be_saved_says_why(owner, store, full, url, query, name, words):
    page = owner.submit(owner.get(url + query), {"name": name}, button="Save", status=422)

    assert page.errors() == {"name": words}
    assert scenarios.of_workspace(store, full.id) == []


def test_removing_a_what_if_can_be_undone_at_once_and_from_the_bin(owner, store, full, url):
    save(owner, url, "?hours-ben=5")

    page = owner.submit(owner.get(url), button="Remove Later")
    assert "“Later” is removed." in page.text
    page = owner.submit(page, button="Undo")
    assert "“Later” is back." in page.text
    owner.submit(page, button="Remove Later")
    assert owner.submit(owner.get(url), button="Bring back").link("Later")


def test_a_removed_what_if_is_not_found(owner, store, full, url):
    save(owner, url, "?hours-ben=5")
    (kept,) = scenarios.of_workspace(store, full.id)
    owner.submit(owner.get(url), button="Remove Later")

    owner.get(f"{url}saved/{kept.id}", status=404)
    owner.get(f"{url}compare?a={kept.id}", status=404)


def test_two_what_ifs_stand_side_by_side(owner, store, full, url):
    save(owner, url, "?hours-ben=5", "Ben leaves")
    (kept,) = scenarios.of_workspace(store, full.id)

    page = owner.get(f"{url}compare?a={kept.id}&b=alignment%3D20")

    assert page.words("#first-title")
    assert page.words("#second-title")
    assert "Ben’s hours: 30 hours a week → 5 hours a week" in page.text
    assert "How well both sides work together" in page.text
    assert page.soup.select("tr.differs")


def test_reality_beside_itself_differs_in_nothing(owner, url):
    assert owner.get(url + "compare").soup.select("tr.differs") == []


def test_the_example_company_can_be_played_with(owner, store):
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)

    page = owner.get(f"/w/{workspace_id}/what-if/?person-cleo=out&new-1=seller")

    assert len(page.soup.select(".changes li")) == 2
