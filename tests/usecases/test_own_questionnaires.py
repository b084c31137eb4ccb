from datetime import timedelta

import pytest

from advisor.core.questionnaire import content_hash
from advisor.library import SHIPPED, QuestionnaireProblems, UnknownQuestionnaire
from advisor.store import assessments
from advisor.store.own_questionnaires import Use
from advisor.usecases import gathering, own_questionnaires, signing_in, sittings, staff
from tests.builders import AT, answered, company, link_to, person
from tests.own_questionnaires import about_business, text

NEXT_DAY = AT + timedelta(days=1)


def uploaded(store, workspace, written=None, at=AT):
    owner = signing_in.owner(store, at)
    content = (text("closing") if written is None else written).encode()
    return own_questionnaires.upload(store, workspace.id, owner.id, content, "calls.yaml", at)


def problems(store, workspace, content):
    with pytest.raises(QuestionnaireProblems) as raised:
        own_questionnaires.upload(store, workspace.id, "m", content, "calls.yaml", AT)
    return raised.value.problems


def hashes(store, workspace, name="our-calls"):
    return [v.definition_hash for v, _ in own_questionnaires.versions(store, workspace.id, name)]


def test_the_library_of_a_new_company_is_what_is_shipped(store):
    workspace, _ = company(store)

    entries = own_questionnaires.library(store, workspace.id)

    assert tuple(entry.questionnaire.id for entry in entries) == SHIPPED
    assert {(entry.own, entry.used) for entry in entries} == {(False, Use())}


def test_an_uploaded_questionnaire_leads_the_library_and_counts_its_uses(store):
    workspace, ana = company(store)
    kept = uploaded(store, workspace)
    answered(store, workspace, ana, kept.questionnaire)
    staff.own_assessment(store, person(store, workspace), "our-calls", AT)

    first = own_questionnaires.library(store, workspace.id)[0]

    assert (first.own, first.questionnaire.title, first.key) == (True, "Our calls", kept.key)
    assert (first.used, first.uses) == (Use(2, 1), ((kept.key, Use(2, 1)),))


def test_another_company_sees_nothing_of_it(store):
    ours, _ = company(store)
    theirs, _ = company(store, "Theirs", "Zoe")
    uploaded(store, ours)

    assert len(own_questionnaires.library(store, theirs.id)) == len(SHIPPED)
    with pytest.raises(UnknownQuestionnaire):
        own_questionnaires.load(store, theirs.id, "our-calls")


def test_a_questionnaire_is_offered_to_whom_it_asks(store):
    workspace, _ = company(store)
    uploaded(store, workspace)
    uploaded(store, workspace, text("closing", name="seen", respondent="observer"))
    uploaded(store, workspace, about_business())

    def offered(respondent):
        found = own_questionnaires.offered(store, workspace.id, respondent)
        return [one.id for one in found]

    assert offered("self") == ["founder-short", "founder", "our-calls"]
    assert offered("observer") == ["observer", "seen"]


@pytest.mark.parametrize("name", ["../founder", "observer", "nothing", "context", "/etc/passwd"])
def test_what_is_not_offered_becomes_the_usual_form(store, name):
    _, ana = company(store)

    assert staff.own_assessment(store, ana, name, AT).questionnaire_id == "founder-short"


@pytest.mark.parametrize("name", ["../founder", "questionnaires/founder.yaml", "founder.yaml", ""])
def test_no_file_is_found_by_a_name(store, name):
    workspace, _ = company(store)

    with pytest.raises(UnknownQuestionnaire):
        own_questionnaires.load(store, workspace.id, name)
    with pytest.raises(UnknownQuestionnaire):
        own_questionnaires.source(store, workspace.id, name)


def test_the_same_content_again_is_no_new_version(store):
    workspace, _ = company(store)
    first = uploaded(store, workspace)
    again = uploaded(store, workspace, "# said once more\n" + text("closing"), NEXT_DAY)

    assert (first.fresh, again.fresh, again.back) == (True, False, False)
    assert hashes(store, workspace) == [first.key]


def test_a_changed_content_becomes_the_version_in_force_and_the_old_one_stays(store):
    workspace, _ = company(store)
    old = uploaded(store, workspace)
    new = uploaded(store, workspace, text("closing", "branding"), NEXT_DAY)

    assert hashes(store, workspace) == [new.key, old.key]
    assert own_questionnaires.load(store, workspace.id, "our-calls") == new.questionnaire
    found = own_questionnaires.load(store, workspace.id, "our-calls", old.key[:8])
    assert found == old.questionnaire


def test_an_older_version_can_be_put_in_force_again_and_back(store):
    workspace, _ = company(store)
    old = uploaded(store, workspace)
    new = uploaded(store, workspace, text("closing", "branding"), NEXT_DAY)

    before = own_questionnaires.make_current(store, workspace.id, "our-calls", old.key)
    assert before.definition_hash == new.key
    assert hashes(store, workspace) == [old.key, new.key]

    assert uploaded(store, workspace, text("closing", "branding")).back
    assert hashes(store, workspace) == [new.key, old.key]


def test_a_withdrawn_questionnaire_is_offered_no_more_until_it_is_brought_back(store):
    workspace, _ = company(store)
    uploaded(store, workspace)

    own_questionnaires.withdraw(store, workspace.id, "our-calls", AT)
    last = own_questionnaires.library(store, workspace.id)[-1]
    assert (last.questionnaire.id, last.withdrawn) == ("our-calls", True)
    assert len(own_questionnaires.offered(store, workspace.id, "self")) == 2

    own_questionnaires.bring_back(store, workspace.id, "our-calls")
    assert len(own_questionnaires.offered(store, workspace.id, "self")) == 3


def test_what_was_begun_finishes_under_its_own_version(store):
    workspace, ana = company(store)
    old = uploaded(store, workspace)
    begun = staff.own_assessment(store, ana, "our-calls", AT)
    uploaded(store, workspace, text("branding"), NEXT_DAY)
    own_questionnaires.withdraw(store, workspace.id, "our-calls", AT)

    again = staff.own_assessment(store, ana, "our-calls", NEXT_DAY)
    sitting = sittings.resume(store, link_to(store, again), AT)

    assert (again.id, sitting.questionnaire) == (begun.id, old.questionnaire)
    sittings.save(store, sitting, {"closing": "4"}, 0, AT)
    sittings.submit(store, sittings.resume(store, sitting.token, AT), AT)
    (seen,) = gathering.gather(store, workspace).observations
    assert (seen.skill, seen.value) == ("closing", 4)


def test_old_answers_are_never_touched(store):
    workspace, ana = company(store)
    old = answered(store, workspace, ana, uploaded(store, workspace).questionnaire, level=4)
    before = assessments.submitted_answers(store, workspace.id)
    uploaded(store, workspace, text("branding"), NEXT_DAY)

    after = assessments.find(store, workspace.id, old.id)

    assert after.definition_hash == old.definition_hash
    assert assessments.submitted_answers(store, workspace.id) == before
    assert gathering.gather(store, workspace).observations[0].skill == "closing"


def test_the_text_comes_back_as_it_was_written(store):
    workspace, _ = company(store)
    written = "# with a remark\n" + text("closing")
    key = uploaded(store, workspace, written).key

    assert own_questionnaires.source(store, workspace.id, "our-calls", key) == written
    assert "each_skill" in own_questionnaires.source(store, workspace.id, "founder")


@pytest.mark.parametrize("name", SHIPPED)
def test_the_ids_of_shipped_questionnaires_are_refused_with_their_place(store, name):
    workspace, _ = company(store)

    (found,) = problems(store, workspace, b"# mine\n" + text("closing", name=name).encode())

    assert (found.code, found.line, found.column) == ("Q036", 2, 1)
    assert name in found.what


def test_a_reserved_id_does_not_hide_the_other_problems(store):
    workspace, _ = company(store)
    wrong = text("clossing", name="founder").encode()

    assert [found.code for found in problems(store, workspace, wrong)] == ["Q036", "Q010"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "Q006"),
        (b"\xff\xfe\x00", "Q002"),
        (b"x" * 1_000_001, "Q024"),
        (b"- a list", "Q006"),
        (b"id: [", "Q001"),
    ],
)
def test_what_is_no_questionnaire_is_refused_by_name(store, content, code):
    workspace, _ = company(store)

    assert code in {found.code for found in problems(store, workspace, content)}


def test_the_definition_is_content_addressed(store):
    workspace, _ = company(store)

    kept = uploaded(store, workspace)

    assert kept.key == content_hash(kept.questionnaire)
