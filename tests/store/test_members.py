from advisor.store import installation, members
from advisor.store.members import Member
from tests.store.test_database import at_once, on_own_connection

EARLY, NOON, LATE = "2026-03-02T08", "2026-03-02T12", "2026-03-02T18"


def with_owner(store):
    """The store with a member who has one sign-in link, good until late."""
    members.add(store, Member("m1", "Ana"), EARLY)
    members.add_link(store, "link", "m1", EARLY, LATE)


def test_the_first_member_is_the_one_who_set_it_up(store):
    assert members.first(store) is None
    members.add(store, Member("m2", "Ana"), EARLY)
    members.add(store, Member("m1", "Ben"), NOON)

    assert members.first(store) == Member("m2", "Ana")


def test_who_is_noted_as_having_set_it_up_stays_so_when_the_clock_is_set_back(store):
    members.add(store, Member("m2", "Ana"), NOON)
    installation.write(store, members.SET_UP_BY, "m2")
    members.add(store, Member("m1", "Ben"), EARLY)

    assert members.first(store) == Member("m2", "Ana")


def test_a_renamed_member_keeps_the_id(store):
    with_owner(store)

    members.rename(store, "m1", "Ana Maria")

    assert members.first(store) == Member("m1", "Ana Maria")


def test_a_sign_in_link_is_used_up_by_its_first_use(store):
    with_owner(store)

    assert members.use_link(store, "link", NOON) == "m1"
    assert members.use_link(store, "link", NOON) is None


def test_an_expired_or_unknown_sign_in_link_gives_nobody(store):
    with_owner(store)

    assert members.use_link(store, "link", LATE) is None
    assert members.use_link(store, "other", NOON) is None


def test_of_eight_who_use_one_link_at_once_only_one_gets_in(store, data):
    with_owner(store)
    let_in = []

    def use(_):
        let_in.append(on_own_connection(data, lambda s: members.use_link(s, "link", NOON)))

    assert at_once(8, use) == []
    assert sorted(filter(None, let_in)) == ["m1"]
