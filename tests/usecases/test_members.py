from datetime import timedelta

import pytest

from advisor.store import memberships, people, workspaces
from advisor.usecases import companies, joining, members, signing_in
from advisor.usecases.joining import (
    AlreadyMemberError,
    InvitationExpiredError,
    InvitationRevokedError,
    InvitationUnknownError,
    InvitationUsedError,
)
from advisor.usecases.members import LastOwnerError, NotYoursToLetInError, PersonTakenError
from tests.builders import AT, company, person
from tests.store.test_database import at_once, on_own_connection


def joined(store, workspace, name="Ben", role="viewer", person_id=None):
    """Someone who has joined by an invitation: their membership."""
    made = members.invite(store, workspace.id, role, name, person_id, AT)
    session = joining.join(store, made.token, name, None, AT + timedelta(minutes=1))
    member = signing_in.signed_in(store, session, AT)
    return memberships.find(store, workspace.id, member.id)


def owner_of(store, workspace):
    """The membership of whoever set the company up."""
    return memberships.find(store, workspace.id, signing_in.owner(store, AT).id)


def again(store, membership):
    """The membership as it is kept now."""
    return memberships.find(store, membership.workspace_id, membership.member_id)


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


def test_the_last_owner_can_be_neither_removed_nor_demoted(store):
    workspace, _ = company(store)
    joined(store, workspace, role="manager")
    owner = owner_of(store, workspace)

    with pytest.raises(LastOwnerError):
        members.remove(store, owner, AT)
    with pytest.raises(LastOwnerError):
        members.change(store, owner, "viewer", None)

    assert again(store, owner) == owner


def test_one_of_two_owners_can_go_and_the_other_cannot_follow(store):
    workspace, _ = company(store)
    ben = joined(store, workspace, role="owner")
    owner = owner_of(store, workspace)

    members.remove(store, owner, AT)

    assert again(store, owner).removed
    with pytest.raises(LastOwnerError):
        members.remove(store, ben, AT)


def test_two_owners_who_remove_each_other_at_once_leave_one(store, data):
    workspace, _ = company(store)
    both = [joined(store, workspace, role="owner"), owner_of(store, workspace)]

    refused = at_once(
        2, lambda n: on_own_connection(data, lambda s: members.remove(s, both[n], AT))
    )

    assert [type(one) for one in refused] == [LastOwnerError]
    assert len(memberships.of_workspace(store, workspace.id)) == 1


def test_a_removed_member_keeps_the_session_and_reaches_the_company_no_more(store):
    workspace, _ = company(store)
    ben = joined(store, workspace)

    members.remove(store, ben, AT)

    assert workspaces.for_member(store, workspace.id, ben.member_id) is None
    members.bring_back(store, again(store, ben))
    assert workspaces.for_member(store, workspace.id, ben.member_id) == workspace


def test_a_member_cannot_be_a_person_who_is_another_member(store):
    workspace, ana = company(store)
    ben = joined(store, workspace)

    with pytest.raises(PersonTakenError):
        members.change(store, ben, "viewer", ana.id)


def test_only_people_who_are_no_member_can_be_picked(store):
    workspace, ana = company(store)
    ben = person(store, workspace)

    assert members.people_to_pick(store, workspace.id) == [ben]
    assert members.people_to_pick(store, workspace.id, own=ana.id) == [ana, ben]


def test_a_new_way_in_signs_the_same_member_in_and_closes_the_earlier_one(store):
    workspace, _ = company(store)
    ben, owner = joined(store, workspace), owner_of(store, workspace)
    first = members.new_way_in(store, ben, owner.member_id, AT)
    second = members.new_way_in(store, ben, owner.member_id, AT)

    session = joining.join(store, second.token, "", None, AT)

    assert signing_in.signed_in(store, session, AT).id == ben.member_id
    with pytest.raises(InvitationRevokedError):
        joining.join(store, first.token, "", None, AT)


def test_a_way_in_made_for_a_member_who_is_removed_opens_nothing(store):
    workspace, _ = company(store)
    ben = joined(store, workspace)
    made = members.new_way_in(store, ben, owner_of(store, workspace).member_id, AT)

    members.remove(store, ben, AT)

    with pytest.raises(InvitationRevokedError):
        joining.join(store, made.token, "", None, AT)


def test_an_owner_cannot_come_in_as_somebody_who_can_open_more(store):
    ours, _ = company(store)
    theirs, _ = company(store, "Theirs")
    ben, cleo = joined(store, ours, "Ben", "owner"), joined(store, ours, "Cleo")
    memberships.put(store, theirs.id, cleo.member_id, "viewer", None)

    for membership in (cleo, owner_of(store, ours)):
        with pytest.raises(NotYoursToLetInError):
            members.new_way_in(store, membership, ben.member_id, AT)
    assert members.new_way_in(store, ben, ben.member_id, AT)
    assert members.new_way_in(store, cleo, owner_of(store, ours).member_id, AT)


def test_the_installation_is_kept_by_who_set_it_up_or_owns_every_company(store):
    ours, _ = company(store)
    ben = joined(store, ours, "Ben", "owner")
    mia = joined(store, ours, "Mia", "manager")
    assert members.keeps_installation(store, ben.member_id)
    assert not members.keeps_installation(store, mia.member_id)

    company(store, "Theirs")

    assert not members.keeps_installation(store, ben.member_id)
    assert members.keeps_installation(store, owner_of(store, ours).member_id)


def test_owners_and_managers_see_all_levels_others_their_own_and_of_who_agreed(store):
    workspace, ana = company(store)
    ben, cleo = person(store, workspace, "Ben"), person(store, workspace, "Cleo")
    people.set_sharing(store, workspace.id, cleo.id, agreed=True)
    everyone = people.of_workspace(store, workspace.id)

    assert members.levels_shown("owner", ana.id, everyone) is None
    assert members.levels_shown("manager", None, everyone) is None
    assert members.levels_shown("viewer", None, everyone) == {cleo.id}
    assert members.levels_shown("interviewer", ben.id, everyone) == {ben.id, cleo.id}
