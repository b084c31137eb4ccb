"""The shipped form on which sales says what customers said."""

from __future__ import annotations

from typing import Any

from advisor.core.hand_off.feedback import FeedbackForm, Option, Question, Theme
from advisor.core.language import by_language
from advisor.library.plan import plan_words


@by_language()
def feedback_form() -> FeedbackForm:
    """All questions with their answers."""
    found = plan_words()["feedback_form"]
    return FeedbackForm(tuple(map(_question, found["questions"])), Theme(**found["missing"]))


def _question(body: dict[str, Any]) -> Question:
    options = (Option(one["id"], one["text"], one.get("theme", True)) for one in body["options"])
    return Question(body["id"], body["text"], body["heading"], tuple(options))
