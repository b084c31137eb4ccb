"""Translations are written with the signs of their language, and fit where there is little room."""

import re
from textwrap import wrap

import pytest

from advisor.core.language import speaking
from advisor.library import catalogue
from advisor.library.catalogues import LANGUAGES, language_of
from tests.languages.catalogue_files import translations

# English quotation marks, and spaces at which a French line must not break.
WRONG = {
    "de": r"”|(^|[\s(])“\w",
    "es": r"[“”]",
    "fr": r"[“”]|« | »|\w [;?!](\s|$)",
}
# Letters in a line beside a row of a chart, 14 px on a phone.
BESIDE = 22


def sentences(code):
    """Every translated form, without markup."""
    for forms in translations(code).values():
        for words in (forms,) if isinstance(forms, str) else forms or ():
            yield re.sub(r"<[^>]*>|%\(\w+\)s", "", words)


@pytest.mark.parametrize("code", sorted(WRONG))
def test_quotations_and_spaces_are_those_of_the_language(code):
    assert [words for words in sentences(code) if re.search(WRONG[code], words)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_skill_needs_two_lines_beside_its_row_at_most(code):
    with speaking(language_of(code)):
        names = [skill.name for skill in catalogue().skills]

    assert [name for name in names if len(wrap(name, BESIDE)) > 2] == []
