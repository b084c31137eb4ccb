import pytest

from advisor.store import people
from tests.builders import answered, business, company, person, with_hours

SCREENS = ("", "people/", "people/work", "business/", "result/", "assumptions/")
NAMES = [
    "A" * 300,
    "شركة الشاي الشمالية",
    "🍵👩‍💻 Tea",
    "<script>alert(1)</script>",
    'O\'Hara & "Sons"',
    "{{ 7 * 7 }}",
]


@pytest.fixture
def full(store):
    """A company with everything for a verdict: Ana and Ben with hours, answers and a business."""
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben", 30, 20)
    with_hours(store, ana, 32, 60)
    answered(store, workspace, ana, level=3, closing="1")
    answered(store, workspace, ben, level=4)
    business(store, workspace, goal="120000")
    return workspace


def start(owner, status=200, **values):
    """The start form, filled in and sent."""
    filled = {"name": "Ana", "company": "Tea", "currency": "EUR", "form": "founder-short"}
    return owner.submit(owner.get("/start"), filled | values, status=status)


def test_a_newcomer_sees_three_doors(owner):
    page = owner.get("/")

    doors = [door.get_text(strip=True) for door in page.soup.select(".door h2")]
    assert doors == ["Assess yourself", "Hire someone", "Look at an example"]


def test_starting_sets_a_company_up_and_opens_the_questionnaire(owner, store):
    page = start(owner, currency="CHF")

    assert page.heading == "Your skills, short form"
    workspace = store.row("SELECT name, currency FROM workspaces")
    assert tuple(workspace) == ("Tea", "CHF")
    assert owner.get("/").link("Tea").startswith("/w/")


@pytest.mark.parametrize("field", ["name", "company"])
@pytest.mark.parametrize("value", ["", "   ", "\u3000\t", "\x00\x07", "x" * 301])
def test_a_name_must_be_given_and_not_too_long(owner, store, field, value):
    page = start(owner, 422, **{field: value})

    assert list(page.errors()) == [field]
    assert page.title.startswith("Error: ")
    assert page.value("form") == "founder-short"
    assert store.row("SELECT COUNT(*) AS n FROM workspaces")["n"] == 0


def test_every_error_of_the_start_form_links_to_a_field(owner):
    page = owner.submit(owner.get("/start"), status=422)

    assert list(page.errors()) == ["name", "company", "form"]


@pytest.mark.parametrize("values", [{"currency": "XXX"}, {"form": "observer"}])
def test_a_choice_that_is_not_offered_is_refused(owner, store, values):
    sent = {"name": "Ana", "company": "Tea", "currency": "EUR", "form": "founder-short"}

    page = owner.post("/start", sent | values, status=422)

    assert list(page.errors()) == list(values)
    assert store.row("SELECT COUNT(*) AS n FROM workspaces")["n"] == 0


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


def test_a_company_is_removed_and_brought_back_by_undo(owner, full):
    page = owner.submit(owner.get(f"/w/{full.id}/settings/"), button="Remove Northwind")
    assert "Northwind Tea is removed." in page.text
    assert "Your companies" not in page.text

    page = owner.submit(page, button="Undo")
    assert page.path == f"/w/{full.id}/"
    assert owner.get("/").link("Northwind Tea")


def test_the_example_is_marked_on_every_page_and_removed_and_undone_by_a_button(owner):
    page = owner.submit(owner.get("/"), button="Open the example")
    base = page.path.removesuffix("result/")
    for screen in SCREENS:
        assert "Everything in it is invented." in owner.get(base + screen).text

    page = owner.submit(page, button="Remove the example")
    assert "Northwind Tea is removed." in page.text
    assert "Everything in it is invented" in owner.submit(page, button="Undo").text


def test_opening_the_example_twice_opens_the_same_one(owner):
    first, second = (owner.post("/example").path for _ in range(2))

    assert first == second


def test_a_profile_shows_15_skills_and_what_they_rest_on(owner, store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=4, closing="1", closing_example="A call")

    page = owner.get(f"/w/{workspace.id}/people/{ana.id}")

    assert page.heading == "Ana"
    assert len(page.soup.select("table")) == 2
    assert len(page.soup.select("tbody tr")) == 30
    assert "Closing" in page.words("[aria-labelledby=gaps-title]")


def test_a_profile_without_answers_offers_to_answer(owner, store):
    workspace, ana = company(store)
    page = owner.get(f"/w/{workspace.id}/people/{ana.id}")

    page = owner.submit(page, button="Answer here")

    assert page.heading == "Your skills, short form"


def test_a_persons_open_questionnaire_is_gone_on_with(owner, store):
    workspace, _ = company(store)
    for button in ("Answer here", "Go on here"):
        owner.submit(owner.get(f"/w/{workspace.id}/people/"), button=button)

    assert store.row("SELECT COUNT(*) AS n FROM assessments")["n"] == 1


def test_someone_removed_is_gone_from_every_page_until_undone(owner, full, store):
    ben = people.of_workspace(store, full.id)[1]
    path = f"/w/{full.id}/people/"

    page = owner.submit(owner.get(path), button=f"Remove {ben.name}")
    owner.get(f"{path}{ben.id}", status=404)
    owner.submit(page, button="Undo")

    assert owner.get(f"{path}{ben.id}").heading == "Ben"


def work_fields(store, workspace):
    """Names of the fields for hours and share of the first person."""
    first = people.of_workspace(store, workspace.id)[0]
    return f"hours_{first.id}", f"share_{first.id}"


@pytest.mark.parametrize("typed", ["-1", "81", "1e99", "nan", "inf", "much", "1" * 500, "1/3"])
def test_hours_that_cannot_be_are_refused_at_their_field(owner, store, typed):
    workspace, _ = company(store)
    hours, share = work_fields(store, workspace)
    page = owner.get(f"/w/{workspace.id}/people/work")

    page = owner.submit(page, {hours: typed, share: "50"}, status=422)

    assert list(page.errors()) == [hours]
    assert (page.value(hours), page.value(share)) == (typed, "50")
    assert people.of_workspace(store, workspace.id)[0].hours is None


@pytest.mark.parametrize(
    ("hours", "share", "kept"),
    [("32", "60", ("32", "60")), ("7,5", "0 %", ("7.5", "0")), ("", "", (None, None))],
)
def test_hours_and_shares_are_kept(owner, store, hours, share, kept):
    workspace, _ = company(store)
    fields = work_fields(store, workspace)
    page = owner.get(f"/w/{workspace.id}/people/work")

    page = owner.submit(page, dict(zip(fields, (hours, share), strict=True)))

    first = people.of_workspace(store, workspace.id)[0]
    assert "Saved." in page.text
    assert (first.hours, first.marketing_share) == kept


def test_someone_added_in_another_window_keeps_their_hours(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/work")
    person(store, workspace, "Ben", 12, 30)

    owner.submit(page, {work_fields(store, workspace)[0]: "20"})

    assert [p.hours for p in people.of_workspace(store, workspace.id)] == ["20", "12"]


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


def test_the_message_after_an_action_is_said_once(owner, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/people/")
    owner.submit(page, {"name": "Ben"}, button="Add")

    assert "is added" not in owner.get(f"/w/{workspace.id}/people/").text


def test_static_files_are_found_and_may_be_kept(visitor):
    reply = visitor.http.get("/static/css/tokens.css", buffered=True)

    assert reply.status_code == 200
    assert "max-age=3600" in reply.headers["Cache-Control"]
    assert visitor.http.get("/static/../pyproject.toml").status_code == 404


def test_the_health_page_tells_data_files_apart_without_naming_them(visitor, app):
    said = visitor.http.get("/health").json

    assert said["app"] == "advisor"
    assert str(app.config["ADVISOR"].data) not in str(said)
