from datetime import UTC, datetime

import pytest

from advisor.store import members, workspaces
from advisor.store.members import Member
from advisor.store.people import Person
from advisor.store.people import add as add_person
from advisor.store.workspaces import Workspace
from advisor.usecases import signing_in
from advisor.web.app import Settings, create_app
from tests.builders import answered, begun, company, link_to
from tests.web.client import Visitor

GET = ("", "people/", "people/work", "people/{person}", "people/{person}/hand-over")
MORE = ("business/", "result/", "assumptions/")
POST = ("remove", "bring-back", "people/", "people/work", "people/{person}/assess", "business/")
POST_MORE = ("people/{person}/hand-over", "people/{person}/remove", "people/{person}/bring-back")


@pytest.fixture
def foreign(store):
    """Somebody else's company with one person: (workspace id, person id)."""
    stranger = Member("stranger", "Zoe")
    members.add(store, stranger, "2026-03-03")
    theirs = Workspace("theirs", "Theirs", "EUR", is_example=False, removed=False)
    with store.immediate():
        workspaces.add(store, theirs, stranger.id, "2026-03-03")
        add_person(store, Person("zoe", "theirs", "Zoe"), "2026-03-03")
    return theirs


@pytest.mark.parametrize("path", ["/", "/start", "/w/any/", "/w/any/people/", "/w/any/result/"])
def test_who_is_not_signed_in_is_told_how_to(visitor, path):
    page = visitor.get(path, status=401)

    assert page.path == "/sign-in"
    assert page.heading == "Open Advisor by its link."


@pytest.mark.parametrize("path", ["/start", "/example", "/w/any/remove", "/w/any/people/"])
def test_who_is_not_signed_in_cannot_send_anything(visitor, store, path):
    assert visitor.post(path, {"name": "Eve"}, status=401).path == "/sign-in"
    assert store.row("SELECT COUNT(*) AS n FROM workspaces")["n"] == 0


@pytest.mark.parametrize("path", [*GET, *MORE])
def test_somebody_elses_company_is_not_found(owner, foreign, path):
    owner.get(f"/w/theirs/{path.format(person='zoe')}", status=404)


@pytest.mark.parametrize("path", [*POST, *POST_MORE])
def test_somebody_elses_company_cannot_be_changed(owner, foreign, store, path):
    before = [tuple(row) for row in store.rows("SELECT * FROM people")]

    owner.post(f"/w/theirs/{path.format(person='zoe')}", {"name": "Eve"}, status=404)

    assert [tuple(row) for row in store.rows("SELECT * FROM people")] == before
    assert not workspaces.find(store, "theirs").removed


@pytest.mark.parametrize("path", ["people/zoe", "people/zoe/hand-over", "people/none", "nowhere"])
def test_somebody_elses_person_is_not_found_in_the_own_company(owner, foreign, store, path):
    workspace, _ = company(store)

    owner.get(f"/w/{workspace.id}/{path}", status=404)


@pytest.mark.parametrize("action", ["assess", "hand-over", "remove", "bring-back"])
def test_somebody_elses_person_cannot_be_changed_from_the_own_company(
    owner, foreign, store, action
):
    workspace, _ = company(store)

    owner.post(f"/w/{workspace.id}/people/zoe/{action}", status=404)

    assert store.row("SELECT removed_at FROM people WHERE id = 'zoe'")["removed_at"] is None


def test_a_used_link_says_how_to_get_a_new_one(visitor, store):
    link = f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"
    assert visitor.get(link).path == "/"

    page = Visitor(visitor.app).get(link, status=403)

    assert page.heading == "This link cannot be used"
    assert "advisor link" in page.text
    assert visitor.get(link).path == "/"


@pytest.mark.parametrize("token", ["tampered", "%00", "x" * 900, "🍵"])
def test_a_link_that_never_was_one_signs_nobody_in(visitor, token):
    visitor.get(f"/sign-in/{token}", status=403)

    visitor.get("/", status=401)


def test_a_look_at_a_link_without_opening_it_does_not_use_it_up(visitor, store):
    link = f"/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"

    assert visitor.http.head(link).status_code == 200
    visitor.get("/", status=401)
    assert visitor.get(link).path == "/"


def test_signing_out_ends_the_session_also_for_a_copied_cookie(owner, app):
    stolen = Visitor(app)
    cookie = owner.http.get_cookie("advisor_8765")
    stolen.http.set_cookie("advisor_8765", cookie.value)
    assert stolen.get("/").path == "/"

    assert owner.post("/sign-out", status=401).text.count("You are signed out.") == 1

    stolen.get("/", status=401)


def test_the_cookie_is_out_of_reach_of_scripts_and_carries_the_port(data):
    app = create_app(Settings(data=data, port=9000))
    visitor = Visitor(app)
    visitor.form_token()

    cookie = visitor.http.get_cookie("advisor_9000")

    assert cookie.http_only
    assert cookie.same_site == "Lax"


@pytest.mark.parametrize("cookie", ["", "tampered", "eyJ0b2tlbiI6IngifQ.x.x", "x" * 3000])
def test_a_tampered_cookie_signs_nobody_in(visitor, cookie):
    visitor.http.set_cookie("advisor_8765", cookie)

    visitor.get("/", status=401)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1.evil.example"])
def test_a_foreign_host_is_refused(owner, host):
    for path in ("/", "/help/", "/health", "/static/css/tokens.css"):
        reply = owner.http.get(path, headers={"Host": host}, buffered=True)
        assert reply.status_code == 421, path
    assert "This is not Advisor" in owner.get("/", 421, headers={"Host": host}).heading


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost", "[::1]:8765", "LOCALHOST:1"])
def test_this_computers_own_names_are_let_in(visitor, host):
    assert visitor.http.get("/health", headers={"Host": host}).status_code == 200


def test_listening_everywhere_lets_addresses_in_and_no_names(data):
    visitor = Visitor(create_app(Settings(data=data, host="0.0.0.0")))

    assert visitor.http.get("/health", headers={"Host": "192.168.1.9:8765"}).status_code == 200
    assert visitor.http.get("/health", headers={"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize("token", [None, "", "tampered"])
def test_a_form_without_a_good_token_is_refused_and_changes_nothing(owner, store, token):
    workspace, _ = company(store)
    path = f"/w/{workspace.id}/remove"
    data = {} if token is None else {"csrf_token": token}

    reply = owner.http.post(path, data=data)

    assert reply.status_code == 400
    assert "This form is from an earlier session" in reply.text
    assert not workspaces.find(store, workspace.id).removed


def test_a_questionnaire_sent_without_a_good_token_is_refused(visitor, store):
    workspace, ana = company(store)
    path = f"/a/{link_to(store, begun(store, workspace, ana), datetime.now(UTC))}"

    for page in ("creativity", "creativity/save", "submit"):
        assert visitor.http.post(f"{path}/{page}", data={"q_creativity": "3"}).status_code == 400
    assert store.row("SELECT COUNT(*) AS n FROM answers")["n"] == 0


@pytest.mark.parametrize("path", ["/sign-out", "/example", "/w/any/remove", "/nowhere"])
def test_what_changes_something_cannot_be_done_by_looking(owner, path):
    assert owner.http.get(path).status_code in {404, 405}


def test_a_respondents_receipt_does_not_lead_into_the_company(visitor, store):
    workspace, ana = company(store)
    done = link_to(store, answered(store, workspace, ana), datetime.now(UTC))

    page = visitor.get(f"/a/{done}/receipt")

    files = [f"/a/{done}/copy.txt", f"/a/{done}/response.json", f"/a/{done}/your-data/"]
    assert [link["href"] for link in page.soup.select("main a")] == files
