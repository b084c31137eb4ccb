import pytest

from advisor.usecases import example, signing_in
from tests.builders import AT, company


def test_the_first_page_has_a_door_to_hiring_which_asks_for_the_company_first(owner):
    page = owner.get(owner.get("/").link("Hire someone"))
    page = owner.submit(page, {"name": "Ana", "company": "Northwind Tea", "currency": "USD"})

    assert page.heading == "Openings"
    assert "No opening yet" in page.text


def test_with_one_company_the_door_leads_to_its_openings(owner, store):
    workspace, _ = company(store)
    example.load(store, signing_in.owner(store, AT).id, AT)

    assert owner.get("/hire").path == f"/w/{workspace.id}/openings/"


def test_with_several_companies_one_is_chosen(owner, store):
    company(store)
    other, _ = company(store, "Southwind")
    page = owner.get("/hire")

    assert owner.get(page.link("Southwind")).path == f"/w/{other.id}/openings/"


@pytest.mark.parametrize("missing", ["name", "company"])
def test_what_is_missing_is_said_and_what_was_typed_stays(owner, missing):
    typed = {"name": "Ana", "company": "Tea", "currency": "USD"} | {missing: " "}
    page = owner.submit(owner.get("/hire"), typed, status=422)

    assert list(page.errors()) == [missing]
    assert page.value("currency") == "USD"
