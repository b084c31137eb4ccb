import pytest

from advisor.store import memberships, people, workspaces
from advisor.usecases import joining, members, signing_in
from advisor.usecases.joining import (
    InvitationRevokedError,
)
from advisor.usecases.members import LastOwnerError, NotYoursToLetInError, PersonTakenError
from tests.builders import AT, company, person
from tests.store.test_database import at_once, on_own_connection
from tests.usecases.member_builders import again, joined, owner_of


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
