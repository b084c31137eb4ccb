import pytest

from advisor.core.hiring.assignment import asked_for
from advisor.store import memberships, panelists, workspaces
from advisor.usecases import invitations, joining
from advisor.usecases import members as member_cases
from advisor.usecases.hiring import openings, panel, scoring
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import hashed, later, stamp
from tests.builders import AT, person
from tests.usecases.hiring.hiring_builders import candidate, opening, scored

RAE = Named("Rae Moss", "rae@example.org")


@pytest.fixture
def opened(store):
    return opening(store)


def seated(store, opened, *named, members=()):
    return panel.add(store, opened, members, named, AT)


def member(store, opened, name="Ida", role="interviewer", person_id=None):
    """Someone who signs in, with a role."""
    made = member_cases.invite(store, opened.workspace_id, role, name, person_id, AT)
    joining.join(store, made.token, name, None, AT)
    everyone = memberships.of_workspace(store, opened.workspace_id)
    return next(one for one in everyone if one.name == name)


def workspace_of(store, opened):
    return workspaces.find(store, opened.workspace_id)


def test_the_same_name_and_email_is_the_same_rater_in_every_opening(store, opened):
    other = openings.duplicate(store, opened, opened.created_by, AT)
    (here,), (there,) = seated(store, opened, RAE), seated(store, other, RAE)

    assert here.rater_id == there.rater_id
    assert here.id != there.id
    (else_where,) = seated(store, opened, Named("Rae Moss", "other@example.org"))
    assert else_where.rater_id != here.rater_id


def test_a_person_of_the_team_rates_under_their_own_id(store, opened):
    ben = person(store, workspace_of(store, opened), "Ben")
    signs_in = member(store, opened, "Benjamin", person_id=ben.id)

    (by_name,) = seated(store, opened, Named("ben", ""))
    other = openings.duplicate(store, opened, opened.created_by, AT)
    (by_account,) = seated(store, other, members=[signs_in])

    assert by_name.rater_id == by_account.rater_id == ben.id
    assert by_name.member_id == signs_in.member_id


def test_a_member_who_is_no_person_is_the_same_rater_in_every_opening(store, opened):
    ida = member(store, opened)
    other = openings.duplicate(store, opened, opened.created_by, AT)

    (here,), (there,) = seated(store, opened, members=[ida]), seated(store, other, members=[ida])

    assert here.rater_id == there.rater_id


def test_who_was_on_a_panel_is_the_same_rater_when_asked_about_a_colleague(store, opened):
    ben = person(store, workspace_of(store, opened), "Ben")
    (sat,) = seated(store, opened, RAE)
    assert invitations.rater_of(store, opened.workspace_id, RAE)[0] == sat.rater_id

    (asked,) = invitations.ask_observers(store, ben, "peer", (RAE,), AT)
    row = store.row(
        "SELECT respondent FROM assessments WHERE id = :id", id=asked.invitation.assessment_id
    )

    assert row["respondent"] == sat.rater_id


def test_nobody_sits_on_a_panel_twice(store, opened):
    seated(store, opened, RAE)

    assert seated(store, opened, RAE) == ()
    assert len(panel.panel_of(store, opened, AT).seats) == 1


def test_who_comes_back_has_the_skills_they_had(store, opened):
    (rae,) = seated(store, opened, RAE)
    panel.save_skills(store, opened, {rae.id: ("creativity",)})
    panel.remove(store, opened, rae.id, AT)

    assert panel.panel_of(store, opened, AT).seats == ()
    (back,) = seated(store, opened, RAE)
    assert back.id == rae.id
    assert panel.panel_of(store, opened, AT).raters("creativity") == 1


def test_only_skills_that_count_are_kept_in_the_order_of_the_opening(store, opened):
    (rae,) = seated(store, opened, RAE)
    asked = [each.skill for each in asked_for(openings.criteria_of(opened.criteria))]

    panel.save_skills(store, opened, {rae.id: [*reversed(asked[:2]), "flying"], "nobody": asked})

    assert panel.find(store, opened, rae.id).skills == tuple(asked[:2])


def test_skills_shared_out_leave_nothing_under_rated_and_are_kept_only_when_saved(store, opened):
    seated(store, opened, RAE, Named("Ole", ""), Named("Ida", ""))
    shared = panel.proposed(panel.panel_of(store, opened, AT))
    sitting = panelists.of_opening(store, opened.workspace_id, opened.id)
    assert all(one.skills == () for one in sitting)

    panel.save_skills(store, opened, shared)
    sitting = panelists.of_opening(store, opened.workspace_id, opened.id)
    assert scoring.under_rated(openings.criteria_of(opened.criteria), sitting) == ()


def test_a_new_link_closes_the_older_one_and_expires_after_thirty_days(store, opened):
    (rae,) = seated(store, opened, RAE)
    first, second = (panel.make_link(store, opened, rae.id, AT).token for _ in range(2))

    def opens(token, at):
        return panelists.by_link(store, hashed(token), at) is not None

    assert (opens(first, stamp(AT)), opens(second, stamp(AT))) == (False, True)
    assert opens(second, later(AT, days=29.9))
    assert not opens(second, later(AT, days=30.1))


def test_a_link_opens_nothing_once_closed_or_while_its_owner_is_off_the_panel(store, opened):
    (rae,) = seated(store, opened, RAE)
    token = hashed(panel.make_link(store, opened, rae.id, AT).token)
    panel.remove(store, opened, rae.id, AT)
    assert panelists.by_link(store, token, stamp(AT)) is None

    panel.bring_back(store, opened, rae.id)
    assert panelists.by_link(store, token, stamp(AT)).id == rae.id
    panel.close_links(store, opened, rae.id, AT)
    assert panelists.by_link(store, token, stamp(AT)) is None
    assert panel.panel_of(store, opened, AT).seats[0].open_until == ""


def test_a_scorecard_that_was_opened_keeps_its_skills(store, opened):
    (rae,) = seated(store, opened, RAE)
    panel.save_skills(store, opened, {rae.id: ("creativity",)})
    kim = candidate(store, opened)
    before = scoring.open_scorecard(store, panel.find(store, opened, rae.id), kim, AT)

    panel.save_skills(store, opened, {rae.id: ("content_creation",)})
    again = scoring.open_scorecard(store, panel.find(store, opened, rae.id), kim, AT)

    assert again == before
    assert panel.panel_of(store, opened, AT).begun


def test_nobody_is_taken_off_once_the_scores_are_shown(store, opened):
    (rae,) = seated(store, opened, RAE)
    panel.save_skills(store, opened, {rae.id: ("creativity",)})
    scored(store, panel.find(store, opened, rae.id), candidate(store, opened))

    with pytest.raises(panel.PanelSettledError):
        panel.remove(store, opened, rae.id, AT)


def test_an_interviewer_of_another_opening_is_not_found_here(store, opened):
    (rae,) = seated(store, opened, RAE)
    other = openings.duplicate(store, opened, opened.created_by, AT)

    for call in (panel.find, panel.bring_back):
        with pytest.raises(panel.PanelistUnknownError):
            call(store, other, rae.id)
    with pytest.raises(panel.PanelistUnknownError):
        panel.make_link(store, other, rae.id, AT)


def test_viewers_are_not_offered_and_those_on_the_panel_neither(store, opened):
    ida = member(store, opened)
    member(store, opened, "Vic", "viewer")
    seated(store, opened, members=[ida])

    offered = panel.panel_of(store, opened, AT).offered

    assert {one.role for one in offered} == {"owner"}
