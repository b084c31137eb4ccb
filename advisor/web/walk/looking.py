"""What must hold of every page of a questionnaire that the bot comes to."""

from __future__ import annotations

from advisor.core.questionnaire import (
    UNKNOWN,
    NumberQuestion,
    Question,
    Section,
    SituationalQuestion,
    TextQuestion,
    shown,
)
from advisor.web.walk.browser import Page, names_of, offered, untouched
from advisor.web.walk.choosing import Wrong, name_of
from advisor.web.walk.markup import Node
from advisor.web.walk.noticing import expect, expect_same
from advisor.web.walk.record import Record

SAVE = ("Save and go on", "Save and go back to the check")


def look_at_section(page: Page, record: Record, answered: bool = True) -> Section:
    """The section of a page, once all that must hold of it does.

    answered: whether the fields must hold what is kept; not where the page was refused.
    """
    place = record.place(page.here)
    expect(place is not None, f"{page.url}: this page must not show")
    section, total = record.sections[place or 0], len(record.sections)
    form = page.form(*SAVE)
    numbers = {"page": (place or 0) + 1, "pages": total}
    where = page.said("Page %(page)s of %(pages)s") % numbers
    expect(where in page.words, f"{page.url}: page n of {total}")
    wanted = {name_of(question) for question in section.questions}
    expect_same(names_of(form), wanted, f"{page.url}: the questions")
    revision = int(untouched(form)["revision"] or 0)
    expect_same(revision, record.revision, f"{page.url}: the revision")
    for question in section.questions:
        _look_at_options(page, form, question, record)
        if answered:
            held = held_by(form, question)
            expect_same(held, record.answers.get(question.id, ""), f"{page.url}: {question.id}")
    shown_order = [name for name in untouched_order(form) if name in wanted]
    _look_at_order(page, section.id, shown_order, record)
    return section


def held_by(form: Node, question: Question) -> str:
    """The answer that a form holds for a question, as it is kept; "" for none."""
    values, name = untouched(form), name_of(question)
    if values.get(f"{name}_unknown") == UNKNOWN:
        return UNKNOWN
    return values.get(name) or ""


def untouched_order(form: Node) -> list[str]:
    """The names of the fields in the order of the page."""
    return list(dict.fromkeys(node.get("name") for node in form.tagged("input", "textarea")))


def look_at_refusal(page: Page, wrong: Wrong, typed: str) -> None:
    """A wrong answer is said on top and at its field, and what was typed is still there."""
    name, what = name_of(wrong.question), f"{page.url}: {wrong.what} for {wrong.question.id}"
    expect(
        page.tree.tagged("title")[0].words.startswith(page.said("Error:")),
        f"{what}: Error: in the title",
    )
    expect(page.errors().get(name), f"{what}: no message on top")
    at_field = page.with_id(f"{name}-error")
    expect(at_field is not None and at_field.words, f"{what}: no message at the field")
    if isinstance(wrong.question, NumberQuestion | TextQuestion):
        kept = (untouched(page.form(*SAVE)).get(name) or "").replace("\r\n", "\n")
        expect_same(kept, typed, f"{what}: what was typed")


def look_at_list(page: Page, record: Record) -> None:
    """The check and the receipt list each question that shows with its answer, in their order."""
    rows = iter(page.summary())
    for section in record.sections:
        found = [next(rows, ("", "")) for _ in section.questions]
        _look_at_group(page, section, found, record)
    expect_same(list(rows), [], f"{page.url}: more in the list")


def _look_at_group(
    page: Page, section: Section, found: list[tuple[str, str]], record: Record
) -> None:
    """One section's part of the list; its order is known once its page was seen."""
    asked = {name_of(question): question for question in section.questions}
    order = [name for name in record.order.get(section.id, []) if name in asked]
    if set(order) == set(asked):
        names = [_plain(asked[name].text) for name in order]
        expect_same([name for name, _ in found], names, f"{page.url}: the list of {section.id}")
    wanted = sorted((_plain(q.text), _plain(_said(q, record))) for q in section.questions)
    for (name, answer), (text, said) in zip(sorted(found), wanted, strict=True):
        expect_same(name, text, f"{page.url}: the list of {section.id}")
        left_out = {page.said("Not answered yet"), page.said("Left out")}
        right = said in answer if said else answer in left_out
        expect(right, f"{page.url}: {name}: {answer} instead of {said}")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _said(question: Question, record: Record) -> str:
    answer = record.answers.get(question.id, "")
    return shown(question, answer) if answer else ""


def _look_at_options(page: Page, form: Node, question: Question, record: Record) -> None:
    """What is offered is what the definition says, in the order it was offered in before."""
    if isinstance(question, NumberQuestion | TextQuestion):
        return
    found = offered(form, name_of(question))
    expect_same(set(found), set(question.values()), f"{page.url}: what {question.id} offers")
    if isinstance(question, SituationalQuestion):
        _look_at_order(page, f"{question.id} options", found, record)


def _look_at_order(page: Page, name: str, found: list[str], record: Record) -> None:
    """Nothing changes places; what was not shown before may come in between."""
    before = record.order.get(name, [])
    same = [each for each in found if each in before]
    expect_same(same, [each for each in before if each in found], f"{page.url}: the order")
    record.order[name] = found if set(before) <= set(found) else before
