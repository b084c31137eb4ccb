"""What a form says about itself: whom it is for, how to fill it in, and who will read it."""

from __future__ import annotations

from advisor.core import respondent_words
from advisor.core.questionnaire import (
    AnchoredQuestion,
    FrequencyQuestion,
    NumberQuestion,
    Questionnaire,
)

TYPED_IN = (
    "Typed in",
    "Whoever types your answers in can read them. Their name is kept with the answers.",
)
_PEN = (
    "Cross the box that fits, with a pen. "
    "Crossed the wrong one? Fill that box in and cross the right one."
)
_HALVES = "Between two lines? Cross the small box between them, such as 3.5."
_NONE = "“{label}” is a full answer. It never counts as low."
_UNKNOWN = "“{label}” is a full answer too. Where a value stands behind it, that value is taken."
_ROUTES = (
    "Not every question is for everyone: “Only if …” says when one is. "
    "“Go to question …” at a box says where to go on."
)


def head(questionnaire: Questionnaire, about: str, by: str) -> tuple[tuple[str, str], ...]:
    """The places to write on at the top, with what is known already."""
    if questionnaire.subject == "business":
        return (("Company", about), ("Filled in by", by), ("Date", ""))
    if questionnaire.respondent == "observer":
        return (("About whom", about), ("Your name", by), ("Date", ""))
    return (("Your name", by or about), ("Date", ""))


def instructions(questionnaire: Questionnaire) -> tuple[str, ...]:
    """How to fill it in: only what this questionnaire needs."""
    questions = questionnaire.questions
    levels = [q for q in questions if isinstance(q, AnchoredQuestion | FrequencyQuestion)]
    numbers = [q for q in questions if isinstance(q, NumberQuestion) and q.unknown_allowed]
    said = [_PEN]
    if any(isinstance(q, AnchoredQuestion) and q.halves for q in levels):
        said.append(_HALVES)
    said += [_NONE.format(label=label) for label in sorted({q.none_label for q in levels} - {""})]
    said += [_UNKNOWN.format(label=numbers[0].labels.unknown)] if numbers else []
    if any(part.when for part in (*questionnaire.sections, *questions)):
        said.append(_ROUTES)
    return tuple(said)


def usual_terms(questionnaire: Questionnaire) -> tuple[tuple[str, str], ...]:
    """(term, text) of who sees the answers, where it is not known who will be asked."""
    if questionnaire.subject == "business":
        return ()
    if questionnaire.respondent == "observer":
        return (
            ("Who sees it", respondent_words.ANY_OBSERVER_SEEN_BY),
            ("Traceable?", respondent_words.ANY_OBSERVER_TRACED),
        )
    return (("Who sees it", respondent_words.OWN_VIEW_SEEN_BY),)
