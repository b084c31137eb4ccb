"""Setting companies up, going from one to another, the bin."""

from advisor.store import memberships, workspaces
from advisor.usecases import companies, signing_in
from tests.builders import AT, company
from tests.web.access_world import LETTERS


def second(store, name="Second"):
    owner = signing_in.owner(store, AT)
    return companies.make(store, owner.id, name, "EUR", "UTC", AT)


def menu(page):
    """What the menu of companies offers, in order."""
    return [link.get_text(" ", strip=True) for link in page.soup.select(".switch a")]


def test_a_company_is_set_up_from_the_menu_and_begins_empty(owner, store):
    first, _ = company(store)
    page = owner.get(f"/w/{first.id}/")
    assert menu(page) == ["Set up a company"]

    asked = owner.get(page.one(".switch a")["href"])
    page = owner.submit(asked, {"name": "Second", "currency": "CHF", "time_zone": "Europe/Zurich"})

    assert page.one(".switch summary").text.strip() == "Company: Second"
    assert menu(page) == ["Northwind Tea", "Set up a company"]
    assert "Ana" not in page.one("main").text


def test_a_company_without_a_name_is_refused_and_what_was_typed_is_kept(owner, store):
    asked = owner.get("/companies/new")

    page = owner.submit(asked, {"name": "", "time_zone": "Nowhere"}, status=422)

    assert "Enter the name of the company" in page.text
    assert page.one("#time_zone")["value"] == "Nowhere"
    assert workspaces.everyones(store) == []


def test_the_menu_leads_to_the_other_companies_and_the_last_one_is_remembered(owner, store):
    first, _ = company(store)
    other = second(store)
    page = owner.get(f"/w/{first.id}/people/")

    there = owner.get(page.soup.select(".switch a")[0]["href"])

    assert there.path == f"/w/{other.id}/"
    owner.get(f"/w/{first.id}/")
    listed = owner.get("/").soup.select("main .rows a")
    assert [link.text for link in listed] == ["Northwind Tea", "Second"]


def test_whoever_has_one_company_and_sets_none_up_is_shown_its_name_alone(owner, store):
    first, _ = company(store)
    host = signing_in.owner(store, AT)
    store.run("UPDATE installation SET value = 'another' WHERE key = 'set_up_by'")
    for role in set(LETTERS) - {"owner"}:
        memberships.put(store, first.id, host.id, role, None)
        store.run(
            "INSERT INTO members (id, name, created_at) VALUES (:role, 'Zoe', '1999')", role=role
        )
        assert owner.get(f"/w/{first.id}/").soup.select(".switch") == []


def test_a_removed_company_is_brought_back_from_the_bin(owner, store):
    first, _ = company(store)
    page = owner.post(f"/w/{first.id}/remove")

    in_the_bin = owner.get(page.one('a[href="/companies/bin"]')["href"])
    back = owner.submit(in_the_bin, button="Bring back")

    assert back.path == f"/w/{first.id}/"
    assert "No company is in the bin" in owner.get("/companies/bin").text
