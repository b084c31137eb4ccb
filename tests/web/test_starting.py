import pytest

SCREENS = ("", "people/", "people/work", "business/", "result/", "assumptions/")


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
