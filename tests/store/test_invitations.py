from dataclasses import replace

from advisor.store import invitations, links
from advisor.store.invitations import Invitation
from advisor.usecases.tokens import later, stamp
from tests.builders import AT, begun, company, link_to, person

NOW = stamp(AT)


def invited(store, subject, code="", **changes):
    workspace_id = subject.workspace_id
    found = begun_by_iris(store, subject)
    new = Invitation(found.id, workspace_id, subject.id, "peer", "Iris", "", code, NOW)
    invitations.add(store, replace(new, **changes))
    return found


def begun_by_iris(store, subject):
    from advisor.store import workspaces

    workspace = workspaces.find(store, subject.workspace_id)
    return begun(store, workspace, subject, "observer", by="iris")


def test_a_second_invitation_to_the_same_assessment_changes_kind_and_email_only(store):
    workspace, ana = company(store)
    found = invited(store, ana, "hash")
    first = invitations.find(store, workspace.id, found.id)
    invitations.add(store, replace(first, kind="customer", email="i@x.org", resume_hash="other"))

    (kept,) = invitations.of_workspace(store, workspace.id)
    assert (kept.kind, kept.email, kept.resume_hash) == ("customer", "i@x.org", "hash")


def test_an_invitation_is_found_in_its_own_workspace_only(store):
    _, ana = company(store)
    other, _ = company(store, "Other", "Zoe")
    found = invited(store, ana)

    assert invitations.find(store, other.id, found.id) is None
    assert invitations.of_workspace(store, other.id) == []
    invitations.set_resume_hash(store, other.id, found.id, "stolen")
    assert invitations.with_resume_hash(store, "stolen") is None


def test_no_code_stands_for_an_invitation_without_one(store):
    _, ana = company(store)
    invited(store, ana)

    assert invitations.with_resume_hash(store, "") is None


def test_wrong_tries_are_counted_since_a_time(store):
    for number, at in enumerate((stamp(AT), later(AT, minutes=30), later(AT, minutes=61))):
        invitations.add_wrong_try(store, str(number), at)

    assert invitations.wrong_tries(store, NOW) == 2
    assert invitations.wrong_tries(store, later(AT, minutes=61)) == 0


def test_the_last_day_of_several_links_counts_and_none_that_is_closed(store):
    workspace, ana = company(store)
    found = invited(store, ana)
    assert links.last_day(store, found.id, NOW) is None
    link_to(store, found)
    newest = later(AT, days=31)
    links.add(store, "hash", workspace.id, found.id, NOW, newest)

    assert links.last_day(store, found.id, NOW) == newest
    assert links.last_days(store, workspace.id, NOW) == {found.id: newest}
    links.revoke_all(store, found.id, NOW)
    assert links.last_days(store, workspace.id, NOW) == {}


def test_an_expired_link_opens_nothing(store):
    workspace, ana = company(store)
    found = invited(store, ana)
    link_to(store, found)

    assert links.last_days(store, workspace.id, later(AT, days=30)) == {}
    assert links.last_day(store, found.id, later(AT, days=30)) is None


def test_answers_that_are_not_handed_in_are_told_apart(store):
    from advisor.store import assessments

    workspace, ana = company(store)
    ben = person(store, workspace, "Ben")
    open_one = begun(store, workspace, ana, answers={"closing": "3"})
    done = begun(store, workspace, ben, answers={"closing": "4"})
    assessments.submit(store, done.id, NOW)

    assert assessments.open_answers(store, workspace.id) == {open_one.id: {"closing": "3"}}
    assert set(assessments.submitted_answers(store, workspace.id)) == {done.id}
