"""Answers taken out: what stands in the lines and columns of a table."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from advisor.library import load_questionnaire
from advisor.reports import tables
from advisor.store import assessments, people
from advisor.usecases import invitations, staff
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import stamp
from tests import builders
from tests.builders import AT
from tests.usecases.answer_files.answer_file_builders import (
    NASTY,
    long_rows,
    taken,
)


def test_every_answer_in_force_has_one_line_with_its_question_and_value(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana, level=4)
    row = next(r for r in long_rows(store, workspace) if r["question_id"] == "closing")

    assert (row["subject_name"], row["respondent_kind"], row["kind"]) == ("Ana", "self", "anchored")
    assert (row["answer"], row["answer_in_words"], row["value"]) == ("4", "Level 4", "4")
    assert (row["counted"], row["in_force"], row["skill"]) == ("yes", "yes", "closing")
    assert row["submitted_at"] == stamp(AT)


def test_a_reverse_item_counts_turned_and_a_situation_by_its_key(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana, "founder", level=2)
    rows = long_rows(store, workspace)
    turned = [r for r in rows if r["reverse"] == "yes" and r["kind"] == "frequency"]
    situations = [r for r in rows if r["kind"] == "situational"]

    assert {row["value"] for row in turned} == {"4"}
    assert {row["value"] for row in situations} <= {"1", "2.333333", "3.666667", "5"}


def test_no_chance_is_an_answer_without_a_value(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana, closing="no_chance")
    row = next(r for r in long_rows(store, workspace) if r["question_id"] == "closing")

    assert (row["value"], row["counted"]) == ("", "yes")


def test_an_answer_to_what_no_longer_shows_is_kept_and_not_counted(store, company):
    workspace, _ = company
    answers = {"hours_from": "known", "period": "month"}
    builders.begun(store, workspace, None, "context", answers=answers)
    row = next(r for r in long_rows(store, workspace) if r["question_id"] == "period")

    assert (row["answer"], row["counted"], row["value"]) == ("month", "no", "")


def test_earlier_answers_come_only_when_they_are_asked_for(store, company):
    workspace, ana = company
    new = builders.begun(store, workspace, ana, answers={"closing": "2"})
    assessments.append_answers(store, new, {"closing": "5"}, stamp(AT + timedelta(hours=1)))
    both = long_rows(store, workspace, history=True)

    assert [row["answer"] for row in long_rows(store, workspace)] == ["5"]
    assert [(r["answer"], r["in_force"], r["counted"]) for r in both] == [
        ("2", "no", "no"),
        ("5", "yes", "yes"),
    ]


def test_who_was_asked_stands_with_name_and_kind(store, company):
    workspace, ana = company
    (made,) = invitations.ask_observers(store, ana, "peer", [Named("Iris =1", "")], AT)
    one = assessments.find(store, workspace.id, made.invitation.assessment_id)
    assessments.append_answers(store, one, {"closing": "3"}, stamp(AT))
    (row,) = long_rows(store, workspace)

    assert (row["respondent_kind"], row["respondent_name"]) == ("peer", "Iris =1")
    assert row["submitted_at"] == ""


@pytest.mark.parametrize("text", NASTY)
def test_any_text_is_harmless_in_the_file_and_comes_back_unchanged(store, company, words, text):
    workspace, ana = company
    builders.begun(store, workspace, ana, words, answers={"story": text})
    written = csv.reader(io.StringIO(taken(store, workspace).decode(), newline=""))
    (row,) = long_rows(store, workspace)

    assert row["answer"] == text
    assert {cell[0] for cells in written for cell in cells if cell} & set("=+@\t\r＝") == set()


def test_the_wide_file_has_a_line_per_assessment_and_a_column_per_question(store, company):
    workspace, ana = company
    done = builders.answered(store, workspace, ana, level=3, closing="1")
    (_, names), (_, cells) = tables.read(taken(store, workspace, done.definition_hash).decode())
    row = dict(zip(names, cells, strict=True))

    assert (row["q_closing"], row["subject_name"], row["not_counted"]) == ("1", "Ana", "")
    assert [name[2:] for name in names if name.startswith("q_")] == [
        question.id for question in load_questionnaire("founder-short").questions
    ]


def test_nothing_of_another_company_or_of_the_bin_is_taken_out(store, company):
    workspace, ana = company
    other, tom = builders.company(store, "Other", "Tom")
    gone = builders.person(store, workspace, "Gone")
    for place, who in ((other, tom), (workspace, gone)):
        builders.answered(store, place, who)
    staff.remove(store, workspace.id, gone.id, AT)
    people.rename(store, workspace.id, ana.id, "Ana")

    for kind in ("long", "wide", "json", "sqlite"):
        content = taken(store, workspace, kind)
        assert b"Tom" not in content
        assert b"Gone" not in content
