import pytest

from advisor.store import people
from tests.builders import answered, business, company, with_hours

SCREENS = ("", "people/", "people/work", "business/", "result/", "assumptions/")
NAMES = [
    "A" * 300,
    "شركة الشاي الشمالية",
    "🍵👩‍💻 Tea",
    "<script>alert(1)</script>",
    'O\'Hara & "Sons"',
    "{{ 7 * 7 }}",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_shown_as_it_is_on_every_screen(owner, store, name):
    workspace, ana = company(store, name, name)
    answered(store, workspace, with_hours(store, ana, 20))
    business(store, workspace)

    for screen in (*SCREENS, f"people/{ana.id}", f"people/{ana.id}/hand-over"):
        page = owner.get(f"/w/{workspace.id}/{screen}")
        assert " ".join(name.split()) in page.text
        assert page.soup.select("script:not([src])") == []


@pytest.mark.parametrize("name", NAMES)
def test_any_name_can_be_typed_in_and_taken_back(owner, store, name):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/")

    page = owner.submit(page, {"name": name}, button="Add")

    assert f"{name} is added." in page.text
    page = owner.submit(page, button="Undo")
    assert f"{name} is removed." in page.text
    assert [p.name for p in people.of_workspace(store, workspace.id)] == ["Ana"]


def test_control_characters_do_not_get_into_a_name(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/")

    owner.submit(page, {"name": "Be\x00n\x1b \r\n O."}, button="Add")

    names = sorted(person.name for person in people.of_workspace(store, workspace.id))
    assert names == ["Ana", "Ben O."]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_of_a_new_company_says_what_will_be_there(owner, store, screen):
    workspace, _ = company(store)

    assert owner.get(f"/w/{workspace.id}/{screen}").heading


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_of_a_company_with_answers_passes_the_inspection(owner, full, screen):
    page = owner.get(f"/w/{full.id}/{screen}")

    assert page.soup.select('[aria-current="page"]')
    assert "Northwind Tea" in page.text


def test_the_overview_says_what_is_done_and_leads_to_the_rest(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/")

    assert page.soup.select(".steps .done") == []
    assert owner.get(page.link("People")).heading == "People"
    assert owner.get(page.link("Give the hours")).heading == "Who has how many hours?"
    assert owner.submit(page, button="Give the numbers").heading == "Your business"


def test_the_overview_of_a_company_with_answers_leads_to_the_result(owner, full):
    page = owner.get(f"/w/{full.id}/")

    assert len(page.soup.select(".steps .done")) == 3
    assert owner.get(page.link("See the result")).path == f"/w/{full.id}/result/"


def test_the_result_shows_a_verdict_with_what_it_rests_on(owner, full):
    page = owner.get(f"/w/{full.id}/result/")

    assert page.heading.endswith(".")
    assert "Advisor recommends, you decide." in page.text
    assert page.link("What we assumed")


def test_a_result_that_lacks_something_says_what(owner, store):
    workspace, _ = company(store)

    page = owner.get(f"/w/{workspace.id}/result/")

    assert page.link("People")
    assert page.form("Give the numbers")


def test_the_business_page_shows_the_steps_to_the_hours_and_what_was_assumed(owner, full):
    page = owner.get(f"/w/{full.id}/business/")

    assert page.heading.startswith("Marketing needs ")
    assert "Assumed, because you did not know" in page.text
    assert len(page.soup.select("tbody tr")) > 8


def test_changing_the_business_numbers_begins_with_the_last_ones(owner, full):
    page = owner.submit(owner.get(f"/w/{full.id}/business/"), button="Change the numbers")

    check = owner.get(page.link("Go on"))
    assert check.heading == "Check your answers"
    goal = owner.get(check.link("Change: The goal, How much do you want"))
    assert goal.value("q_goal") == "120000"


def test_the_business_page_without_numbers_says_what_it_will_show(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/business/")

    assert "This page will show" in page.text
    assert owner.submit(page, button="Give the numbers").heading == "Your business"


def test_the_assumptions_page_names_every_constant(owner, full):
    from advisor.core.assumptions import ASSUMPTIONS

    page = owner.get(f"/w/{full.id}/assumptions/")

    for assumption in ASSUMPTIONS:
        assert assumption.name in page.text, assumption.key


def test_help_is_open_to_everyone(visitor):
    assert visitor.get("/help/").heading


def test_static_files_are_found_and_may_be_kept(visitor):
    reply = visitor.http.get("/static/css/tokens.css", buffered=True)

    assert reply.status_code == 200
    assert "max-age=3600" in reply.headers["Cache-Control"]
    assert visitor.http.get("/static/../pyproject.toml").status_code == 404


def test_the_health_page_tells_data_files_apart_without_naming_them(visitor, app):
    said = visitor.http.get("/health").json

    assert said["app"] == "advisor"
    assert str(app.config["ADVISOR"].data) not in str(said)
