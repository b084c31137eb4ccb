"""Words in the reader's language, and results remembered by it."""

from __future__ import annotations

import pytest

from advisor.core.language import Language, by_language, language, say, say_many, speaking, written

GERMAN = Language(
    "de",
    messages={"Hello {name}": "Hallo {name}", "verb\x04Open": "Öffnen", "Open": "Offen"},
    plurals={"{number} day": ("{number} Tag", "{number} Tage")},
    point=",",
    group=".",
)


def test_a_message_is_said_in_the_language_in_force():
    with speaking(GERMAN):
        assert say("Hello {name}", name="Ana") == "Hallo Ana"
    assert say("Hello {name}", name="Ana") == "Hello Ana"


def test_a_message_without_translation_stays_english():
    with speaking(GERMAN):
        assert say("Nobody translated {this}", this="this") == "Nobody translated this"


def test_braces_in_a_value_are_left_alone():
    assert say("Hello {name}", name="{name.__class__}") == "Hello {name.__class__}"


def test_one_english_word_has_two_translations_by_its_context():
    with speaking(GERMAN):
        assert [say("Open"), say("Open", "verb")] == ["Offen", "Öffnen"]


def test_a_word_whose_context_has_no_translation_is_said_as_without_it():
    with speaking(GERMAN):
        assert say("Open", "door") == "Offen"


@pytest.mark.parametrize(("number", "words"), [(1, "1 Tag"), (2, "2 Tage"), (1200, "1.200 Tage")])
def test_a_number_takes_its_form_and_the_signs_of_the_language(number, words):
    with speaking(GERMAN):
        assert say_many("{number} day", "{number} days", number) == words


def test_numbers_are_written_as_the_language_does():
    with speaking(GERMAN):
        assert written("1,234.5") == "1.234,5"
    assert written("1,234.5") == "1,234.5"


def test_what_is_remembered_is_remembered_for_each_language():
    asked = []

    @by_language()
    def greeting(name):
        asked.append(name)
        return say("Hello {name}", name=name)

    said = [greeting("Ana"), greeting("Ana")]
    with speaking(GERMAN):
        said += [greeting("Ana"), greeting("Ana")]
    assert said == ["Hello Ana", "Hello Ana", "Hallo Ana", "Hallo Ana"]
    assert asked == ["Ana", "Ana"]


def test_after_the_block_the_language_is_as_before():
    with speaking(GERMAN), speaking(Language("fr")):
        assert language().code == "fr"
    assert language().code == "en"


def test_a_number_that_is_no_text_is_written_too():
    with speaking(GERMAN):
        assert written(3.5) == "3,5"
