"""What the pages of a questionnaire hold, and which one comes after which."""

from __future__ import annotations

from collections.abc import Sequence

from flask import render_template, request

from advisor.core.hiring.scorecard import SCORECARD
from advisor.core.language import mark, say
from advisor.core.questionnaire import Question, Section, minutes_for, questions_in_order
from advisor.usecases import answer_notes
from advisor.usecases.sitting import Sitting
from advisor.web.access import store
from advisor.web.answer_lines import hint_rows, lines, still_to_do
from advisor.web.forms import PREFIX, SectionForm
from advisor.web.page_urls import page_url

_TWO_WINDOWS = mark(
    "You changed this in another window as well. Choose the answer that is right and save again."
)


def gap_url(sitting: Sitting) -> str:
    """Where to go on: the first page with a gap, else the check."""
    gaps = sitting.gaps
    if not gaps:
        return page_url(sitting, "check")
    return page_url(sitting, "section", section_id=gaps[0][0].id)


def after(sitting: Sitting, section_id: str) -> str:
    """The next page; after a change from the check page, the check page again."""
    place = sitting.place(section_id)
    last = place is None or place + 1 >= len(sitting.sections)
    if last or ("check" in request.args and not sitting.gaps):
        return page_url(sitting, "check")
    return page_url(sitting, "section", section_id=sitting.sections[(place or 0) + 1].id)


def way_back() -> dict[str, str]:
    """What an address carries on the way from the check page and back to it."""
    return {"check": "1"} if "check" in request.args else {}


def asked_on_page(sitting: Sitting, section: Section) -> Section:
    """A section that shows, with all that its page asks for.

    A scorecard asks for the line of evidence beside the level, whether or not there is one yet.
    """
    if sitting.questionnaire.id != SCORECARD:
        return section
    return next(one for one in sitting.questionnaire.sections if one.id == section.id)


def section_page(
    sitting: Sitting,
    section_id: str,
    form: SectionForm,
    changed: tuple[str, ...] = (),
    template: str = "assess/section.html",
) -> str:
    """One page of questions. changed: the ids that another window answered meanwhile."""
    place = sitting.place(section_id) or 0
    section = asked_on_page(sitting, sitting.sections[place])
    back = sitting.sections[place - 1].id if place else None
    questions = questions_in_order(section, str(sitting.assessment.seed))
    problems = form.problems() + [(PREFIX + key, say(_TWO_WINDOWS)) for key in changed]
    return render_template(
        template,
        sitting=sitting,
        section=section,
        questions=questions,
        form=form,
        errors=_on_top(problems, questions),
        messages_at=dict(problems),
        revision=sitting.assessment.revision,
        place=place,
        minutes_left=minutes_for(sitting.sections[place:]),
        back=page_url(sitting, "section", section_id=back) if back else page_url(sitting, "start"),
        came_from_check="check" in request.args,
        language_url=page_url(sitting, "language", at=section.id, **way_back()),
    )


def _on_top(
    problems: list[tuple[str, str]], questions: Sequence[Question]
) -> list[tuple[str, str]]:
    """For the list above the page: in its order, and where words repeat with the question."""
    messages = [message for _, message in problems]
    asked = {PREFIX + question.id: question.text for question in questions}
    places = {name: place for place, name in enumerate(asked)}
    return [
        (name, say("“{question}”: {problem}", question=asked[name], problem=message))
        if messages.count(message) > 1 and name in asked
        else (name, message)
        for name, message in sorted(problems, key=lambda each: places.get(each[0], -1))
    ]


def check_page(sitting: Sitting, *, refused: bool = False) -> str:
    """All answers before they are handed in. refused: handing in was tried, with gaps."""
    to_do = still_to_do(sitting)
    return render_template(
        "assess/check.html",
        sitting=sitting,
        groups=lines(sitting, changeable=True),
        errors=to_do if refused else [],
        to_do=to_do,
        hints=hint_rows(sitting, answer_notes.hints_of(store(), sitting)),
    )
