from datetime import UTC, datetime
from io import BytesIO

import pytest

from advisor.usecases import signing_in
from tests.web.client import Visitor
from tests.web.members_journey import joined, tea
from tests.web.test_account import GOOD, aged, sign_in, with_password

__all__ = ["tea"]


def settings_sent_too_late(store, who, workspace, name="Southwind Tea"):
    """The page that answers a form of settings, sent after a month without a click."""
    form = who.get(f"/w/{workspace.id}/settings/")
    aged(store, days=31)
    return who.submit(form, {"name": name}, button="Save", status=401)


def name_of(store):
    return store.row("SELECT name FROM workspaces")["name"]


def test_what_was_typed_is_offered_again_after_signing_in_and_sent_by_a_press(app, store, tea):
    with_password(store)
    ana = Visitor(app)
    sign_in(ana)
    page = settings_sent_too_late(store, ana, tea[0])
    assert "What you typed is kept" in page.text

    page = ana.submit(page, {"sign_in_name": "ana@example.org", "password": GOOD}, "Sign in")
    assert "Southwind Tea" in page.text
    assert name_of(store) == "Northwind Tea"
    ana.submit(page, button="Send it now")

    assert name_of(store) == "Southwind Tea"


def test_it_survives_a_wrong_password(app, store, tea):
    with_password(store)
    ana = Visitor(app)
    sign_in(ana)
    page = settings_sent_too_late(store, ana, tea[0])

    wrong = {"sign_in_name": "ana@example.org", "password": "wrong"}
    page = ana.submit(page, wrong, "Sign in", status=401)
    page = ana.submit(page, wrong | {"password": GOOD}, "Sign in")

    assert page.heading == "You are signed in. Here is what you had typed."


def test_it_is_offered_after_a_one_time_link_in_another_window(owner, store, tea):
    page = settings_sent_too_late(store, owner, tea[0])
    assert "Open Advisor by its link." in page.text
    still = owner.submit(page, button="I have signed in by a link", status=401)
    owner.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")

    page = owner.submit(still, button="I have signed in by a link", status=400)
    owner.submit(page, button="Send it now")

    assert name_of(store) == "Southwind Tea"


@pytest.mark.parametrize(
    ("site", "mode", "offered"),
    [
        ("same-origin", "navigate", True),
        ("same-site", "navigate", False),
        ("cross-site", "navigate", False),
        ("same-origin", "cors", False),
        ("", "", False),
    ],
)
def test_a_page_from_before_signing_in_elsewhere_is_offered_again_if_it_is_ours(
    owner, store, tea, site, mode, offered
):
    path = f"/w/{tea[0].id}/settings/"
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}

    sent = {"name": "Southwind Tea", "csrf_token": "of the session before"}
    reply = owner.http.post(path, data=sent, headers=headers)

    assert reply.status_code == 400
    assert ("Send it now" in reply.text) is offered
    assert name_of(store) == "Northwind Tea"


def test_somebody_else_who_signs_in_does_not_see_it(app, owner, store, tea):
    mia = joined(app, owner, tea[0], "owner")
    page = settings_sent_too_late(store, mia, tea[0])
    with_password(store)
    kept = page.value("kept")

    page = mia.get("/sign-in", 401)
    sent = {"sign_in_name": "ana@example.org", "password": GOOD, "kept": kept}
    page = mia.post("/sign-in", sent)

    assert "Southwind" not in page.text
    assert "another member’s" in page.text


def test_a_file_has_to_be_chosen_again(owner, store, tea):
    path = f"/w/{tea[0].id}/people/import"
    owner.get(path)
    aged(store, days=31)
    token, file = owner.form_token(), (BytesIO(b"name\nCarl"), "people.csv")
    sent = {"csrf_token": token, "file": file, "note": "My words"}
    kept = owner.http.post(path, data=sent).text.partition('name="kept" value="')[2].split('"')[0]
    owner.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")

    page = owner.post("/sign-in/go-on", {"kept": kept})

    assert "choose it once more" in page.text
    assert "My words" in page.text
    assert page.link("Open the page again") == path


def test_a_tampered_text_and_passwords_are_never_offered(owner, store, tea):
    page = owner.get("/account/")
    aged(store, days=31)
    values = {"sign_in_name": "ana", "password": GOOD}
    late = owner.submit(page, values, button="Set the password", status=401)
    assert GOOD not in str(late.soup)
    assert not late.soup.select("[name=kept]")

    owner.get(f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}")
    assert owner.post("/sign-in/go-on", {"kept": "tampered"}).path == "/"


def test_who_wanted_a_page_gets_there_by_signing_in(app, store, tea):
    with_password(store)
    ana = Visitor(app)
    sign_in(ana)
    aged(store, days=31)
    ana.get(f"/w/{tea[0].id}/people/?show=all", 401)

    assert sign_in(ana).path == f"/w/{tea[0].id}/people/"


def test_a_questionnaire_goes_on_without_any_session(app, owner, store, tea):
    from tests.builders import begun, link_to

    link = link_to(store, begun(store, tea[0], tea[1]), datetime.now(UTC))
    page = owner.get(f"/a/{link}/creativity")
    aged(store, days=31)

    page = owner.submit(page, {"q_creativity": "3"})

    assert page.status == 200
    assert not page.soup.select("#session-end")
