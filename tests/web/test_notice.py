"""The notice on the first page, and the button that agrees to it."""

from datetime import UTC, datetime

import pytest

from advisor.store import notices
from advisor.usecases import invitations
from advisor.usecases.name_lines import Named
from tests.builders import begun, company, link_to, person
from tests.web.answering import begin, kept, opened, token_and


@pytest.fixture
def asked(store):
    """Carla is asked about Ben: (path of her link, assessment)."""
    workspace, _ = company(store)
    ben = person(store, workspace)
    at = datetime.now(UTC)
    (made,) = invitations.ask_observers(store, ben, "peer", (Named("Carla", ""),), at)
    return f"/a/{made.token}", made.invitation


def test_who_is_asked_agrees_by_beginning_and_no_page_is_added(visitor, store, asked):
    path, invitation = asked
    start = visitor.get(f"{path}/")
    assert "A decision" not in start.text
    assert "Northwind Tea decides who markets" in start.text
    assert start.soup.select("main input[type=checkbox]") == []

    page = begin(visitor, start)

    assert page.path == f"{path}/creativity"
    assert notices.newest(store, invitation.workspace_id, invitation.assessment_id)


@pytest.mark.parametrize("page", ["creativity", "check"])
def test_nothing_is_asked_or_kept_before_somebody_agreed(visitor, store, asked, page):
    path, _ = asked

    assert visitor.get(f"{path}/{page}").path == f"{path}/"
    sent = token_and(visitor, q_creativity="3")
    assert visitor.post(f"{path}/creativity", sent).path == f"{path}/"
    visitor.post(f"{path}/creativity/save", sent, status=409)
    assert kept(store) == {}


def test_once_begun_the_first_page_leads_on_without_asking_again(visitor, asked):
    path, _ = asked
    begin(visitor, visitor.get(f"{path}/"))

    visitor.submit(visitor.get(f"{path}/creativity"), {"q_creativity": "3"})

    assert visitor.get(f"{path}/").link("Go on").startswith(path)


def test_the_rest_of_the_notice_is_folded_and_there_without_scripts(visitor, asked):
    start = visitor.get(f"{asked[0]}/")

    folded = start.words("details.told")
    assert "What we know about you" in folded
    assert "must do you no harm" in folded


def test_who_answers_for_themself_at_the_desk_begins_with_a_link(visitor, store):
    page = visitor.get(opened(store) + "/")

    assert visitor.get(page.link("Begin")).heading == "Creativity"
    assert "To see your own skills" in page.text


def test_a_handed_over_computer_agrees_for_its_own_questionnaire_only(owner, store):
    workspace, ana = company(store)
    owner.submit(owner.get(f"/w/{workspace.id}/people/{ana.id}/hand-over"))
    other = link_to(store, begun(store, workspace, ana, "founder"), datetime.now(UTC))

    owner.post(f"/a/{other}/notice/", status=404)


def test_whoever_asks_says_what_for_and_it_is_told(owner, visitor, store):
    workspace, _ = company(store)
    page = owner.get(f"/w/{workspace.id}/links/new/{person(store, workspace).id}")
    typed = {"purpose": "development", "kind": "peer", "names": "Carla"}

    made = owner.submit(page, typed, button="Make the links")

    path = made.words("#link-1").removeprefix("http://127.0.0.1:8765")
    assert "Not to judge or to pay anyone by it" in visitor.get(path).text
