"""The blank form as a value: everything that is printed, numbered, with no markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from advisor.core.assumptions import DEFAULTS, Assumptions
from advisor.core.language import say
from advisor.core.paper.codes import codes
from advisor.core.paper.numbers import behind_unknown, limits, unit_of
from advisor.core.paper.routes import Place, goes_to, only_if
from advisor.core.paper.words import head, instructions, typed_in, usual_terms
from advisor.core.questionnaire import (
    AnchoredQuestion,
    NumberQuestion,
    Question,
    Questionnaire,
    Section,
    TextQuestion,
    questions_in_order,
)

# Answers as short as these stand side by side above a column of boxes.
SHORT, FEW = 20, 7
CHARACTERS_A_LINE, MOST_LINES = 300, 4


@dataclass(frozen=True, slots=True)
class Printing:
    """What a form is printed for.

    version: the first 8 digits of the definition's content hash. reference, seed: those of one
    assessment, "" for a plain blank form. about: the subject's name, by: the respondent's, ""
    for lines to write on. terms: (term, text) of who sees the answers; () for the usual ones.
    """

    version: str
    currency: str = ""
    assumptions: Assumptions = DEFAULTS
    seed: str = ""
    reference: str = ""
    about: str = ""
    by: str = ""
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """A box to cross: its code, what it says, and where to go on after it ("" for the next)."""

    code: str
    text: str
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question on paper.

    note: that it may be left out, where its text does not say so. boxes: to cross, halves: codes
    between them. unit, limits: of a number. lines: to write on.
    """

    number: int
    id: str
    kind: str
    text: str
    help: str
    only_if: str
    note: str
    boxes: tuple[Box, ...] = ()
    halves: tuple[str, ...] = ()
    unit: str = ""
    limits: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """What stands together: a grid of questions with the same short answers, or one question."""

    grid: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One section."""

    title: str
    lead: str
    stem: str
    only_if: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class BlankForm:
    """head: (label, what is known or "" for a line to write on). terms: who sees it, and so on."""

    id: str
    title: str
    purpose: str
    language: str
    minutes: int
    version: str
    reference: str
    head: tuple[tuple[str, str], ...]
    instructions: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every question in the order of the paper."""
        return tuple(item for part in self.parts for block in part.blocks for item in block.items)


def blank_form(questionnaire: Questionnaire, printing: Printing) -> BlankForm:
    """The form as it is printed; questions are numbered from 1 through all sections."""
    places = in_order(questionnaire, printing.seed)
    return BlankForm(
        id=questionnaire.id,
        title=questionnaire.title,
        purpose=questionnaire.purpose,
        language=questionnaire.language,
        minutes=questionnaire.minutes(),
        version=printing.version,
        reference=printing.reference,
        head=head(questionnaire, printing.about, printing.by),
        instructions=instructions(questionnaire),
        terms=(*(printing.terms or usual_terms(questionnaire)), typed_in()),
        parts=_parts(places, printing),
    )


def in_order(questionnaire: Questionnaire, seed: str) -> tuple[Place, ...]:
    """Every question with its number, in the order that this paper has them."""
    listed = [
        (section, question)
        for section in questionnaire.sections
        for question in (questions_in_order(section, seed) if seed else section.questions)
    ]
    return tuple(Place(n, section, question) for n, (section, question) in enumerate(listed, 1))


def _parts(places: Sequence[Place], printing: Printing) -> tuple[Part, ...]:
    by_id = {place.question.id: place for place in places}
    told: set[tuple[str, str]] = set()
    parts = []
    for _, found in groupby(places, key=lambda place: place.section.id):
        here = list(found)
        section, items = here[0].section, [_item(place, places, printing, told) for place in here]
        parts.append(_part(section, items, only_if(section.when, by_id, printing.seed)))
    return tuple(parts)


def _part(section: Section, items: Sequence[Item], condition: str) -> Part:
    blocks: list[Block] = []
    for _, run in groupby(items, key=_likeness):
        found = tuple(run)
        if _fits_a_grid(found[0]):
            blocks.append(Block(grid=True, items=found))
        else:
            blocks += [Block(grid=False, items=(item,)) for item in found]
    return Part(section.title, section.lead, section.stem, condition, tuple(blocks))


def _likeness(item: Item) -> tuple[object, ...]:
    """What questions of one grid have in common."""
    return item.kind, item.boxes, item.only_if, item.note, item.help


def _fits_a_grid(item: Item) -> bool:
    """Whether the answers stand above columns: a scale, or a few short ones that lead nowhere."""
    if any(box.goes_to for box in item.boxes):
        return False
    short = all(len(box.text) <= SHORT for box in item.boxes)
    return item.kind == "frequency" or (
        item.kind == "choice" and short and 3 <= len(item.boxes) <= FEW
    )


def _item(
    place: Place, places: Sequence[Place], printing: Printing, told: set[tuple[str, str]]
) -> Item:
    """A question; told: the help given before, which is not printed again for the same text."""
    question = place.question
    by_id = {one.question.id: one for one in places}
    heard = isinstance(question, AnchoredQuestion) and (question.text, question.help) in told
    told.add((question.text, question.help))
    boxes = _boxes(place, places, printing)
    number = question if isinstance(question, NumberQuestion) else None
    return Item(
        number=place.number,
        id=question.id,
        kind=question.kind,
        text=question.text,
        help="" if heard else question.help,
        only_if=only_if(question.when, by_id, printing.seed),
        note=say("if you like") if question.silently_optional else "",
        boxes=tuple(box for box in boxes if ".5" not in box.code),
        halves=tuple(box.code for box in boxes if ".5" in box.code),
        unit=unit_of(number, printing.currency) if number else "",
        limits=limits(number) if number else "",
        lines=_lines(question) if isinstance(question, TextQuestion) else 0,
    )


def _lines(question: TextQuestion) -> int:
    """Lines for a hand that is larger than print: those of the field, more for long answers."""
    return max(question.lines, min(MOST_LINES, ceil(question.maximum_length / CHARACTERS_A_LINE)))


def _boxes(place: Place, places: Sequence[Place], printing: Printing) -> list[Box]:
    return [
        Box(one.code, _says(place.question, one.text, printing), goes_to(place, one, places))
        for one in codes(place.question, printing.seed)
    ]


def _says(question: Question, text: str, printing: Printing) -> str:
    """The words at a box; "I don't know" says what it takes."""
    if not isinstance(question, NumberQuestion):
        return text
    return text + behind_unknown(question, printing.assumptions, printing.currency)
