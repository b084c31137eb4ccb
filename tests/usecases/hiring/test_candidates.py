import pytest

from advisor.store import assessments, candidate_links, openings, people
from advisor.store import candidates as kept
from advisor.usecases import sittings
from advisor.usecases.hiring import candidate_import, candidate_invitations, candidates
from advisor.usecases.hiring.candidate_own_view import own_view, own_view_for
from advisor.usecases.hiring.candidates import AlreadyThereError, CandidateUnknownError, Told
from advisor.usecases.hiring.openings import NotLockedError
from advisor.usecases.hiring.openings import find as find_opening
from advisor.usecases.tokens import stamp
from tests.builders import AT
from tests.usecases.hiring.hiring_builders import candidate, opening, panelist, scored

TOLD = {"purpose": "To choose", "contact": "Ana, ana@x.org", "keep_until": "2026-09-01"}


def telling(store, **changes):
    """An opening that says all that candidates are told, and a candidate of it."""
    found = opening(store)
    openings.change(store, found.workspace_id, found.id, TOLD | changes)
    found = find_opening(store, found.workspace_id, found.id)
    return found, candidate(store, found)


def invited(store, form="founder-short"):
    """A candidate's page, opened by its link."""
    found, kim = telling(store)
    made = candidate_invitations.invite(store, found, kim, form, AT)
    return again(store, made.token)


def again(store, token, at=AT):
    return candidate_invitations.open_page(store, token, at)


def everyone(store, found):
    return kept.of_opening(store, found.workspace_id, found.id)


def test_nobody_is_added_before_the_weights_are_locked(store):
    found = opening(store, lock=False)

    with pytest.raises(NotLockedError):
        candidates.add(store, found, Told("Kim"), AT, again=False)
    with pytest.raises(NotLockedError):
        candidate_import.keep_list(store, found, "Kim", {}, AT)
    assert everyone(store, found) == []


@pytest.mark.parametrize("told", [Told("roe, kim"), Told("K. Roe"), Told("Other", "kim@x.org")])
def test_a_candidate_who_may_be_there_already_is_added_only_when_told_so(store, told):
    found = opening(store)
    candidates.add(store, found, Told("Kim Roe", "kim@x.org"), AT, again=False)
    with pytest.raises(AlreadyThereError) as refused:
        candidates.add(store, found, told, AT, again=False)
    assert refused.value.known == "Kim Roe"

    candidates.add(store, found, told, AT, again=True)
    assert len(everyone(store, found)) == 2


def test_a_list_is_looked_at_before_anything_is_kept(store):
    found = opening(store)
    candidates.add(store, found, Told("Kim Roe"), AT, again=False)
    text = "Kim Roe\nLee, lee@x.org\n=1+1\nlee"
    looked = candidate_import.preview(store, found, text)

    assert [len(each) for each in (looked.fresh, looked.alike, looked.twice)] == [1, 1, 1]
    assert len(everyone(store, found)) == 1
    assert candidate_import.keep_list(store, found, text, {}, AT) == 1


def test_the_same_name_is_kept_twice_where_it_is_somebody_else(store):
    found = opening(store)

    assert candidate_import.keep_list(store, found, "Kim\nKim", {2: "add"}, AT) == 2
    assert len({one.person_id for one in everyone(store, found)}) == 2


def test_candidates_are_moved_removed_and_brought_back(store):
    found, kim = telling(store)
    candidates.move(store, kim, "decided")
    assert [c.name for c in candidates.board(store, found)["decided"]] == ["Kim"]
    candidates.remove(store, kim, AT)
    assert [c.name for c in candidates.thrown_away(store, found, AT)] == ["Kim"]
    with pytest.raises(CandidateUnknownError):
        candidates.find(store, found, kim.person_id)

    candidates.bring_back(store, kim)
    assert candidates.find(store, found, kim.person_id).stage == "decided"


def test_an_unknown_stage_changes_nothing(store):
    found, kim = telling(store)

    with pytest.raises(candidates.StageUnknownError):
        candidates.move(store, kim, "hired")
    assert candidates.find(store, found, kim.person_id).stage == "interview"


def test_a_candidate_of_another_opening_is_not_found(store):
    _, kim = telling(store)

    with pytest.raises(CandidateUnknownError):
        candidates.find(store, opening(store), kim.person_id)


@pytest.mark.parametrize(
    "changes", [{"purpose": " "}, {"contact": ""}, {"keep_until": ""}, {"keep_until": "2026-01-01"}]
)
def test_nobody_is_invited_before_all_is_told(store, changes):
    found, kim = telling(store, **changes)

    with pytest.raises(candidate_invitations.NothingToldError):
        candidate_invitations.invite(store, found, kim, "", AT)


def test_a_link_ends_with_the_day_that_answers_are_kept_until(store):
    found, kim = telling(store, keep_until="2026-03-05")

    made = candidate_invitations.invite(store, found, kim, "", AT)
    assert made.expires_at[:10] == "2026-03-05"


def test_nothing_is_answered_before_the_candidate_agrees(store):
    page = invited(store)

    with pytest.raises(candidate_invitations.NotAgreedError):
        candidate_invitations.begin_own_view(store, page, AT)
    assert assessments.of_opening(store, page.opening.workspace_id, page.opening.id) == []


def test_agreeing_keeps_the_time_and_the_words(store):
    page = invited(store)
    candidate_invitations.agree(store, page, AT)
    ids = page.candidate.workspace_id, page.candidate.person_id
    ((told, agreed_at, taken_back),) = candidate_links.consents(store, *ids)

    assert again(store, page.token).agreed
    assert agreed_at.startswith("2026-03-02T09:00")
    assert taken_back is None
    assert "To choose" in told


def test_what_candidates_say_of_themselves_is_apart_from_the_team_and_the_scores(store):
    page = invited(store)
    candidate_invitations.agree(store, page, AT)
    first = candidate_invitations.begin_own_view(store, again(store, page.token), AT)
    second = candidate_invitations.begin_own_view(store, again(store, page.token), AT)

    one, two = (sittings.resume(store, token, AT) for token in (first, second))
    assert one.assessment.id == two.assessment.id
    assert one.assessment.opening_id == page.opening.id
    assert assessments.of_workspace(store, page.opening.workspace_id) == []


def test_taking_back_that_one_agreed_closes_what_is_open(store):
    page = invited(store)
    candidate_invitations.agree(store, page, AT)
    token = candidate_invitations.begin_own_view(store, again(store, page.token), AT)
    candidate_invitations.take_back(store, again(store, page.token), AT)

    assert not again(store, page.token).agreed
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, token, AT)


def test_a_new_link_closes_the_older_one_and_a_wrong_one_opens_nothing(store):
    page = invited(store)
    candidate_invitations.invite(store, page.opening, page.candidate, "", AT)

    with pytest.raises(candidate_invitations.PageClosedError):
        again(store, page.token)
    with pytest.raises(candidate_invitations.PageUnknownError):
        again(store, "wrong")


def test_a_removed_candidate_can_open_nothing(store):
    page = invited(store)
    candidate_invitations.agree(store, page, AT)
    token = candidate_invitations.begin_own_view(store, again(store, page.token), AT)
    candidates.remove(store, page.candidate, AT)

    with pytest.raises(candidate_invitations.PageClosedError):
        again(store, page.token)
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, token, AT)


def test_a_candidate_is_nobody_for_the_pages_of_the_team(store):
    _, kim = telling(store)

    assert people.find(store, kim.workspace_id, kim.person_id) is None
    assert people.find_anyone(store, kim.workspace_id, kim.person_id).name == "Kim"


def test_who_still_scores_sees_what_candidates_say_of_themselves_only_afterwards(store):
    page = invited(store)
    candidate_invitations.agree(store, page, AT)
    candidate_invitations.begin_own_view(store, again(store, page.token), AT)
    own = own_view(store, page.candidate)
    with store.immediate():
        assessments.append_answers(store, own, {"closing": "4"}, stamp(AT))
        assessments.submit(store, own.id, stamp(AT))
    leader = panelist(store, page.opening, member_id=page.opening.created_by)
    assert own_view_for(store, page.candidate, leader.member_id).held_back
    scored(store, leader, page.candidate)

    shown = own_view_for(store, page.candidate, leader.member_id)
    assert (shown.held_back, shown.levels) == (False, {"closing": 4})
