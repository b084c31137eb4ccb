from advisor.store import member_invitations, members, memberships, people, sessions, workspaces
from advisor.store.member_invitations import MemberInvitation
from advisor.store.members import Member
from advisor.store.sessions import Session
from tests.builders import company, person
from tests.store.test_database import at_once, on_own_connection

EARLY, NOON, LATE = "2026-03-02T08", "2026-03-02T12", "2026-03-02T18"


def with_ben(store):
    """A company with Ben as a viewer besides its owner: (workspace, first person)."""
    workspace, ana = company(store)
    members.add(store, Member("ben", "Ben"), LATE)
    memberships.put(store, workspace.id, "ben", "viewer", None)
    return workspace, ana


def invited(store, workspace_id, name="Mia", expires_at=LATE):
    """An invitation whose token hash is its name."""
    invitation = MemberInvitation(name, workspace_id, "viewer", name, None, None, expires_at)
    member_invitations.add(store, invitation, name, EARLY)
    return invitation


def test_who_sets_a_company_up_owns_it_and_is_its_first_person(store):
    workspace, ana = company(store)

    (owner,) = memberships.of_workspace(store, workspace.id)

    assert (owner.role, owner.name, owner.person_id) == ("owner", "Ana", ana.id)
    assert owner.last_sign_in is None


def test_the_last_sign_in_is_the_newest_session(store):
    workspace, _ = with_ben(store)
    for n, at in enumerate((EARLY, NOON)):
        sessions.add(store, f"s{n}", Session("", Member("ben", ""), at, at, LATE))

    assert memberships.find(store, workspace.id, "ben").last_sign_in == NOON


def test_a_removed_member_is_out_until_brought_back(store):
    workspace, _ = with_ben(store)

    memberships.set_removed(store, workspace.id, "ben", NOON)

    assert memberships.find(store, workspace.id, "ben").removed
    assert [one.name for one in memberships.of_workspace(store, workspace.id)] == ["Ana"]
    assert memberships.of_member(store, "ben") == []
    assert workspaces.for_member(store, workspace.id, "ben") is None
    assert workspaces.of_member(store, "ben") == []
    memberships.set_removed(store, workspace.id, "ben", None)
    assert workspaces.for_member(store, workspace.id, "ben") == workspace


def test_another_role_takes_the_place_of_the_earlier_one(store):
    workspace, ana = with_ben(store)
    memberships.set_removed(store, workspace.id, "ben", NOON)

    memberships.put(store, workspace.id, "ben", "manager", ana.id)

    found = memberships.find(store, workspace.id, "ben")
    assert (found.role, found.person_id, found.removed) == ("manager", ana.id, False)


def test_nobody_shows_their_levels_before_they_agree(store):
    workspace, ana = company(store)
    ben = person(store, workspace)

    people.set_sharing(store, workspace.id, ben.id, agreed=True)

    assert not people.find(store, workspace.id, ana.id).shares_levels
    assert people.find(store, workspace.id, ben.id).shares_levels
    people.set_sharing(store, "another", ben.id, agreed=False)
    assert people.find(store, workspace.id, ben.id).shares_levels


def test_of_eight_who_use_one_invitation_at_once_only_one_gets_in(store, data):
    workspace, _ = company(store)
    invited(store, workspace.id)
    let_in = []

    def use(_):
        let_in.append(on_own_connection(data, lambda s: member_invitations.use(s, "Mia", NOON)))

    assert at_once(8, use) == []
    assert sorted(let_in) == [False] * 7 + [True]


def test_only_open_invitations_of_the_company_are_listed(store):
    workspace, _ = company(store)
    other, _ = company(store, "Theirs")
    for name in ("open", "used", "revoked"):
        invited(store, workspace.id, name)
    invited(store, workspace.id, "expired", NOON)
    invited(store, other.id, "foreign")
    assert member_invitations.use(store, "used", EARLY)
    assert member_invitations.revoke(store, workspace.id, "revoked", EARLY)

    assert [one.name for one in member_invitations.open_ones(store, workspace.id, NOON)] == ["open"]


def test_an_invitation_of_another_company_or_a_used_one_cannot_be_revoked(store):
    workspace, _ = company(store)
    invited(store, workspace.id)

    assert not member_invitations.revoke(store, "another", "Mia", NOON)
    assert member_invitations.use(store, "Mia", NOON)
    assert not member_invitations.revoke(store, workspace.id, "Mia", NOON)


def test_an_expired_or_revoked_invitation_cannot_be_used(store):
    workspace, _ = company(store)
    invited(store, workspace.id, "expired", NOON)
    invited(store, workspace.id, "revoked")
    member_invitations.revoke(store, workspace.id, "revoked", EARLY)

    assert not member_invitations.use(store, "expired", NOON)
    assert not member_invitations.use(store, "revoked", NOON)
