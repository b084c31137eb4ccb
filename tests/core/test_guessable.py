import pytest

from advisor.core.guessable import is_guessable
from advisor.library.common_passwords import common_passwords

OWN = ("Ana Lima", "Northwind Tea", "advisor")


def guessable(password):
    return is_guessable(password, common_passwords(), OWN)


@pytest.mark.parametrize(
    "password",
    [
        *("passwordpassword", "Password12345!", "p4ssw0rd2026!", "P@$$w0rd1234", "letmeinletmein"),
        *("qwertyuiop123", "1q2w3e4r5t6y", "aaaaaaaaaaaaa", "abcdefghijklm", "123456789012"),
        *("analima20261", "Northwind-Tea-1", "advisoradvisor", "Advisor 2026 !!", "northwindtea42"),
        *("monkey dragon 99", "xk7xk7xk7xk7", "iloveyou4ever!", "winter2026!!", "            "),
    ],
)
def test_what_everybody_tries_first_is_guessable(password):
    assert guessable(password)


@pytest.mark.parametrize(
    "password",
    [
        *(
            "correct horse battery staple",
            "vexing plumbers hum",
            "tr7-Gkw2-pq9Z",
            "Ana likes to juggle",
        ),
        *("🍵🫖🥄🍋🧊🌿🍵🌿🧊🫖🥄🍋", "837261950284", "monkey coffee violin saturn piano"),
    ],
)
def test_words_of_ones_own_are_not(password):
    assert not guessable(password)


def test_a_name_of_two_letters_takes_nothing_out():
    assert not is_guessable("balboa jumbles", (), ("Al Bo",))


def test_the_list_holds_hundreds_of_words_in_small_letters():
    words = common_passwords()

    assert 800 <= len(words) <= 1500
    assert all(word == word.casefold().strip() and len(word) >= 3 for word in words)
