from datetime import UTC, datetime, timedelta

import pytest

from advisor.store import memberships
from advisor.usecases import passwords, signing_in
from tests.web.client import Visitor
from tests.web.members_journey import joined, tea

__all__ = ["tea"]
GOOD, NEW = "vexing plumbers hum", "nine jovial yaks quack"


def with_password(store, name="ana@example.org"):
    """The owner gets a sign-in name and password, as if set on the page."""
    owner, at = signing_in.owner(store, datetime.now(UTC)), datetime.now(UTC)
    new = passwords.prepare(name, GOOD)
    with store.immediate():
        passwords.keep(store, owner.id, new, at)
    return owner


def sign_in(visitor, name="ana@example.org", password=GOOD, status=200):
    page = visitor.get("/sign-in", 401)
    return visitor.submit(
        page, {"sign_in_name": name, "password": password}, button="Sign in", status=status
    )


def set_password(visitor, name="ana@example.org", password=GOOD, status=200, **more):
    page = visitor.get("/account/")
    values = {"sign_in_name": name, "password": password} | more
    button = "Change name" if "old" in values else "Set the password"
    return visitor.submit(page, values, button=button, status=status)


def aged(store, **span):
    """Let every session have been seen last so long ago."""
    seen = (datetime.now(UTC) - timedelta(**span)).isoformat(timespec="microseconds")
    store.run("UPDATE sessions SET seen_at = :seen", seen=seen)


def test_a_password_set_on_ones_account_signs_in_on_another_device(app, owner, store, tea):
    page = set_password(owner)
    assert "Your password is set." in page.text

    phone = Visitor(app)
    page = sign_in(phone, "ANA@example.org")

    assert page.path == "/"
    assert "with the password" in phone.get("/account/").text
    assert "has a password" in owner.get(f"/w/{tea[0].id}/members/").text


@pytest.mark.parametrize(
    ("password", "says"),
    [("short", "at least 12"), ("Northwind-Ana 7", "tried first"), ("x y" * 90, "at most 256")],
)
def test_a_password_that_will_not_do_is_refused_and_the_name_stays_typed(
    owner, tea, password, says
):
    page = set_password(owner, password=password, status=422)

    assert says in page.errors()["password"]
    assert page.value("sign_in_name") == "ana@example.org"
    assert page.value("password") == ""


def test_changing_the_password_asks_for_the_old_one_and_ends_the_other_sessions(app, store, tea):
    with_password(store)
    desk, phone = Visitor(app), Visitor(app)
    sign_in(desk), sign_in(phone)
    before = desk.http.get_cookie("advisor_8765").value

    refused = set_password(desk, password=NEW, old="something else", status=422)
    assert refused.errors() == {"old": "That is not your password."}
    set_password(desk, password=NEW, old=GOOD)

    desk.get("/account/")
    phone.get("/account/", 401)
    assert desk.http.get_cookie("advisor_8765").value != before


def test_who_forgot_the_password_sets_it_right_after_a_link_of_the_machine(owner, store, tea):
    with_password(store)

    assert not owner.get("/account/").soup.select("#old")
    owner.submit(owner.get("/account/"), {"password": NEW}, button="Change name and password")

    at = datetime.now(UTC)
    assert passwords.member_with(store, "ana@example.org", NEW, at)


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(visitor, store, tea):
    with_password(store)

    pages = [sign_in(visitor, n, "no such words", 401) for n in ("ana@example.org", "eve@x.org")]

    assert {page.errors()["password"] for page in pages} == {
        "That name and password do not belong together. Capitals count in the password."
    }


def test_after_five_wrong_tries_the_page_says_when_to_try_again(visitor, store, tea):
    with_password(store)
    for _ in range(5):
        sign_in(visitor, password="no such words", status=401)

    page = sign_in(visitor, status=429)

    assert "Too many wrong tries. Try again after" in page.text


def test_signing_in_begins_a_session_anew_and_ends_the_one_before(app, store, tea):
    with_password(store)
    ana, stolen = Visitor(app), Visitor(app)
    sign_in(ana)
    stolen.http.set_cookie("advisor_8765", ana.http.get_cookie("advisor_8765").value)

    sign_in(ana)

    stolen.get("/", 401)
    assert ana.get("/").path == "/"


def test_ones_sessions_are_listed_and_ended_one_by_one_or_all_others(app, store, tea):
    with_password(store)
    desk, phone, cafe = (Visitor(app) for _ in range(3))
    for one in (desk, phone, cafe):
        sign_in(one)
    page = desk.get("/account/")
    assert page.text.count("Sign out there") == 2

    page = desk.submit(page, button="Sign out there")
    assert page.text.count("Sign out there") == 1
    page = desk.submit(page, button="Sign out everywhere else")

    assert "1 signed out." in page.text
    assert [one.http.get("/account/").status_code for one in (desk, phone, cafe)] == [200, 302, 302]


def test_somebody_elses_session_cannot_be_ended(app, owner, store, tea):
    mia = joined(app, owner, tea[0])
    hers = store.row("SELECT token_hash FROM sessions ORDER BY created_at DESC")["token_hash"]

    page = owner.post("/account/sessions/end", {"session": hers[:24]})

    assert "was signed out already" in page.text
    assert mia.get("/account/").status == 200


def test_the_own_name_is_changed(owner, store, tea):
    owner.submit(owner.get("/account/"), {"name": "Ana Maria"}, button="Save your name")

    assert memberships.of_workspace(store, tea[0].id)[0].name == "Ana Maria"
    page = owner.submit(owner.get("/account/"), {"name": " "}, button="Save your name", status=422)
    assert page.errors() == {"name": "Enter your name."}


def test_asking_how_long_a_session_lasts_does_not_make_it_longer(owner, store, tea):
    aged(store, minutes=30)

    first = owner.http.get("/account/session").json["seconds"]
    again = owner.http.get("/account/session").json["seconds"]
    page = owner.post("/account/session", headers={"Accept": "application/json"})

    assert again <= first < (30 * 24 - 0.49) * 3600
    assert page.response.json["seconds"] > first + 1500
