"""Catalogues hold every message, with the names and the markup that it has."""

from __future__ import annotations

import pytest

from advisor.core.language import ENGLISH, say, speaking
from advisor.library.catalogues import FOLDER, LANGUAGES, language_of, nearest_language
from tests.languages.catalogue_files import translations
from tests.languages.checks import faults
from tests.languages.messages import Written, messages

BEGUN = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def written():
    """Every message of the product."""
    return messages()


def test_a_language_that_is_offered_has_every_message(written):
    known = {code: translations(code) for code in LANGUAGES if code != ENGLISH.code}

    assert [
        (code, key) for code, each in known.items() for key in written if not any(each[key])
    ] == []


@pytest.mark.parametrize("code", BEGUN)
def test_what_is_translated_has_the_names_and_the_markup_of_its_message(code, written):
    known = {key: words for key, words in translations(code).items() if any(words)}

    wrong = {key: faults(written[key], words) for key, words in known.items() if key in written}
    assert {key: found for key, found in wrong.items() if found} == {}


@pytest.mark.parametrize("code", BEGUN)
def test_a_catalogue_holds_what_is_written_and_nothing_else(code, written):
    assert set(translations(code)) == set(written), "run make messages"


@pytest.mark.parametrize(
    ("one", "words", "fault"),
    [
        (Written("", "Hello {name}"), "Hallo", "lacks a name"),
        (Written("", "Hello"), "Hallo {name}", "a name that the message lacks"),
        (Written("", "See <a href>it</a>"), "Siehe", "markup"),
        (Written("", "{number} day", "{number} days"), "{number} Tage", "2 forms"),
        (Written("", "Hello"), " ", "empty"),
    ],
)
def test_a_translation_that_does_not_fit_is_found(one, words, fault):
    assert fault in " ".join(faults(one, words))


def test_the_pseudo_language_has_every_message_and_keeps_its_names():
    with speaking(language_of("en-XA")):
        assert say("Hello {name}, see <b>this</b>", name="Ana").startswith("⟦Hêłłô Ana, šêê <b>")


@pytest.mark.parametrize(
    ("wanted", "code"), [(["en-GB"], "en"), (["xx", "en"], "en"), ([], "en"), (["../de"], "en")]
)
def test_the_nearest_language_is_one_that_is_offered(wanted, code):
    assert nearest_language(wanted) == code
