import csv
import io
import re
from datetime import UTC, datetime

import pytest

from advisor.store import assessments
from advisor.store import invitations as kept
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests.builders import company, person
from tests.usecases.test_invitations import IRIS


@pytest.fixture
def ana(store, owner):
    """Ana, in a company of the owner, with Ben beside her."""
    workspace, ana = company(store)
    person(store, workspace, "Ben")
    return ana


def here(person, path=""):
    return f"/w/{person.workspace_id}/links/{path}"


def ask(owner, ana, status=200, **values):
    page = owner.get(here(ana, f"new/{ana.id}"))
    return owner.submit(page, values, "Make the links", status)


def invite(store, ana, *named, kind="peer"):
    return invitations.ask_observers(store, ana, kind, named, datetime.now(UTC))


def test_a_company_where_nobody_was_asked_says_what_to_do(owner, ana):
    page = owner.get(here(ana))

    assert "Nobody has been asked yet" in page.text
    assert page.link("Ana").endswith(f"/links/new/{ana.id}")


def test_each_new_link_is_shown_once_with_code_message_and_mail(owner, store, ana):
    page = ask(owner, ana, kind="customer", names="Iris Holm, iris@example.org\nJo")

    assert page.heading == "2 new links, one for each."
    url = page.words("#link-1")
    assert url.startswith("http://127.0.0.1:8765/a/")
    assert url in page.words("#letter-1")
    assert len(page.soup.select("svg.qr[aria-label]")) == 2
    assert page.link("Open it in your mail").startswith("mailto:iris@example.org?subject=What%20")
    assert url not in owner.get(here(ana)).text


def test_the_new_link_opens_the_questionnaire(owner, visitor, ana):
    page = ask(owner, ana, kind="peer", names="Jo")
    start = visitor.get(page.words("#link-1").removeprefix("http://127.0.0.1:8765"))

    assert start.heading == "What you have seen"
    assert "About Ana" in start.text


def test_the_people_of_the_company_can_be_ticked(owner, store, ana):
    page = owner.get(here(ana, f"new/{ana.id}"))
    box = page.one("#people input")["name"]
    assert box != f"person_{ana.id}"
    owner.submit(page, {"kind": "manager", box: "1"}, "Make the links")

    (made,) = kept.of_workspace(store, ana.workspace_id)
    assert (made.name, made.kind) == ("Ben", "manager")


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"names": "Jo"}, "kind", "Choose how they know"),
        ({"kind": "peer"}, "names", "at least one name"),
        ({"kind": "peer", "names": "Jo, jo@"}, "names", "Line 1:"),
        ({"kind": "peer", "names": "Jo\nANA"}, "names", "Ana cannot be asked as an observer"),
    ],
)
def test_what_cannot_be_asked_is_said_at_its_field_and_nobody_is_asked(
    owner, store, ana, values, field, words
):
    page = ask(owner, ana, 422, **values)

    assert words in page.errors()[field]
    assert page.value("names") == values.get("names", "")
    assert kept.of_workspace(store, ana.workspace_id) == []


def test_a_person_is_asked_about_themself_in_the_chosen_form(owner, store, ana):
    page = owner.get(here(ana, f"new/{ana.id}"))
    made = owner.submit(page, {"form": "founder"}, "Make Ana’s link")

    assert made.heading == "A link for Ana."
    (found,) = assessments.of_workspace(store, ana.workspace_id)
    assert found.questionnaire_id == "founder"


def test_a_reminder_has_a_new_link_and_the_old_one_says_it_is_closed(owner, visitor, store, ana):
    old = invite(store, ana, IRIS)[0]
    page = owner.submit(owner.get(here(ana)), button="Remind with a new link")

    assert "a short reminder" in page.words("#letter-1")
    assert visitor.get(f"/a/{old.token}/", 410).heading == "This link is closed"
    assert visitor.get(re.sub("^http://[^/]*", "", page.words("#link-1"))).status == 200


def test_closing_a_link_can_be_undone_by_a_new_one(owner, visitor, store, ana):
    made = invite(store, ana, IRIS)[0]
    page = owner.submit(owner.get(here(ana)), button="Close the link")
    assert "its link was closed" in page.text
    visitor.get(f"/a/{made.token}/", 410)

    assert owner.submit(page, button="Undo").heading == "A link for Iris Holm."


def test_an_unknown_invitation_is_not_found(owner, ana):
    for do in ("renew", "revoke"):
        owner.post(here(ana, f"{'0' * 24}/{do}"), status=404)


def test_the_file_has_a_new_link_for_everyone_who_has_not_handed_in(owner, visitor, store, ana):
    old = invite(store, ana, IRIS, Named("Jo", ""))
    page = owner.get(here(ana))
    assert "links that were sent before stop working" in page.text
    file = owner.submit(page, button="Make 2 new links").response
    rows = list(csv.DictReader(io.StringIO(file.data.decode("utf-8-sig"))))

    assert [row["name"] for row in rows] == ["Iris Holm", "Jo"]
    assert rows[0]["email"] == "iris@example.org"
    assert rows[0]["link"] in rows[0]["personal text"]
    visitor.get(f"/a/{old[0].token}/", 410)
    visitor.get(rows[0]["link"].removeprefix("http://127.0.0.1:8765"))


@pytest.mark.parametrize("name", ["=1+1", "+49", "-x", "@me"])
def test_no_cell_of_the_file_is_a_formula(owner, store, ana, name):
    invite(store, ana, Named(name, ""))
    file = owner.submit(owner.get(here(ana)), button="Make 1 new link").response

    assert f"\n'{name}," in file.data.decode("utf-8-sig")


def test_markup_in_a_name_is_shown_as_it_is(owner, store, ana):
    invite(store, ana, Named("<b>Jo</b> & Co", ""))

    assert "<b>Jo</b> & Co" in owner.get(here(ana)).text
