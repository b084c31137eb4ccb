"""Answers brought in from tables: how a table is read, and what is asked back."""

from __future__ import annotations

import pytest

from advisor.core.answer_table import Cells
from advisor.library import load_questionnaire
from advisor.store import assessments, people
from advisor.usecases.answer_import import TableNotUsableError
from tests import builders
from tests.usecases.answer_files.answer_file_builders import (
    IDS,
    SHORT,
    look,
    table,
)


def test_answers_may_be_words_and_columns_the_questions_texts(store, company):
    workspace, _ = company
    said = load_questionnaire("founder").question("creativity_2").text
    anchor = load_questionnaire(SHORT).question("closing").anchors[1]
    (long,) = look(store, workspace, f"Name;{said}\nAna;Often\n", "founder").drafts
    (short,) = look(
        store, workspace, f"Name\tclosing\tnegotiation\nAna\t{anchor}\tLevel 4\n"
    ).drafts

    assert long.answers == {"creativity_2": "4"}
    assert short.answers == {"closing": "2", "negotiation": "4"}


def test_a_text_that_several_questions_share_names_no_column(store, company):
    text = load_questionnaire(SHORT).question("closing").text

    assert look(store, company[0], f"name,branding,{text}\nAna,3,4\n").columns.unknown


def test_a_wrong_word_is_told_by_line_and_column_with_what_to_write():
    cells = Cells(load_questionnaire("founder"))

    assert cells.read("creativity_1", "often")[0] == "4"
    assert "Did you mean “often”" in cells.read("creativity_1", "oftn")[1]
    assert "Write one of 1 (Never)" in cells.read("creativity_1", "9")[1]


def test_a_line_with_a_problem_is_left_out_and_the_others_are_kept(store, company):
    workspace, _ = company
    good, bad = table(["Ana"]), f"Ben,{','.join(['9'] * len(IDS))}\r\n"
    seen = look(store, workspace, good + bad)

    assert [one.line for one in seen.drafts] == [2]
    assert {one.line for one in seen.problems} == {3}
    assert "closing" in {one.column for one in seen.problems}


def test_looking_keeps_nothing(store, company):
    workspace, _ = company
    look(store, workspace, table(["Ana"], ["Ben"]))

    assert assessments.of_workspace(store, workspace.id) == []
    assert len(people.of_workspace(store, workspace.id)) == 1


def test_nobody_rates_themself_and_every_rater_has_a_name(store, company):
    workspace, _ = company
    text = table(["Ana", "ana"], ["Ana", ""], columns=("name", "rater"), form="observer")
    told = [one.what for one in look(store, workspace, text, "observer").problems]

    assert [what.split(".")[0] for what in told] == [
        "Nobody rates themself",
        "Who rated? Write their name",
    ]


def test_a_name_that_may_be_somebody_here_is_asked_about(store, company):
    workspace, ana = company
    people.rename(store, workspace.id, ana.id, "Ana Lind")
    text = table(["A. Lind"])
    (newcomer,) = look(store, workspace, text).newcomers

    assert (newcomer.alike.id, newcomer.choice) == (ana.id, ana.id)
    assert look(store, workspace, text, **{newcomer.key: "add"}).added
    assert look(store, workspace, text, **{newcomer.key: "skip"}).drafts == ()


def test_two_people_of_one_name_are_told_apart_by_their_ids_or_asked_for(store, company):
    workspace, ana = company
    builders.person(store, workspace, "Ana")
    (told,) = look(store, workspace, table(["Ana"])).problems
    found = look(store, workspace, table([ana.id], columns=("person_id",))).drafts

    assert "2 people are called “Ana”" in told.what
    assert found[0].assessment.subject_id == ana.id


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("name,closing", "one line only"),
        ("name,what\nAna,3", "No column is a question"),
    ],
)
def test_a_table_without_answers_says_what_is_missing(store, company, text, said):
    with pytest.raises(TableNotUsableError, match=said):
        look(store, company[0], text)


def test_a_column_that_is_not_understood_is_named_with_the_nearest(store, company):
    seen = look(store, company[0], "name,closing,closnig\nAna,3,4\n")

    assert seen.columns.unknown == ((2, "closnig", "Did you mean “closing”?"),)


def test_a_questionnaire_that_is_not_here_is_told_by_line(store, company):
    text = "questionnaire_id,name,closing\nnothing,Ana,3\n"
    (told,) = look(store, company[0], text, "").problems

    assert (told.line, "“nothing”" in told.what) == (2, True)


def test_another_version_is_read_under_todays_and_that_is_said(store, company):
    text = f"questionnaire_id,version,name,closing\n{SHORT},{'0' * 64},Ana,3\n"

    assert "Version 00000000" in look(store, company[0], text, "").notes[0]


def test_a_time_to_come_is_refused(store, company):
    text = "name,submitted_at,closing\nAna,2099-01-01,3\n"
    (told,) = look(store, company[0], text).problems

    assert told.column == "submitted_at"
