from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from advisor.store import passwords as kept_passwords
from advisor.usecases import passwords, signing_in
from advisor.usecases.passwords import NameTakenError, TooManyWrongError, WrongPasswordError
from tests.builders import AT, company
from tests.usecases.member_builders import joined

GOOD = "vexing plumbers hum"


def with_password(store, name="ana@example.org", password=GOOD):
    """The owner of Northwind Tea with a sign-in name and password: the member's id."""
    company(store)
    member = signing_in.owner(store, AT)
    with store.immediate():
        passwords.keep(store, member.id, passwords.prepare(name, password), AT)
    return member.id


def wrong(store, name="ana@example.org", at=AT, error=WrongPasswordError):
    with pytest.raises(error) as raised:
        passwords.member_with(store, name, "some other words", at)
    return str(raised.value)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "at least 12 characters; none so far"),
        ("eleven char", "at least 12 characters; 11 so far"),
        ("x" * 257, "at most 256"),
        ("northwind-ana1", "tried first"),
        ("Password 2026", "tried first"),
    ],
)
def test_a_password_that_is_too_short_too_long_or_well_known_is_refused(store, typed, says):
    member_id = with_password(store)
    own = passwords.own_words(store, member_id, "ana@example.org")

    assert says in passwords.problem_with(typed, own)


@pytest.mark.parametrize(
    "typed", [GOOD, "a b" * 85 + "é", "🍵 und ein Löffel", "q" * 5 + " zu viele ü"]
)
def test_long_words_spaces_and_any_letters_are_fine(typed):
    assert passwords.problem_with(typed, ("Ana",)) == ""


@pytest.mark.parametrize("name", ["", " x ", "x" * 255])
def test_a_sign_in_name_has_2_to_254_characters(name):
    assert passwords.problem_with_name(name)
    assert passwords.problem_with_name(f"{name.strip()[:9]}@example.org") == ""


@pytest.mark.parametrize("name", ["ana@example.org", " ANA@Example.ORG "])
def test_the_right_name_and_password_give_the_member(store, name):
    member_id = with_password(store)

    assert passwords.member_with(store, name, GOOD, AT) == member_id


def test_a_letter_written_in_two_ways_is_the_same_letter(store):
    member_id = with_password(store, password="Ein Lo\u0308ffel Zimt")

    assert passwords.member_with(store, "ana@example.org", "Ein L\u00f6ffel Zimt", AT) == member_id


def test_a_wrong_password_and_an_unknown_name_say_the_same(store):
    with_password(store)

    assert wrong(store) == wrong(store, "nobody@example.org")
    with pytest.raises(WrongPasswordError):
        passwords.member_with(store, "ana@example.org", "x" * 5000, AT)


@pytest.mark.parametrize("name", ["ana@example.org", "nobody@example.org"])
def test_after_five_wrong_tries_a_name_has_to_wait_also_with_the_right_password(store, name):
    with_password(store)
    for _ in range(passwords.FREE_TRIES):
        wrong(store, name)

    with pytest.raises(TooManyWrongError, match="after 09:01 UTC"):
        passwords.member_with(store, name, GOOD, AT)
    wrong(store, name, AT + timedelta(minutes=1))
    assert "after 09:03" in wrong(store, name, AT + timedelta(minutes=2), TooManyWrongError)


def test_waiting_doubles_up_to_a_quarter_of_an_hour():
    waits = [passwords.wait_minutes(failures) for failures in range(4, 12)]

    assert waits == [0, 1, 2, 4, 8, 15, 15, 15]


def test_the_right_password_and_a_day_begin_the_count_anew(store):
    member_id = with_password(store)
    for _ in range(4):
        wrong(store)
    passwords.member_with(store, "ana@example.org", GOOD, AT)
    assert store.rows("SELECT * FROM sign_in_tries") == []

    wrong(store, "nobody")
    passwords.member_with(store, "ana@example.org", GOOD, AT + timedelta(days=2))
    assert store.rows("SELECT * FROM sign_in_tries") == []
    assert kept_passwords.of_member(store, member_id).sign_in_name == "ana@example.org"


def test_a_hash_with_older_parameters_is_made_anew_at_the_next_sign_in(store):
    member_id = with_password(store)
    old = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(GOOD)
    now = kept_passwords.of_member(store, member_id).hash
    kept_passwords.put_hash(store, member_id, now, old)

    passwords.member_with(store, "ana@example.org", GOOD, AT)

    newer = kept_passwords.of_member(store, member_id).hash
    assert newer.startswith("$argon2id$v=19$m=32768,t=3,p=1$")
    assert passwords.member_with(store, "ana@example.org", GOOD, AT) == member_id


def test_a_sign_in_name_belongs_to_one_member_however_it_is_written(store):
    with_password(store)
    workspace, _ = company(store, "Second")
    ben = joined(store, workspace)

    with pytest.raises(NameTakenError), store.immediate():
        passwords.keep(store, ben.member_id, passwords.prepare("Ana@EXAMPLE.org", GOOD), AT)


def test_neither_the_password_nor_a_name_that_was_tried_stands_in_the_file(store, data):
    with_password(store)
    wrong(store, "a secret typed in the wrong field")
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    assert GOOD.encode() not in data.read_bytes()
    assert b"wrong field" not in data.read_bytes()
    assert "argon2" not in repr(passwords.prepare("ana", GOOD))
