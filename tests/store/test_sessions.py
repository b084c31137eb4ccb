from advisor.store import members, sessions
from advisor.store.members import Member
from advisor.store.sessions import Session

EARLY, NOON, LATE = "2026-03-02T08", "2026-03-02T12", "2026-03-02T18"
ANA = Member("m1", "Ana")


def with_sessions(store):
    """Ana with three sessions, called a, b and c by their hashes."""
    members.add(store, ANA, EARLY)
    for name, seen in {"a" * 64: EARLY, "b" * 64: LATE, "c" * 64: NOON}.items():
        sessions.add(store, name, Session("", ANA, EARLY, seen, LATE, "Firefox", "link"))


def open_ids(store):
    return [one.id[0] for one in sessions.of_member(store, "m1")]


def test_the_session_seen_last_is_on_top(store):
    with_sessions(store)

    assert open_ids(store) == ["b", "c", "a"]
    assert sessions.find(store, "a" * 64).browser == "Firefox"
    assert sessions.find(store, "d" * 64) is None


def test_a_request_brings_a_session_to_the_top(store):
    with_sessions(store)

    sessions.see(store, "a" * sessions.ID_LENGTH, "2026-03-02T19")

    assert open_ids(store) == ["a", "b", "c"]


def test_a_session_that_was_ended_is_found_as_such(store):
    with_sessions(store)

    sessions.end(store, "b" * 64, NOON)

    assert open_ids(store) == ["c", "a"]
    assert sessions.find(store, "b" * 64).ended


def test_one_session_or_all_others_are_ended(store):
    with_sessions(store)

    assert not sessions.end_one(store, "m2", "a" * sessions.ID_LENGTH, NOON)
    assert sessions.end_one(store, "m1", "a" * sessions.ID_LENGTH, NOON)
    assert not sessions.end_one(store, "m1", "a" * sessions.ID_LENGTH, NOON)
    assert sessions.end_all(store, "m1", NOON, "c" * sessions.ID_LENGTH) == 1
    assert open_ids(store) == ["c"]
