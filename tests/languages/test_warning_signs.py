"""The warning sign of an interview question is set apart in every language."""

from __future__ import annotations

import pytest

from advisor.core.hiring.kit import probe
from advisor.core.language import speaking
from advisor.library import catalogue
from advisor.library.catalogues import LANGUAGES, language_of


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_question_has_its_warning_sign_apart(code):
    with speaking(language_of(code)):
        asked = [one for skill in catalogue().skills for one in skill.interview]
        without = [question for question, notes in asked if not probe(question, notes).warning]

    assert without == []
