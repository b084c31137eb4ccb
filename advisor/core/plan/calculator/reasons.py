"""Why a number cannot be, in the words of what it is about."""

from __future__ import annotations

from advisor.core.funnel import ALL_PASS, PASSED_THROUGH
from advisor.core.language import mark, say
from advisor.core.questionnaire import NotANumber, NumberQuestion, number_from

_NONE = {
    "goal": mark("A goal has to be more than 0: without one there is nothing to work out."),
    "average_deal": mark(
        "A deal has to be worth something: otherwise no number of them makes a goal."
    ),
    "prospecting": mark("Opportunities that sales finds itself take some time to find."),
    "win_rate": mark("If no opportunity is won, no number of leads makes a deal."),
    "enquiry_to_customer": mark(
        "If nobody who asks buys, no number of enquiries makes a customer."
    ),
}
_TOO_LATE = mark("A cycle of more than a year makes a plan for a year or less guesswork.")


def why_not(question: NumberQuestion, text: str) -> str:
    """The reason why a number is refused, "" where its range says enough. Never raises."""
    try:
        number = number_from(text.strip().rstrip("%"))
    except NotANumber:
        return ""
    if question.unit == "%" and number > ALL_PASS:
        return say("Of 100 there cannot be more than 100.")
    if question.id in PASSED_THROUGH and number == ALL_PASS:
        return say("Where all of them pass on, tick the box below: then this stage is not counted.")
    if number <= 0 and question.minimum > 0:
        rate = mark("If nobody passes on, nothing comes of it.") if question.unit == "%" else ""
        return say(_NONE.get(question.id, rate))
    if question.id == "sales_cycle" and number > question.maximum:
        return say(_TOO_LATE)
    return ""
