from datetime import timedelta

from advisor.store import assessments
from advisor.usecases import invitations, sittings
from advisor.usecases.name_lines import Named
from advisor.usecases.progress import progress
from advisor.usecases.tokens import stamp
from tests.builders import AT, company, person
from tests.usecases.test_invitations import IRIS, asked, hand_in


def begin(store, made, *skills):
    sitting = sittings.resume(store, made.token, AT)
    answers = dict.fromkeys(skills, "3")
    assessments.append_answers(store, sitting.assessment, answers, stamp(AT))


def test_who_has_not_handed_in_comes_first(store):
    workspace, ana = company(store)
    done, begun_, _ = asked(store, ana, IRIS, Named("Jo", ""), Named("Kim", ""))
    hand_in(store, done)
    begin(store, begun_, "creativity", "closing")

    (about_ana,) = progress(store, workspace.id, AT)
    told = [(one.invitation.name, one.answered, one.questions) for one in about_ana.asked]
    assert told[:2] == [("Jo", 2, 15), ("Kim", 0, 15)]
    assert about_ana.asked[2].handed_in == stamp(AT)
    assert about_ana.waiting == 2


def test_subjects_that_wait_for_answers_come_before_those_nobody_was_asked_about(store):
    workspace, _ = company(store)
    ben, cleo = person(store, workspace, "Ben"), person(store, workspace, "Cleo")
    (done,) = asked(store, ben, IRIS)
    hand_in(store, done)
    asked(store, cleo, IRIS)

    names = [each.person.name for each in progress(store, workspace.id, AT)]
    assert names == ["Cleo", "Ben", "Ana"]


def test_a_link_that_has_expired_or_was_revoked_opens_nothing(store):
    workspace, ana = company(store)
    first, second = asked(store, ana, IRIS, Named("Jo", ""))
    invitations.revoke(store, workspace.id, first.invitation.assessment_id, AT)

    (now,) = progress(store, workspace.id, AT)
    told = [(one.invitation.name, one.open_until, one.waiting) for one in now.asked]
    assert told == [("Jo", second.expires_at, True), ("Iris Holm", None, False)]
    (later,) = progress(store, workspace.id, AT + timedelta(days=31))
    assert [(one.open_until, one.waiting) for one in later.asked] == [(None, True), (None, False)]
