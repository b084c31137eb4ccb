import json

import pytest

from advisor.core.erasing.mentions import is_label, label, mentions

ZOE = mentions(["Zoë van Dijk"], ["zoe@example.org"], ["Ana Dijkstra"])


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Zoë van Dijk called", "[erased] called"),
        ("ask Zoë, or Dijk.", "ask [erased], or [erased]."),
        ("write to zoe@example.org", "write to [erased]"),
        ("Ana Dijkstra took the van", "Ana Dijkstra took the van"),
        ("line\nZoë", "line\n[erased]"),
    ],
)
def test_names_parts_and_addresses_go_and_other_words_stay(said, left):
    assert ZOE.without(said) == left


def test_names_are_found_as_json_writes_them_and_in_json_within_json():
    inner = json.dumps({"who": "Zoë", "said": "one\nZoë"})
    outer = json.dumps({"kept": inner})

    found = json.loads(json.loads(ZOE.without_in_data(outer))["kept"])
    assert found == {"who": "[erased]", "said": "one\n[erased]"}


def test_a_name_of_two_people_stays_since_nobody_can_tell_whom_it_means():
    found = mentions(["Ana Souza"], [], ["Ana Lang"])

    assert found.without("Ana Souza, Ana") == "[erased], Ana"


def test_a_name_in_small_letters_is_left_in_data_where_it_may_be_a_key():
    found = mentions(["sales"], [], [])

    assert found.without("sales said") == "[erased] said"
    assert found.without_in_data('{"sales": 1}') == '{"sales": 1}'


def test_a_name_in_a_script_without_spaces_is_found_within_a_sentence():
    assert mentions(["王小明"], [], []).without("我问王小明了") == "我问[erased]了"


def test_a_letter_is_no_name_and_nobody_is_searched_for_by_nothing():
    assert mentions(["X"], [""], []).without("X is here") == "X is here"


def test_what_stands_in_place_of_a_name_says_when():
    assert label("2026-11-22T10:00:00") == "Erased on 2026-11-22"
    assert is_label(label("2026-11-22T10:00:00"))
