"""Joining with a password, resets, and how long sessions last where Advisor is hosted."""

from datetime import UTC, datetime

import pytest

from advisor.store import installation
from advisor.usecases import passwords
from advisor.web.app import Settings
from tests.web.client import Visitor
from tests.web.members_journey import address, invite, joined, tea
from tests.web.test_account import GOOD, NEW, aged, set_password, sign_in

__all__ = ["tea"]
MIA = {"name": "Mia", "sign_in_name": "mia@example.org", "password": GOOD}


def hosted(store):
    """Advisor stands behind a public https address."""
    installation.write(store, "public_url", "https://advisor.example.com")


def reset_link(owner, workspace):
    """The path of a link for Mia's new password."""
    page = owner.get(owner.get(f"/w/{workspace.id}/members/").link("Mia"))
    shown = owner.submit(page, button="Make a link for a new password")
    assert "sets a new password, once, within 24 hours" in shown.text
    return "/reset/" + shown.words("#link").partition("/reset/")[2]


def test_who_joins_may_choose_a_name_and_password(app, owner, tea):
    mia = Visitor(app)
    mia.submit(mia.get(address(invite(owner, tea[0]))), MIA)

    assert sign_in(Visitor(app), "MIA@example.org").path == "/"


def test_a_password_that_will_not_do_is_refused_while_joining_and_the_link_stays_open(
    app, owner, store, tea
):
    mia, link = Visitor(app), address(invite(owner, tea[0]))

    page = mia.submit(mia.get(link), MIA | {"password": "Northwind mia"}, status=422)

    assert list(page.errors()) == ["password"]
    assert page.value("sign_in_name") == "mia@example.org"
    mia.submit(page, {"password": GOOD})
    assert passwords.member_with(store, "mia@example.org", GOOD, datetime.now(UTC))


def test_a_name_that_somebody_has_is_refused_and_nobody_joins(app, owner, store, tea):
    set_password(owner, "mia@example.org")
    mia, link = Visitor(app), address(invite(owner, tea[0]))

    page = mia.submit(mia.get(link), MIA, status=409)

    assert page.errors() == {
        "sign_in_name": "Somebody else signs in under this name. Choose another one."
    }
    assert store.row("SELECT COUNT(*) AS n FROM members")["n"] == 1


def test_where_advisor_has_a_public_address_joining_needs_a_password(app, owner, store, tea):
    hosted(store)
    mia, link = Visitor(app), address(invite(owner, tea[0]))

    page = mia.submit(mia.get(link), {"name": "Mia"}, status=422)

    assert list(page.errors()) == ["sign_in_name", "password"]
    assert "7 days at most" in page.text


def test_a_reset_sets_the_password_once_and_signs_out_everywhere(app, owner, store, tea):
    mia = joined(app, owner, tea[0])
    link, phone = reset_link(owner, tea[0]), Visitor(app)

    wrong = phone.submit(phone.get(link), {"sign_in_name": "mia", "password": "x"}, status=422)
    page = phone.submit(wrong, {"password": NEW})

    assert "nowhere else" in page.text
    mia.get("/account/", 401)
    assert "has been used" in Visitor(app).get(link, 410).text
    assert sign_in(Visitor(app), "mia", NEW).path == "/"


def test_an_owner_signs_a_member_out_everywhere_but_has_no_reset_for_themself(app, owner, tea):
    mia, base = joined(app, owner, tea[0]), f"/w/{tea[0].id}/members/"
    page = owner.get(owner.get(base).link("Mia"))

    page = owner.submit(page, button="Sign Mia out everywhere")

    assert "Mia is signed out everywhere." in page.text
    mia.get("/account/", 401)
    own = owner.get(owner.get(base).link("Ana")).path
    assert "Nothing was changed" in owner.post(own + "/password", status=409).text


def test_an_owner_cannot_reset_or_sign_out_whoever_can_open_more(app, owner, tea):
    mia = joined(app, owner, tea[0], "owner")
    ana = mia.get(f"/w/{tea[0].id}/members/").link("Ana")

    for action in ("password", "sign-out"):
        assert "can open more here" in mia.post(f"{ana}/{action}", status=409).text
    assert owner.get("/account/").status == 200


@pytest.mark.parametrize(("hours", "status"), [(11, 200), (13, 302)])
def test_where_it_is_hosted_a_session_ends_after_twelve_hours_without_a_click(
    owner, store, tea, hours, status
):
    hosted(store)
    aged(store, hours=hours)

    assert owner.http.get("/account/").status_code == status


def test_an_administrator_sets_the_limits(app, owner, store, data, tea):
    app.config["ADVISOR"] = Settings(data=data, idle_minutes=45, session_days=2)
    assert "45 minutes without a click, and 2 days after" in owner.get("/account/").text

    aged(store, minutes=46)

    owner.get("/account/", 401)


def test_every_page_of_a_member_leads_to_the_account_and_out(owner, tea):
    for path in ("/", f"/w/{tea[0].id}/people/", "/account/"):
        page = owner.get(path)
        assert page.link("Your account: ") == "/account/"
        assert page.button("Sign out")
