"""In which language a respondent reads a questionnaire: what they chose, else their browser's."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.core.language import Language, language
from advisor.library.catalogues import LANGUAGES, PSEUDO, language_of
from advisor.store import assessments
from advisor.store.database import Store
from advisor.usecases.sitting import Sitting


def choose(store: Store, sitting: Sitting, chosen: str) -> bool:
    """Keep the language with the assessment; False where the questionnaire does not have it."""
    if chosen not in sitting.languages:
        return False
    about = sitting.assessment
    with store.immediate():
        assessments.set_language(store, about.workspace_id, about.id, chosen)
    return True


def first_choice(languages: Sequence[str], wanted: Sequence[str]) -> str:
    """The first language wanted that there is, also by its first part ("de" for "de-AT").

    languages: what there is, the declared default first; it is taken where nothing else fits.
    wanted: language tags as a browser sends them, the dearest first.
    """
    for tag in wanted:
        for test in (_whole, _first_part):
            found = [one for one in languages if test(one) == test(tag)]
            if found:
                return found[0]
    return languages[0]


def _whole(tag: str) -> str:
    return tag.casefold()


def _first_part(tag: str) -> str:
    return tag.partition("-")[0].casefold()


def words_around(code: str) -> Language:
    """What is said around the texts of a questionnaire that are in the language of that code.

    The same language where it is offered, else the reader's; languages for tests stay in force.
    """
    reader = language()
    stays = code not in LANGUAGES or reader.code in PSEUDO
    return reader if stays else language_of(code)
