from datetime import UTC, datetime

import pytest

from advisor.core.questionnaire import content_hash
from advisor.library import SHIPPED, load_questionnaire
from advisor.store import assessments, workspaces
from advisor.usecases import companies, invitations, own_questionnaires, signing_in
from advisor.usecases.name_lines import Named
from tests.builders import begun, company, link_to
from tests.own_questionnaires import text as own_text

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def ana(store):
    return company(store)[1]


def url(person, name="founder-short", more=""):
    return f"/w/{person.workspace_id}/questionnaires/{name}/blank{more}"


def asked(store, ana, kind="peer"):
    (made,) = invitations.ask_observers(store, ana, kind, (Named("Carla", ""),), AT)
    return assessments.find(store, ana.workspace_id, made.invitation.assessment_id)


def asked_url(person, assessment, more=""):
    return f"/w/{person.workspace_id}/on-behalf/asked/{assessment.id}/blank{more}"


@pytest.mark.parametrize("name", SHIPPED)
def test_a_form_asks_every_question_and_shows_every_code(owner, ana, name):
    page = owner.get(url(ana, name))

    for question in load_questionnaire(name).questions:
        assert " ".join(question.text.split()) in page.text
    numbers = [int(one.get_text()) for one in page.soup.select("main .number")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_it_says_which_version_it_is(owner, ana):
    version = content_hash(load_questionnaire("observer"))[:8]

    assert version in owner.get(url(ana, "observer")).words(".top .note")
    owner.get(url(ana, "observer", f"?version={version}"))
    owner.get(url(ana, "observer", "?version=00000000"), status=404)


@pytest.mark.parametrize("name", ["nothing", "..", "founder.yaml"])
def test_there_is_no_form_of_what_is_no_questionnaire(owner, ana, name):
    owner.get(url(ana, name), status=404)


def test_an_own_questionnaire_prints_and_that_of_another_company_does_not(owner, store, ana):
    member = signing_in.owner(store, AT)
    content = own_text("closing").encode()
    own_questionnaires.upload(store, ana.workspace_id, member.id, content, "calls.yaml", AT)
    _, other = companies.set_up(store, member.id, "Zoe", "Other", "EUR", AT)

    assert owner.get(url(ana, "our-calls")).heading == "Our calls"
    owner.get(url(other, "our-calls"), status=404)


def test_the_form_of_somebody_who_was_asked_has_its_reference_and_names(owner, store, ana):
    carla = asked(store, ana)
    page = owner.get(asked_url(ana, carla))

    assert f"Reference {carla.reference}" in page.text
    assert [one.get_text() for one in page.soup.select(".head strong")] == ["Ana", "Carla", ""]


@pytest.mark.parametrize("kind", ["peer", "manager", "customer"])
def test_paper_and_start_page_tell_the_same_of_who_sees_it(owner, visitor, store, ana, kind):
    carla = asked(store, ana, kind)
    token = invitations.renew(store, ana.workspace_id, carla.id, datetime.now(UTC)).token
    start = visitor.get(f"/a/{token}/")
    facts = {dt.get_text(): dt.find_next("dd").get_text() for dt in start.soup.select("dt")}

    paper = owner.get(asked_url(ana, carla)).text
    for term in ("You are asked", "Who sees it", "Traceable?"):
        said = " ".join(facts[term].split())
        assert f"{term}{'' if term[-1] == '?' else ':'} {said}" in paper


def test_about_oneself_paper_and_start_page_tell_the_same(owner, visitor, store, ana):
    own = begun(store, workspaces.find(store, ana.workspace_id), ana)
    start = visitor.get(f"/a/{link_to(store, own, datetime.now(UTC))}/")
    facts = {dt.get_text(): dt.find_next("dd").get_text() for dt in start.soup.select("dt")}

    assert facts["Who sees it"] in owner.get(url(ana)).text
    assert facts["Who sees it"] in owner.get(asked_url(ana, own)).text


def test_the_order_is_that_of_the_screen(owner, visitor, store, ana):
    full = begun(store, workspaces.find(store, ana.workspace_id), ana, "founder")
    token = link_to(store, full, datetime.now(UTC))
    paper = owner.get(asked_url(ana, full))
    for section_id, title in (("creativity", "Creativity"), ("closing", "Closing")):
        screen = visitor.get(f"/a/{token}/{section_id}")
        heading = next(one for one in paper.soup.select("h2") if one.get_text() == title)
        printed = heading.find_parent("section").select(".asked")
        assert words(screen.soup.select("legend")) == words(one.contents[0] for one in printed)


def words(found):
    return [one.get_text().removeprefix("A situation").strip() for one in found]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_pdf_comes_as_one_and_twice_the_same(owner, ana, paper):
    first = owner.get(url(ana, "context", f".pdf?paper={paper}"))
    again = owner.get(url(ana, "context", f".pdf?paper={paper}"))

    assert first.response.content_type == "application/pdf"
    assert first.response.data.startswith(b"%PDF")
    assert first.response.data == again.response.data


def test_the_pdf_of_somebody_who_was_asked_is_called_by_its_reference(owner, store, ana):
    carla = asked(store, ana)
    reply = owner.get(asked_url(ana, carla, ".pdf")).response

    assert f"observer-{carla.reference.lower()}-blank.pdf" in reply.headers["Content-Disposition"]


def test_what_nobody_was_asked_has_no_form(owner, store, ana):
    owner.get(f"/w/{ana.workspace_id}/on-behalf/asked/none/blank", status=404)
    owner.get(f"/w/{ana.workspace_id}/on-behalf/asked/none/blank.pdf", status=404)
