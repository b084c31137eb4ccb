from datetime import timedelta

import pytest

from advisor.usecases import sessions, signing_in
from advisor.usecases.sessions import HOSTED, LOCAL, Limits, Origin, limits
from tests.builders import AT

SHORT = Limits(timedelta(hours=2), timedelta(hours=5))


def begun(store, at=AT, browser="Firefox on Linux"):
    """A session of the owner: its token."""
    owner = signing_in.owner(store, at)
    with store.immediate():
        return sessions.open_session(store, owner.id, at, Origin(browser))


def after(**span):
    return AT + timedelta(**span)


def test_a_session_ends_after_a_pause(store):
    token = begun(store)

    assert sessions.current(store, token, after(minutes=119), SHORT)
    assert sessions.current(store, token, after(minutes=120), SHORT) is None
    assert sessions.latest(store, token).member == signing_in.owner(store, AT)


def test_each_request_begins_the_pause_anew_but_not_the_whole(store):
    token = begun(store)
    for hour in (1, 2, 3, 4):
        sessions.see(
            store, sessions.current(store, token, after(hours=hour), SHORT), after(hours=hour)
        )

    assert sessions.current(store, token, after(hours=4, minutes=59), SHORT)
    assert sessions.current(store, token, after(hours=5), SHORT) is None


def test_requests_within_a_minute_are_noted_once(store):
    token = begun(store)
    first = sessions.current(store, token, AT)

    assert sessions.see(store, first, after(seconds=59)) == first
    assert sessions.see(store, first, after(seconds=60)).seen_at > first.seen_at


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((False,), LOCAL),
        ((True,), HOSTED),
        ((True, 30), Limits(timedelta(minutes=30), timedelta(days=7))),
        ((False, 0, 1), Limits(timedelta(days=30), timedelta(days=1))),
        ((True, 0, 400), Limits(timedelta(hours=12), timedelta(days=30))),
    ],
)
def test_what_is_not_set_fits_where_advisor_runs(given, expected):
    assert limits(*given) == expected


def test_the_sessions_of_a_member_are_listed_while_they_last(store):
    begun(store)
    late = begun(store, after(hours=3), "Safari on an iPhone")
    owner = signing_in.owner(store, AT)

    found = sessions.open_ones(store, owner.id, after(hours=4), SHORT)

    assert [one.browser for one in found] == ["Safari on an iPhone"]
    assert found[0] == sessions.current(store, late, after(hours=4), SHORT)


def test_the_others_are_ended_and_this_one_stays(store):
    other, own = begun(store), begun(store)
    session = sessions.current(store, own, AT)

    assert sessions.end_others(store, session.member.id, session.id, AT) == 1

    assert sessions.current(store, other, AT) is None
    assert sessions.current(store, own, AT) == session


def test_sessions_of_long_ago_are_forgotten_at_the_next_sign_in(store):
    begun(store)
    begun(store, after(days=80))

    begun(store, after(days=100))

    assert store.row("SELECT COUNT(*) AS n FROM sessions")["n"] == 2
