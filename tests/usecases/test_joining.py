from datetime import timedelta

import pytest

from advisor.store import memberships, people, workspaces
from advisor.usecases import companies, joining, members
from advisor.usecases.joining import (
    AlreadyMemberError,
    InvitationExpiredError,
    InvitationRevokedError,
    InvitationUnknownError,
    InvitationUsedError,
)
from tests.builders import AT, company, person
from tests.store.test_database import at_once, on_own_connection
from tests.usecases.member_builders import joined, owner_of


def test_who_opens_an_invitation_joins_in_its_role_as_its_person(store):
    workspace, _ = company(store)
    ben = person(store, workspace)

    found = joined(store, workspace, "Benedikt", "manager", ben.id)

    assert (found.name, found.role, found.person_id) == ("Benedikt", "manager", ben.id)
    assert workspaces.for_member(store, workspace.id, found.member_id) == workspace


def test_looking_at_an_invitation_does_not_use_it_up(store):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)

    for _ in range(3):
        assert joining.invitation_at(store, made.token, AT) == made.invitation


def test_an_invitation_lets_one_person_in(store):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)
    joining.join(store, made.token, "Ben", None, AT + timedelta(hours=1))

    with pytest.raises(InvitationUsedError):
        joining.join(store, made.token, "Eve", None, AT)

    assert [one.name for one in memberships.of_workspace(store, workspace.id)] == ["Ana", "Ben"]


def test_of_six_who_join_by_one_invitation_at_once_one_is_in(store, data):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)

    refused = at_once(
        6,
        lambda n: on_own_connection(
            data, lambda s: joining.join(s, made.token, f"Ben {n}", None, AT)
        ),
    )

    assert {type(one) for one in refused} == {InvitationUsedError}
    assert len(refused) == 5
    assert len(memberships.of_workspace(store, workspace.id)) == 2


def test_an_invitation_expires_after_seven_days(store):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)

    assert joining.invitation_at(store, made.token, AT + timedelta(days=7, seconds=-1))
    with pytest.raises(InvitationExpiredError):
        joining.invitation_at(store, made.token, AT + timedelta(days=7))


@pytest.mark.parametrize("token", ["", "tampered", "🍵", "x" * 900])
def test_what_is_no_invitation_lets_nobody_in(store, token):
    company(store)

    with pytest.raises(InvitationUnknownError):
        joining.join(store, token, "Eve", None, AT)


def test_a_removed_company_can_no_longer_be_joined(store):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)

    companies.remove(store, workspace.id, AT)

    with pytest.raises(InvitationRevokedError):
        joining.join(store, made.token, "Ben", None, AT)


def test_a_member_of_one_company_can_join_another_as_themself(store):
    ours, _ = company(store)
    theirs, _ = company(store, "Theirs")
    ben = joined(store, ours)
    made = members.invite(store, theirs.id, "manager", "", None, AT)

    joining.join(store, made.token, "", ben.member_id, AT)

    found = memberships.of_member(store, ben.member_id)
    assert {one.workspace_id: one.role for one in found} == {
        ours.id: "viewer",
        theirs.id: "manager",
    }


def test_who_is_in_already_is_refused_and_the_invitation_stays_open(store):
    workspace, _ = company(store)
    made = members.invite(store, workspace.id, "viewer", "Ben", None, AT)

    with pytest.raises(AlreadyMemberError):
        joining.join(store, made.token, "", owner_of(store, workspace).member_id, AT)

    assert joining.join(store, made.token, "Ben", None, AT)
    assert owner_of(store, workspace).role == "owner"


def test_a_person_who_is_gone_or_taken_is_not_joined_as(store):
    workspace, _ = company(store)
    ben = person(store, workspace)
    late = members.invite(store, workspace.id, "viewer", "Benno", ben.id, AT)
    joined(store, workspace, "Ben", person_id=ben.id)
    joining.join(store, late.token, "Benno", None, AT)

    found = {one.name: one.person_id for one in memberships.of_workspace(store, workspace.id)}

    assert found["Ben"] == ben.id
    assert found["Benno"] is None


def test_a_person_in_the_bin_is_not_joined_as(store):
    workspace, _ = company(store)
    ben = person(store, workspace)
    made = members.invite(store, workspace.id, "viewer", "Ben", ben.id, AT)
    people.set_removed(store, workspace.id, ben.id, AT.isoformat())

    joining.join(store, made.token, "Ben", None, AT)

    assert {one.person_id for one in memberships.of_workspace(store, workspace.id)} & {
        ben.id
    } == set()
