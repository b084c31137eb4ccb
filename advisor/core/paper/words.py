"""What a form says about itself: whom it is for, how to fill it in, and who will read it."""

from __future__ import annotations

from advisor.core import respondent_words
from advisor.core.language import mark, say
from advisor.core.questionnaire import (
    AnchoredQuestion,
    FrequencyQuestion,
    NumberQuestion,
    Questionnaire,
)

_PEN = mark(
    "Cross the box that fits, with a pen. "
    "Crossed the wrong one? Fill that box in and cross the right one."
)
_HALVES = mark("Between two lines? Cross the small box between them, such as 3.5.")
_NONE = mark("“{label}” is a full answer. It never counts as low.")
_UNKNOWN = mark(
    "“{label}” is a full answer too. Where a value stands behind it, that value is taken."
)
_ROUTES = mark(
    "Not every question is for everyone: “Only if …” says when one is. "
    "“Go to question …” at a box says where to go on."
)


def typed_in() -> tuple[str, str]:
    """(term, text) of what becomes of the paper."""
    return say("Typed in"), say(
        "Whoever types your answers in can read them. Their name is kept with the answers."
    )


def head(questionnaire: Questionnaire, about: str, by: str) -> tuple[tuple[str, str], ...]:
    """The places to write on at the top, with what is known already."""
    if questionnaire.subject == "business":
        return ((say("Company"), about), (say("Filled in by"), by), (say("Date"), ""))
    if questionnaire.respondent == "observer":
        return ((say("About whom"), about), (say("Your name"), by), (say("Date"), ""))
    return ((say("Your name"), by or about), (say("Date"), ""))


def instructions(questionnaire: Questionnaire) -> tuple[str, ...]:
    """How to fill it in: only what this questionnaire needs."""
    questions = questionnaire.questions
    levels = [q for q in questions if isinstance(q, AnchoredQuestion | FrequencyQuestion)]
    numbers = [q for q in questions if isinstance(q, NumberQuestion) and q.unknown_allowed]
    said = [say(_PEN)]
    if any(isinstance(q, AnchoredQuestion) and q.halves for q in levels):
        said.append(say(_HALVES))
    said += [say(_NONE, label=label) for label in sorted({q.none_label for q in levels} - {""})]
    said += [say(_UNKNOWN, label=numbers[0].labels.unknown)] if numbers else []
    if any(part.when for part in (*questionnaire.sections, *questions)):
        said.append(say(_ROUTES))
    return tuple(said)


def usual_terms(questionnaire: Questionnaire) -> tuple[tuple[str, str], ...]:
    """(term, text) of who sees the answers, where it is not known who will be asked."""
    if questionnaire.subject == "business":
        return ()
    if questionnaire.respondent == "observer":
        return (
            (say("Who sees it"), say(respondent_words.ANY_OBSERVER_SEEN_BY)),
            (say("Traceable?"), say(respondent_words.ANY_OBSERVER_TRACED)),
        )
    return ((say("Who sees it"), say(respondent_words.OWN_VIEW_SEEN_BY)),)
