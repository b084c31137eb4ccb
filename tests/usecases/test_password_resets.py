from datetime import timedelta

import pytest

from advisor.store import memberships
from advisor.usecases import own_account, password_resets, passwords, sessions, signing_in
from advisor.usecases.members import NotYoursToLetInError
from advisor.usecases.password_resets import OwnPasswordError, ResetClosedError
from advisor.usecases.passwords import WrongPasswordError
from advisor.usecases.sessions import Origin
from tests.builders import AT, company
from tests.usecases.member_builders import joined, owner_of

GOOD, NEW = "vexing plumbers hum", "nine jovial yaks quack"


def tea(store):
    """A company with Ben, who has a password and a session: (owner's membership, his, token)."""
    workspace, _ = company(store)
    ben = joined(store, workspace)
    with store.immediate():
        passwords.keep(store, ben.member_id, passwords.prepare("ben", GOOD), AT)
        token = sessions.open_session(store, ben.member_id, AT)
    return owner_of(store, workspace), ben, token


def reset(store, link, at=AT, password=NEW):
    return password_resets.reset(store, link, passwords.prepare("ben", password), at)


def test_a_reset_sets_the_password_and_ends_every_session(store):
    owner, ben, old = tea(store)
    link = password_resets.make(store, ben, owner.member_id, AT)
    assert password_resets.whose(store, link, AT).name == "Ben"

    new = reset(store, link)

    assert signing_in.signed_in(store, old, AT) is None
    assert signing_in.signed_in(store, new, AT).id == ben.member_id
    assert passwords.member_with(store, "ben", NEW, AT) == ben.member_id
    with pytest.raises(WrongPasswordError):
        passwords.member_with(store, "ben", GOOD, AT)


def test_a_reset_works_once_within_a_day_and_only_the_newest(store):
    owner, ben, _ = tea(store)
    older, newer = (password_resets.make(store, ben, owner.member_id, AT) for _ in range(2))

    for link, at in ((older, AT), (newer, AT + timedelta(hours=24)), ("tampered", AT)):
        with pytest.raises(ResetClosedError):
            reset(store, link, at)
    reset(store, newer, AT + timedelta(hours=23))
    with pytest.raises(ResetClosedError):
        reset(store, newer)


def test_an_owner_cannot_reset_whoever_can_open_more_nor_themself(store):
    owner, ben, _ = tea(store)
    workspace = owner.workspace_id
    memberships.put(store, workspace, ben.member_id, "owner", None)

    with pytest.raises(NotYoursToLetInError):
        password_resets.make(store, owner, ben.member_id, AT)
    with pytest.raises(NotYoursToLetInError):
        password_resets.sign_out_everywhere(store, owner, ben.member_id, AT)
    with pytest.raises(OwnPasswordError):
        password_resets.make(store, owner, owner.member_id, AT)


def test_a_reset_closes_when_who_made_it_is_owner_no_more(store):
    owner, ben, _ = tea(store)
    mia = joined(store, company(store, "Other")[0], "Mia")
    memberships.put(store, owner.workspace_id, mia.member_id, "owner", None)
    link = password_resets.make(store, ben, mia.member_id, AT)

    memberships.put(store, owner.workspace_id, mia.member_id, "viewer", None)

    with pytest.raises(ResetClosedError):
        password_resets.whose(store, link, AT)


def test_an_owner_signs_a_member_out_everywhere(store):
    owner, ben, old = tea(store)

    assert password_resets.sign_out_everywhere(store, ben, owner.member_id, AT) == 2

    assert signing_in.signed_in(store, old, AT) is None


def test_a_changed_password_ends_every_session_and_closes_resets(store):
    owner, ben, old = tea(store)
    link = password_resets.make(store, ben, owner.member_id, AT)
    session = sessions.current(store, old, AT)

    new = own_account.set_password(store, session, passwords.prepare("ben", NEW), AT)

    assert signing_in.signed_in(store, old, AT) is None
    assert signing_in.signed_in(store, new, AT).id == ben.member_id
    with pytest.raises(ResetClosedError):
        reset(store, link)


@pytest.mark.parametrize(
    ("way", "hours", "asked"),
    [("machine", 0.9, False), ("machine", 1.1, True), ("link", 0, True), ("password", 0, True)],
)
def test_only_a_fresh_link_of_the_machine_does_without_the_old_password(store, way, hours, asked):
    _, ben, _ = tea(store)
    with store.immediate():
        token = sessions.open_session(store, ben.member_id, AT, Origin("", way))
    session = sessions.current(store, token, AT)

    at = AT + timedelta(hours=hours)
    assert own_account.must_show_old_one(store, session, at) is asked
