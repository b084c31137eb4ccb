"""A company, and a questionnaire with a text in it."""

from __future__ import annotations

import pytest

from tests import builders
from tests.core.questionnaire_builders import questionnaire


@pytest.fixture
def company(store):
    return builders.company(store)


@pytest.fixture
def words():
    """A questionnaire with one text to write."""
    return questionnaire("id: story, kind: text, text: What happened, required: false")
