import pytest

from advisor.store import memberships
from tests.builders import company
from tests.web.client import Visitor
from tests.web.members_journey import address, invite, joined, tea

__all__ = ["tea"]


def test_an_invitation_is_made_shown_once_and_listed(owner, tea):
    workspace, ben = tea

    page = invite(owner, workspace, "manager", person=ben.id)

    assert page.heading == "Here is the link for Ben."
    assert page.words("#link") in page.words("#letter")
    assert page.link("Open it in your mail program").startswith(
        "mailto:?subject=Advisor%3A%20Northwind%20Tea&body="
    )
    listed = owner.get(f"/w/{workspace.id}/members/")
    assert "Invited as manager" in listed.text
    assert address(page).removeprefix("/join/").strip("/") not in str(listed.soup)


def test_an_invitation_needs_a_role_and_people_of_the_company(owner, store, tea):
    workspace, _ = tea
    path = f"/w/{workspace.id}/members/invite"

    assert list(owner.submit(owner.get(path), status=422).errors()) == ["role"]
    page = owner.post(path, {"role": "king", "person": "nobody", "name": "x" * 301}, 422)

    assert list(page.errors()) == ["role", "name", "person"]
    assert store.row("SELECT COUNT(*) AS n FROM member_invitations")["n"] == 0


def test_who_is_invited_joins_under_their_name_and_is_in(app, owner, tea):
    workspace, _ = tea
    mia = Visitor(app)
    page = mia.get(address(invite(owner, workspace, name="M.")))
    assert page.heading == "Join Northwind Tea"
    assert page.value("name") == "M."

    page = mia.submit(page, {"name": "Mia"})

    assert page.path == f"/w/{workspace.id}/"
    assert "You are in." in page.text
    assert "Mia" in owner.get(f"/w/{workspace.id}/members/").text


def test_who_joins_must_give_a_name(app, owner, tea):
    mia = Visitor(app)
    page = mia.get(address(invite(owner, tea[0])))

    page = mia.submit(page, {"name": "  "}, status=422)

    assert page.errors() == {"name": "Enter your name."}


def test_a_used_closed_or_mistyped_link_says_what_it_is(app, owner, tea):
    workspace, _ = tea
    used, shut = (address(invite(owner, workspace)) for _ in range(2))
    first, late = Visitor(app), Visitor(app)
    first.submit(first.get(used), {"name": "Mia"})
    owner.submit(owner.get(f"/w/{workspace.id}/members/"), button="Close the link")

    assert "has been used" in late.get(used, 410).text
    assert "was closed" in late.get(shut, 410).text
    assert late.get("/join/tampered/", 404).heading == "There is nothing at this link"
    assert "has been used" in late.post(used, {"name": "Eve"}, 410).text


def test_the_one_who_is_signed_in_is_asked_who_is_joining(app, owner, store, tea):
    workspace, _ = tea
    link = address(invite(owner, workspace))
    page = owner.get(link)
    assert "You are signed in as Ana" in page.text
    assert "belongs to Northwind Tea already" in page.text

    page = owner.submit(page, {"name": "Mia"}, button="Sign Ana out and join as someone else")

    assert page.path == f"/w/{workspace.id}/"
    owner.get(f"/w/{workspace.id}/members/", 403)
    names = {one.name: one.role for one in memberships.of_workspace(store, workspace.id)}
    assert names == {"Ana": "owner", "Mia": "viewer"}


def test_a_member_of_another_company_joins_as_themself(app, owner, store, tea):
    workspace, _ = tea
    other, _ = company(store, "Second Tea", "Ana")
    mia = joined(app, owner, workspace)

    page = mia.get(address(invite(owner, other, "manager")))
    mia.submit(page, button="Join Second Tea as Mia")

    assert "Second Tea" in mia.get("/").text
    assert "Northwind Tea" in mia.get("/").text


def test_joining_gives_a_session_of_its_own_and_ends_the_one_before(app, owner, tea):
    workspace, _ = tea
    link = address(invite(owner, workspace))
    stolen = Visitor(app)
    stolen.http.set_cookie("advisor_8765", owner.http.get_cookie("advisor_8765").value)

    owner.submit(owner.get(link), {"name": "Mia"})

    stolen.get(f"/w/{workspace.id}/members/", 401)


def test_an_invitation_is_not_used_up_on_a_handed_over_computer(app, owner, store, tea):
    workspace, ben = tea
    link = address(invite(owner, workspace))
    owner.submit(owner.get(f"/w/{workspace.id}/people/{ben.id}/hand-over"))

    assert owner.get(link).heading == "Hand the computer back."
    assert Visitor(app).get(link).heading == "Join Northwind Tea"


def test_a_members_role_is_changed_from_the_next_click_on(app, owner, store, tea):
    workspace, _ = tea
    mia = joined(app, owner, workspace, "manager")
    mia.get(f"/w/{workspace.id}/people/")
    page = owner.get(owner.get(f"/w/{workspace.id}/members/").link("Mia"))

    page = owner.submit(page, {"role": "viewer"}, button="Save")

    assert "Mia is viewer now." in page.text
    refused = mia.get(f"/w/{workspace.id}/people/", 403)
    assert "You are a viewer here; this is for owners and managers." in refused.text
    assert "Your role can be changed by Ana." in refused.text


def test_a_removed_member_reaches_nothing_until_it_is_undone(app, owner, tea):
    workspace, _ = tea
    mia = joined(app, owner, workspace)
    page = owner.get(owner.get(f"/w/{workspace.id}/members/").link("Mia"))

    page = owner.submit(page, button="Remove Mia")

    mia.get(f"/w/{workspace.id}/", 404)
    assert "You belong to no company here" in mia.get("/").text
    owner.submit(page, button="Undo")
    assert mia.get(f"/w/{workspace.id}/").heading == "Northwind Tea"


@pytest.mark.parametrize("button", ["Leave Northwind Tea", "Save"])
def test_the_last_owner_stays(owner, tea, button):
    workspace, _ = tea
    page = owner.get(owner.get(f"/w/{workspace.id}/members/").link("Ana (you)"))
    values = {"role": "viewer"} if button == "Save" else None

    page = owner.submit(page, values, button=button, status=409)

    assert "this is the last one. Make somebody else an owner first." in page.text
    owner.get(f"/w/{workspace.id}/members/")


def test_a_new_way_in_signs_the_member_in_elsewhere(app, owner, tea):
    workspace, _ = tea
    joined(app, owner, workspace)
    page = owner.get(owner.get(f"/w/{workspace.id}/members/").link("Mia"))
    link = address(owner.submit(page, button="Make a sign-in link"))
    phone = Visitor(app)

    page = phone.submit(phone.get(link), button="Sign in as Mia")

    assert page.path == f"/w/{workspace.id}/"
    phone.get(f"/w/{workspace.id}/members/", 403)
    assert "has been used" in Visitor(app).get(link, 410).text


def test_an_owner_cannot_make_a_way_in_for_who_set_advisor_up(app, owner, store, tea):
    workspace, _ = tea
    ben = joined(app, owner, workspace, "owner")
    company(store, "Second Tea")

    page = ben.submit(
        ben.get(ben.get(f"/w/{workspace.id}/members/").link("Ana")), button="Make", status=409
    )

    assert "only who set Advisor up can let them in" in page.text
