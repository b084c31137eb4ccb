import json

import pytest

from advisor.core.observation import Mode
from advisor.store import assessments, candidates, panelists, people, workspaces
from advisor.store import openings as kept
from advisor.usecases import gathering
from advisor.usecases.hiring import openings, scoring
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored


def two_raters(store, quorum=2):
    """An opening with one candidate and two panelists."""
    found = opening(store)
    kept.change(store, found.workspace_id, found.id, {"quorum": quorum})
    found = openings.find(store, found.workspace_id, found.id)
    return found, candidate(store, found), panelist(store, found), panelist(store, found, "Sam")


def test_a_candidate_is_no_part_of_the_team(store):
    found = opening(store)
    kim = candidate(store, found)

    team = [person.id for person in people.of_workspace(store, found.workspace_id)]
    assert kim.person_id not in team
    assert [c.name for c in candidates.of_opening(store, found.workspace_id, found.id)] == ["Kim"]


def test_scores_are_no_part_of_what_the_company_knows(store):
    found, kim, rae, _ = two_raters(store)
    scored(store, rae, kim, level="5")

    workspace = workspaces.find(store, found.workspace_id)
    assert gathering.gather(store, workspace).observations == ()
    assert assessments.of_workspace(store, found.workspace_id) == []
    assert assessments.submitted_answers(store, found.workspace_id) == {}


def test_a_scorecard_is_opened_once(store):
    _, kim, rae, _ = two_raters(store)
    first = scoring.open_scorecard(store, rae, kim, AT)

    assert scoring.open_scorecard(store, rae, kim, AT) == first


def test_nobody_scores_before_the_lock_or_without_a_skill(store):
    found = opening(store, lock=False)
    kim = candidate(store, found)

    with pytest.raises(openings.NotLockedError):
        scoring.open_scorecard(store, panelist(store, found), kim, AT)
    with pytest.raises(scoring.NothingToRateError):
        scoring.form_of(store, panelist(store, found, skills=()))


def test_scores_stay_apart_until_the_quorum_is_in(store):
    found, kim, rae, sam = two_raters(store)
    scored(store, rae, kim)
    scored(store, sam, kim, hand_in=False)

    assert scoring.waiting(store, found) == {kim.person_id: 1}
    with pytest.raises(scoring.NotRevealedError):
        scoring.handed_in(store, found)


def test_with_the_quorum_in_all_scores_are_there(store):
    found, kim, rae, sam = two_raters(store)
    scored(store, rae, kim, closing="4")
    scored(store, sam, kim, closing="2.5")

    seen = scoring.observations(scoring.handed_in(store, found))
    closing = sorted(o.value for o in seen if o.skill == "closing")
    assert closing == [2.5, 4]
    assert {o.mode for o in seen} == {Mode.OBSERVER}


def test_who_has_not_handed_in_sees_nothing_even_after_the_quorum(store):
    found, kim, rae, _sam = two_raters(store, quorum=1)
    owner = found.created_by
    third = panelist(store, found, "Owner", member_id=owner)
    scored(store, rae, kim)

    assert scoring.revealed(store, found)
    assert not scoring.may_see(store, found, owner)
    scored(store, third, kim)
    assert scoring.may_see(store, found, owner)


def test_nobody_on_the_panel_reveals_nothing(store):
    found = opening(store)
    candidate(store, found)

    assert not scoring.revealed(store, found)


def test_one_who_left_the_panel_is_not_waited_for(store):
    found, kim, rae, sam = two_raters(store)
    scored(store, rae, kim)
    panelists.set_removed(store, found.workspace_id, sam.id, "2026-03-03")

    assert scoring.waiting(store, found) == {kim.person_id: 0}


def test_a_revision_needs_a_reason_and_the_original_stays(store):
    found, kim, rae, sam = two_raters(store)
    scored(store, rae, kim, closing="4")
    scored(store, sam, kim)
    first = handed_by(store, found, rae)
    with pytest.raises(scoring.RevisionRefusedError):
        scoring.revise(store, first, "closing", "3", "", AT)
    scoring.revise(store, first, "closing", "3", "I had mixed up two calls.", AT)

    again = handed_by(store, found, rae)
    assert (again.given["closing"], again.answers["closing"]) == ("4", "3")


def handed_by(store, found, panelist):
    return next(h for h in scoring.handed_in(store, found) if h.panelist.id == panelist.id)


@pytest.mark.parametrize(("question", "value"), [("closing", "9"), ("juggling", "3")])
def test_a_revision_to_no_level_or_of_no_question_is_refused(store, question, value):
    found, kim, rae, sam = two_raters(store)
    scored(store, rae, kim)
    scored(store, sam, kim)

    with pytest.raises(scoring.RevisionRefusedError):
        scoring.revise(store, scoring.handed_in(store, found)[0], question, value, "so", AT)


def test_must_haves_want_two_raters(store):
    found, _, rae, sam = two_raters(store)
    must = [c for c in openings.criteria_of(found.criteria) if c.skill == "closing"]
    with_need = [type(must[0])("closing", 100, openings.Need.MUST, 3.0)]

    assert scoring.under_rated(with_need, [rae]) == ("closing",)
    assert scoring.under_rated(with_need, [rae, sam]) == ()


def test_the_work_sample_is_rated_by_its_own_anchors(store):
    found, kim, rae, _sam = two_raters(store, quorum=1)
    part = {"skill": "closing", "anchors": ["a", "b", "c", "d", "e"]}
    work = json.dumps({"task": "Write the first mail.", "parts": [part]})
    kept.change(store, found.workspace_id, found.id, {"work_sample": work})
    scored(store, rae, kim, closing_work="4")

    seen = scoring.observations(scoring.handed_in(store, found))
    assert [(o.skill, o.value) for o in seen if o.mode is Mode.WORK_SAMPLE] == [("closing", 4)]


def test_a_hired_candidate_joins_the_team_with_what_was_seen(store):
    found, kim, rae, _sam = two_raters(store)
    card = scored(store, rae, kim, level="4")
    people.join_team(store, found.workspace_id, kim.person_id)
    assessments.set_opening(store, found.workspace_id, card.assessment_id, None)

    workspace = workspaces.find(store, found.workspace_id)
    values = {o.value for o in gathering.gather(store, workspace).observations}
    assert values == {4.0}
