"""The shipped questionnaires in every language whose catalogue has all of their texts."""

from __future__ import annotations

import json

from advisor.core.questionnaire import Questionnaire
from advisor.library.catalogues import LANGUAGES, language_of
from advisor.library.translations import label_texts, text_keys


def in_all_languages(definition: Questionnaire) -> Questionnaire:
    """The English definition with its translations, for those who answer in another language."""
    written = definition.model_dump(mode="json", by_alias=True)
    translations = {}
    for code in LANGUAGES:
        texts = dict(text_keys(written)) | dict(label_texts(written, code))
        messages = language_of(code).messages
        if code != definition.language and all(text in messages for text in texts.values()):
            translations[code] = {key: messages[text] for key, text in texts.items()}
    if not translations:
        return definition
    return Questionnaire.model_validate_json(json.dumps(written | {"translations": translations}))
