"""The table in which a form on paper is keyed in: one row for each question on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.language import say
from advisor.core.paper import BlankForm, Item, Printing, blank_form, code_of, codes, meaning
from advisor.core.questionnaire import NumberQuestion, Question, TextQuestion
from advisor.usecases.blank_forms import version_of
from advisor.usecases.sitting import Sitting


@dataclass(frozen=True, slots=True)
class Row:
    """One question: typed: the code as it stands in its field; hint: what can be typed.

    means: code to words, for the script; said: what is typed, in words; applies: whether the
    question shows under the answers so far. kind: of keyboard a phone should offer.
    """

    item: Item
    typed: str
    hint: str
    means: dict[str, str]
    said: str
    applies: bool
    kind: str

    @property
    def name(self) -> str:
        """The field's name and id."""
        return f"q_{self.item.id}"


def paper_of(sitting: Sitting, seed: str) -> BlankForm:
    """The form that is being keyed in. seed: that of its order, "" for a plain blank form."""
    printing = Printing(
        version=version_of(sitting.assessment),
        currency=sitting.currency,
        assumptions=sitting.assumptions,
        seed=seed,
        reference=sitting.assessment.reference if seed else "",
    )
    return blank_form(sitting.questionnaire, printing)


def orders_differ(sitting: Sitting) -> bool:
    """Whether a form with this reference has another order than a plain one."""
    own, plain = paper_of(sitting, str(sitting.assessment.seed)), paper_of(sitting, "")
    return own.parts != plain.parts


def rows(
    sitting: Sitting, form: BlankForm, seed: str, typed: Mapping[str, str]
) -> list[tuple[str, str, list[Row]]]:
    """(title, only if, rows) of each section. typed: question id to what was just typed."""
    shown = {question.id for section in sitting.sections for question in section.questions}
    found = {question.id: question for question in sitting.questionnaire.questions}
    return [
        (
            part.title,
            part.only_if,
            [
                _row(sitting, found[item.id], item, seed, typed, applies=item.id in shown)
                for block in part.blocks
                for item in block.items
            ],
        )
        for part in form.parts
    ]


def _row(
    sitting: Sitting,
    question: Question,
    item: Item,
    seed: str,
    typed: Mapping[str, str],
    *,
    applies: bool,
) -> Row:
    answer = sitting.answers.get(item.id, "")
    kept = code_of(question, answer, seed)
    now = typed.get(item.id, kept)
    return Row(
        item=item,
        typed=now,
        hint=_hint(question, item),
        means={one.code: one.text for one in codes(question, seed)},
        said=meaning(question, answer, seed, sitting.currency) if now == kept else "",
        applies=applies,
        kind={"frequency": "numeric", "anchored": "decimal"}.get(item.kind, "text"),
    )


def _hint(question: Question, item: Item) -> str:
    """What can be typed, in as few signs as will do."""
    if isinstance(question, TextQuestion):
        return say("words")
    if isinstance(question, NumberQuestion):
        what = item.unit or say("number")
        return say("{unit} or ?", unit=what) if item.boxes else what
    listed = [box.code for box in item.boxes]
    none = listed[-1] == "0"
    ends = {"first": listed[0], "last": listed[-2] if none else listed[-1]}
    if item.halves and none:
        return say("{first} to {last}, halves, or 0", **ends)
    if item.halves:
        return say("{first} to {last}, halves,", **ends)
    if none:
        return say("{first} to {last} or 0", **ends)
    return say("{first} to {last}", **ends)
