from datetime import timedelta

import pytest

from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS
from advisor.store import assessments, people, workspaces
from advisor.usecases import business as business_numbers
from advisor.usecases import companies, example, gathering, profiles, results, signing_in, staff
from tests.builders import AT, answered, begun, business, company, person, with_hours

NEXT_DAY = AT + timedelta(days=1)


def loaded(store):
    """The example company's workspace."""
    workspace_id = example.load(store, signing_in.owner(store, AT).id, AT)
    return workspaces.find(store, workspace_id)


def test_the_example_has_four_people_self_and_observer_answers_and_a_business(store):
    inputs = gathering.gather(store, loaded(store))

    assert len(inputs.people) == 4
    assert (inputs.self_reports, inputs.observers) == (4, 6)
    assert inputs.workspace.is_example
    assert inputs.team.hours == (32, 36, 20, 0)


def test_loading_the_example_twice_gives_the_same_one(store):
    assert loaded(store).id == loaded(store).id


def test_a_removed_example_can_be_loaded_anew_or_brought_back(store):
    first = loaded(store)
    companies.remove(store, first.id, AT)

    second = loaded(store)

    assert second.id != first.id
    companies.bring_back(store, first.id)
    assert not workspaces.find(store, first.id).removed


def test_the_verdict_on_the_example_is_computed_with_reasons(store):
    result = results.result_of(gathering.gather(store, loaded(store)))

    assert result.verdict.code != NOT_ENOUGH_ANSWERS
    assert result.explanation is not None
    assert len(result.inputs_hash) == 12


def test_the_same_inputs_are_computed_once_and_changed_ones_anew(store):
    workspace = loaded(store)
    first = results.result_of(gathering.gather(store, workspace))
    assert results.result_of(gathering.gather(store, workspace)) is first

    ana = people.of_workspace(store, workspace.id)[0]
    with_hours(store, ana, 10, 60)
    second = results.result_of(gathering.gather(store, workspace))
    assert second.inputs_hash != first.inputs_hash
    assert second.team.hours[0] == 10


def test_there_is_nothing_to_decide_without_a_team(store):
    workspace, _ = company(store)

    with pytest.raises(results.NothingToDecideError):
        results.result_of(gathering.gather(store, workspace))


def test_without_answers_the_verdict_says_so_and_explains_nothing(store):
    workspace, ana = company(store)
    with_hours(store, ana, 32)
    business(store, workspace)

    result = results.result_of(gathering.gather(store, workspace))

    assert result.verdict.code == NOT_ENOUGH_ANSWERS
    assert result.explanation is None


def test_a_profile_shows_levels_roles_evidence_and_gaps(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, level=4, closing="1")
    inputs = gathering.gather(store, workspace)

    page = profiles.of_person(inputs, ana)

    assert [role.name for role in page.roles] == ["marketing", "sales, consultative"]
    assert all(role.low < role.fit < role.high for role in page.roles)
    assert 0 < page.edge_evidence < page.with_one < page.with_two < 1
    assert [gap.view.skill.id for gap in page.gaps] == ["closing"]


def test_a_profile_of_someone_without_answers_claims_no_gaps(store):
    workspace, ana = company(store)

    page = profiles.of_person(gathering.gather(store, workspace), ana)

    assert page.gaps == ()
    assert not page.profile.answered


def test_business_questions_that_are_open_are_gone_on_with(store):
    workspace, _ = company(store)

    first = business_numbers.open_questions(store, workspace.id, "member", AT)

    assert business_numbers.open_questions(store, workspace.id, "member", NEXT_DAY) == first
    assert assessments.answers(store, first.id) == {}


def test_a_new_version_begins_with_the_last_answers_and_keeps_the_old_ones(store):
    workspace, _ = company(store)
    old = business(store, workspace, goal="5000")

    new = business_numbers.open_questions(store, workspace.id, "member", NEXT_DAY)
    assert new.id != old.id
    assert assessments.answers(store, new.id)["goal"].value == "5000"

    with store.immediate():
        assessments.append_answers(store, new, {"goal": "9000"}, "2026-03-03")
    assert assessments.answers(store, old.id)["goal"].value == "5000"


def test_the_old_numbers_count_until_the_new_ones_are_handed_in(store):
    workspace, _ = company(store)
    old = business(store, workspace)
    business_numbers.open_questions(store, workspace.id, "member", NEXT_DAY)
    assert gathering.gather(store, workspace).submission.assessment.id == old.id

    new = business(store, workspace, NEXT_DAY, motion="transactional")
    inputs = gathering.gather(store, workspace)
    assert inputs.submission.assessment.id == new.id
    assert inputs.context.motion == "transactional"


def test_a_self_assessment_that_is_open_is_gone_on_with_in_its_form(store):
    workspace, ana = company(store)

    first = staff.own_assessment(store, ana, "founder", AT)

    assert staff.own_assessment(store, ana, "founder", AT).id == first.id
    assert staff.own_assessment(store, ana, "founder-short", AT).id != first.id
    assert workspace.id == first.workspace_id


def test_how_far_someone_is_tells_begun_from_handed_in(store):
    workspace, ana = company(store)
    ben, cleo = person(store, workspace, "Ben"), person(store, workspace, "Cleo")
    begun(store, workspace, ana)
    answered(store, workspace, ben)
    answered(store, workspace, cleo)
    begun(store, workspace, cleo, at=NEXT_DAY)

    found = [(s.begun is not None, s.handed_in is not None) for s in _standings(store, workspace)]

    assert found == [(True, False), (False, True), (True, True)]


def test_what_was_left_open_before_a_later_one_was_handed_in_is_not_waited_for(store):
    workspace, ana = company(store)
    begun(store, workspace, ana, "founder")
    answered(store, workspace, ana, at=NEXT_DAY)

    assert [standing.begun for standing in _standings(store, workspace)] == [None]


def test_an_observer_form_does_not_count_as_ones_own(store):
    workspace, ana = company(store)
    answered(store, workspace, ana, "observer", "ben")

    assert [standing.handed_in for standing in _standings(store, workspace)] == [None]


def _standings(store, workspace):
    return staff.standings(store, workspace.id)
