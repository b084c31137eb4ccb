from datetime import timedelta

import pytest

from advisor.library import load_questionnaire
from advisor.store import assessments, people
from advisor.store import invitations as kept
from advisor.usecases import (
    gathering,
    invitations,
    letters,
    own_questionnaires,
    profiles,
    signing_in,
    sittings,
)
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import stamp
from tests.builders import AT, answered, company, complete, person
from tests.own_questionnaires import text

IRIS = Named("Iris Holm", "iris@example.org")


def asked(store, subject, *named, kind="peer", at=AT):
    return invitations.ask_observers(store, subject, kind, named, at)


def hand_in(store, made, level=3, at=AT, **answers):
    sitting = sittings.resume(store, made.token, at)
    given = complete(sitting.questionnaire, level, **answers)
    assessments.append_answers(store, sitting.assessment, given, stamp(at))
    assessments.submit(store, sitting.assessment.id, stamp(at))


def test_an_invitation_is_an_assessment_that_its_link_opens(store):
    workspace, ana = company(store)
    (made,) = asked(store, ana, IRIS, kind="customer")

    sitting = sittings.resume(store, made.token, AT)
    assert (sitting.subject, sitting.questionnaire.id) == ("Ana", "observer")
    assert kept.find(store, workspace.id, sitting.assessment.id).kind == "customer"
    assert sitting.answers == {}


def test_an_outsider_is_the_same_rater_wherever_their_name_and_email_come_again(store):
    workspace, ana = company(store)
    ben = person(store, workspace, "Ben")
    asked(store, ana, IRIS, Named("Iris Holm", ""))
    asked(store, ben, Named("iris  HOLM", "iris@example.org"))

    known = assessments.of_workspace(store, workspace.id)
    raters = {
        subject.id: {a.respondent for a in known if a.subject_id == subject.id}
        for subject in (ana, ben)
    }
    assert len(raters[ana.id]) == 2
    assert raters[ben.id] < raters[ana.id]


def test_one_of_the_people_answers_under_their_own_id_also_when_typed_by_name(store):
    workspace, ana = company(store)
    ben, cleo = person(store, workspace, "Ben"), person(store, workspace, "Cleo")
    asked(store, ana, ben, Named("cleo", ""), Named("BEN", ""))

    raters = [each.respondent for each in assessments.of_workspace(store, workspace.id)]
    assert sorted(raters) == sorted([ben.id, cleo.id])


@pytest.mark.parametrize("name", ["Ana", " ana "])
def test_nobody_observes_themself_and_then_nobody_is_asked(store, name):
    workspace, ana = company(store)

    with pytest.raises(invitations.OwnObserverError):
        asked(store, ana, IRIS, Named(name, "other@example.org"))
    with pytest.raises(invitations.OwnObserverError):
        asked(store, ana, ana)
    assert assessments.of_workspace(store, workspace.id) == []


def test_asking_again_goes_on_with_what_is_open_and_closes_the_older_link(store):
    _, ana = company(store)
    (first,) = asked(store, ana, IRIS)
    (second,) = asked(store, ana, IRIS, kind="customer")

    assert first.invitation.assessment_id == second.invitation.assessment_id
    assert second.invitation.kind == "customer"
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, first.token, AT)


def test_a_revoked_link_is_closed_and_a_new_one_undoes_it(store):
    workspace, ana = company(store)
    (made,) = asked(store, ana, IRIS)
    key = made.invitation.assessment_id
    invitations.revoke(store, workspace.id, key, AT)
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, made.token, AT)

    again = invitations.renew(store, workspace.id, key, AT)
    assert sittings.resume(store, again.token, AT).assessment.id == key


def test_a_link_closes_after_thirty_days(store):
    _, ana = company(store)
    (made,) = asked(store, ana, IRIS)

    assert made.expires_at == stamp(AT + timedelta(days=30))
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, made.token, AT + timedelta(days=30))


def test_the_links_of_one_company_cannot_be_renewed_or_revoked_from_another(store):
    _, ana = company(store)
    other, _ = company(store, "Other", "Zoe")
    (made,) = asked(store, ana, IRIS)
    key = made.invitation.assessment_id

    assert invitations.renew(store, other.id, key, AT) is None
    assert invitations.revoke(store, other.id, key, AT) is None
    assert sittings.resume(store, made.token, AT)


def test_all_open_links_are_renewed_but_not_those_handed_in_or_about_someone_removed(store):
    workspace, ana = company(store)
    ben, cleo = person(store, workspace, "Ben"), person(store, workspace, "Cleo")
    (waiting,) = asked(store, ana, IRIS)
    (done,) = asked(store, ana, ben)
    asked(store, cleo, ben)
    hand_in(store, done)
    people.set_removed(store, workspace.id, cleo.id, stamp(AT))

    renewed = invitations.renew_all(store, workspace.id, AT)
    assert [one.invitation.assessment_id for one in renewed] == [waiting.invitation.assessment_id]
    with pytest.raises(sittings.LinkClosedError):
        sittings.resume(store, waiting.token, AT)


def test_who_was_closed_out_gets_no_new_link_with_all_the_others(store):
    workspace, ana = company(store)
    made = asked(store, ana, IRIS, Named("Jo", ""))
    invitations.revoke(store, workspace.id, made[0].invitation.assessment_id, AT)

    renewed = invitations.renew_all(store, workspace.id, AT)
    assert [one.invitation.name for one in renewed] == ["Jo"]


def test_nothing_is_left_to_renew_once_handed_in(store):
    workspace, ana = company(store)
    (made,) = asked(store, ana, IRIS)
    hand_in(store, made)

    with pytest.raises(sittings.AlreadySubmittedError):
        invitations.renew(store, workspace.id, made.invitation.assessment_id, AT)


def test_invited_outsiders_count_as_observers(store):
    workspace, ana = company(store)
    for made in asked(store, ana, IRIS, Named("Jo", "")):
        hand_in(store, made, level=4)

    inputs = gathering.gather(store, workspace)
    assert inputs.observers == 2
    assert len({seen.rater for seen in inputs.observations}) == 2


def test_a_person_asked_about_themself_goes_on_with_what_they_began(store):
    _, ana = company(store)
    first = invitations.ask_self(store, ana, "founder-short", AT)
    second = invitations.ask_self(store, ana, "founder-short", AT)

    assert first.invitation.assessment_id == second.invitation.assessment_id
    assert sittings.resume(store, second.token, AT).questionnaire.id == "founder-short"
    assert second.invitation.kind == "self"


def test_peers_are_told_how_many_are_asked_without_those_whose_link_was_revoked(store):
    workspace, ana = company(store)
    made = asked(store, ana, IRIS, Named("Jo", ""), Named("Kim", ""))
    asked(store, ana, Named("Lee", ""), kind="manager")
    sitting = sittings.resume(store, made[0].token, AT)
    assert invitations.terms_of(store, sitting).asked == 3

    invitations.revoke(store, workspace.id, made[1].invitation.assessment_id, AT)
    assert invitations.terms_of(store, sitting).asked == 2


def test_who_was_not_invited_is_told_nothing_of_the_kind(store):
    workspace, ana = company(store)
    with store.immediate():
        own = sittings.begin(store, workspace.id, load_questionnaire("founder"), ana.id, ana.id, AT)
    sitting = sittings.resume(store, sittings.open_link(store, own, AT), AT)

    assert invitations.terms_of(store, sitting) is None


def test_two_observers_lift_the_evidence_from_thin_to_solid_as_was_foretold(store):
    workspace, ana = company(store)
    answered(store, workspace, ana)
    alone = profiles.of_person(gathering.gather(store, workspace), ana)
    assert alone.edge_word == "thin"
    for made in asked(store, ana, IRIS, Named("Jo", "")):
        hand_in(store, made, level=4)

    seen = profiles.of_person(gathering.gather(store, workspace), ana)
    assert seen.edge_word == "solid"
    assert seen.edge_evidence == pytest.approx(alone.with_two)


def test_others_can_be_asked_in_a_questionnaire_of_ones_own(store):
    workspace, ana = company(store)
    own_form(store, workspace)
    usual = invitations.ask_observers(store, ana, "peer", (IRIS,), AT)
    (made,) = invitations.ask_observers(store, ana, "peer", (IRIS,), AT, "seen")
    (again,) = invitations.ask_observers(store, ana, "peer", (IRIS,), AT, "seen")

    sitting = sittings.resume(store, again.token, AT)

    assert sitting.questionnaire.id == "seen"
    assert made.invitation.assessment_id == again.invitation.assessment_id
    assert usual[0].invitation.assessment_id != made.invitation.assessment_id
    assert "about 1 minute," in letters.invitation_letter(made, "Tea", "http://x").body


def own_form(store, workspace):
    """A questionnaire for observers that asks about closing."""
    owner = signing_in.owner(store, AT)
    content = text("closing", name="seen", respondent="observer").encode()
    own_questionnaires.upload(store, workspace.id, owner.id, content, "seen.yaml", AT)
