import json
from datetime import UTC, datetime

import pytest

from advisor.core.response import check_response
from advisor.library import catalogue
from advisor.store import members, memberships, workspaces
from advisor.store.members import Member
from advisor.usecases import signing_in
from tests.builders import answered, begun, business, company, link_to, person
from tests.web.client import Visitor


@pytest.fixture
def ana(store):
    """Ana, who answered about herself, and about whom Carla answered."""
    workspace, _ = company(store, person="Olga")
    ana = person(store, workspace, "Ana")
    answered(store, workspace, ana)
    answered(store, workspace, ana, "observer", by="carla")
    return ana


def member(app, store, role, who):
    """Someone signed in with that role, who is this person."""
    at = datetime.now(UTC)
    members.add(store, Member("them", "Them"), at.isoformat())
    memberships.put(store, who.workspace_id, "them", role, who.id)
    visitor = Visitor(app)
    with visitor.http.session_transaction() as session:
        session["token"] = signing_in.open_session(store, "them", at)
    return visitor


def files(visitor, who):
    """The addresses of the response files that their profile page offers."""
    page = visitor.get(f"/w/{who.workspace_id}/people/{who.id}")
    return [str(link["href"]) for link in page.soup.select("a[href*='/responses/']")]


def test_a_receipt_offers_the_answers_as_a_file_that_agrees_with_itself(visitor, store, ana):
    known = business(store, company(store)[0])
    receipt = visitor.get(f"/a/{link_to(store, known, datetime.now(UTC))}/receipt")
    reply = visitor.http.get(receipt.link("Your answers as a file that can be checked"))

    assert reply.mimetype == "application/json"
    assert f"advisor-response-{known.reference}.json" in reply.headers["Content-Disposition"]
    assert check_response(json.loads(reply.get_data()), catalogue()) == []


def test_there_is_no_file_before_it_is_handed_in(owner, visitor, store, ana):
    known = begun(store, company(store)[0], None, "context")
    path = f"/a/{link_to(store, known, datetime.now(UTC))}"
    waiting = begun(store, workspaces.find(store, ana.workspace_id), ana)

    assert visitor.get(f"{path}/response.json").path == f"{path}/workload"
    url = f"/w/{ana.workspace_id}/people/{ana.id}/responses/{waiting.id}.json"
    owner.get(url, status=404)


def test_a_manager_finds_on_a_profile_all_that_was_handed_in_about_the_person(owner, store, ana):
    found = files(owner, ana)
    titles = {json.loads(owner.http.get(url).get_data())["questionnaire"] for url in found}

    assert titles == {"founder-short", "observer"}


@pytest.mark.parametrize("role", ["manager", "viewer"])
def test_about_oneself_there_is_only_the_file_of_ones_own_answers(app, owner, store, ana, role):
    everything = files(owner, ana)
    own = member(app, store, role, ana)

    assert len(files(own, ana)) == 1
    for url in set(everything) - set(files(own, ana)):
        own.get(url, status=404)


def test_a_file_is_found_only_under_its_own_person(owner, store, ana):
    other, ben = company(store, "Other", "Ben")
    url = files(owner, ana)[0]

    owner.get(url.replace(ana.id, ben.id), status=404)
    owner.get(url.replace(ana.workspace_id, other.id), status=404)


def test_a_profile_without_answers_lists_no_files(owner, store):
    _, ben = company(store, "Empty", "Ben")

    assert files(owner, ben) == []
