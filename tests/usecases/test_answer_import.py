"""Answers brought in from tables: read, looked at, kept as a whole, undone."""

from __future__ import annotations

import pytest

from advisor.core.answer_table import Cells
from advisor.library import load_questionnaire
from advisor.reports import tables
from advisor.store import answer_imports, assessments, invitations, people
from advisor.store.members import Member
from advisor.usecases import answer_import, gathering, signing_in, staff
from advisor.usecases import invitations as asking
from advisor.usecases.answer_import import TableNotUsableError
from advisor.usecases.name_lines import Named
from tests import builders
from tests.builders import AT
from tests.core.questionnaire_builders import questionnaire
from tests.usecases.test_answer_export import NASTY, taken

SHORT = "founder-short"
IDS = [question.id for question in load_questionnaire(SHORT).questions]


@pytest.fixture
def company(store):
    return builders.company(store)


def table(*rows, columns=("name",), form=SHORT, level="3"):
    """A whole table: a row is what stands before the answers, which are all of one level."""
    given = builders.complete(load_questionnaire(form), level)
    asked = [question.id for question in load_questionnaire(form).questions]
    lines = [[*columns, *asked], *([*row, *(given.get(one, "") for one in asked)] for row in rows)]
    return "".join(tables.lines(lines))


def look(store, workspace, text, chosen=SHORT, **choices):
    return answer_import.preview(store, workspace, text, chosen, choices, AT)


def keep(store, workspace, text, chosen=SHORT, choices=None, name="x.csv"):
    owner = signing_in.owner(store, AT)
    member = Member(owner.id, owner.name)
    return answer_import.keep(store, workspace, member, name, (text, chosen, choices or {}), AT)


def levels(store, workspace):
    """What the answers say: (person's name, mode, skill, value), whoever the ids stand for."""
    found = gathering.gather(store, workspace)
    said = [(found.names[o.person], o.mode, o.skill, o.value) for o in found.observations]
    return sorted(said)


def raters(store, workspace):
    """How many people each rater has rated."""
    found = gathering.gather(store, workspace).observations
    pairs = {(one.rater, one.person) for one in found}
    return sorted(sum(rater == one for rater, _ in pairs) for one in {r for r, _ in pairs})


@pytest.fixture
def full(store):
    """A company with self-ratings of both forms, peers who rated several, and the business."""
    workspace, ana = builders.company(store, "Full")
    ben = builders.person(store, workspace, "Ben")
    builders.answered(store, workspace, ana, level=4, closing="no_chance")
    builders.answered(store, workspace, ben, "founder", level=2)
    for subject, names in ((ana, ["Iris", "Ben"]), (ben, ["Iris"])):
        named = [Named(name, "") for name in names]
        for made in asking.ask_observers(store, subject, "peer", named, AT):
            fill(store, workspace, made.invitation.assessment_id, f"{len(names) + 1}")
    builders.business(store, workspace)
    return workspace


def fill(store, workspace, assessment_id, level):
    one = assessments.find(store, workspace.id, assessment_id)
    given = builders.complete(load_questionnaire("observer"), level)
    assessments.append_answers(store, one, given, AT.isoformat())
    assessments.submit(store, one.id, AT.isoformat())


def test_what_was_taken_out_as_a_long_file_says_the_same_when_brought_in(store, full):
    empty, _ = builders.company(store, "Empty", "Zoe")
    keep(store, empty, taken(store, full).decode(), "")

    assert levels(store, empty) == levels(store, full)
    assert raters(store, empty) == raters(store, full)
    assert gathering.gather(store, empty).context == gathering.gather(store, full).context


def test_what_was_taken_out_as_wide_files_says_the_same_when_brought_in(store, full):
    empty, _ = builders.company(store, "Empty", "Zoe")
    for version in {one.definition_hash for one in assessments.of_workspace(store, full.id)}:
        keep(store, empty, taken(store, full, version).decode(), "")

    assert levels(store, empty) == levels(store, full)
    assert raters(store, empty) == raters(store, full)


def test_the_same_file_twice_brings_nothing_the_second_time(store, full):
    text = taken(store, full).decode()
    seen = look(store, full, text, "")

    assert (seen.drafts, seen.problems) == ((), ())
    assert len(seen.twice) == len(assessments.of_workspace(store, full.id))


@pytest.mark.parametrize("text", [one for one in NASTY if one == " ".join(one.split())])
def test_a_text_like_a_formula_goes_out_and_in_unchanged(store, company, text):
    workspace, ana = company
    asked = questionnaire("id: story, kind: text, text: What happened, required: false")
    builders.begun(store, workspace, ana, asked, answers={"story": text})
    (_, names), (_, cells) = tables.read(taken(store, workspace).decode())

    answer = dict(zip(names, cells, strict=True))["answer"]
    assert Cells(asked).read("story", answer) == (text, "")


def test_a_plain_table_from_elsewhere_becomes_assessments_handed_in(store, company):
    workspace, _ = company
    _, seen = keep(store, workspace, table(["Ana"], ["Ben"], level=4))
    found = assessments.of_workspace(store, workspace.id)

    assert {one.name for one in people.of_workspace(store, workspace.id)} == {"Ana", "Ben"}
    assert all(one.submitted_at and one.entered_from == "file" for one in found)
    assert list(seen.added.values()) == ["Ben"]


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


def test_a_form_that_is_not_complete_is_kept_as_begun(store, company):
    workspace, _ = company
    keep(store, workspace, "name,closing\nAna,4\n")
    (one,) = assessments.of_workspace(store, workspace.id)

    assert one.submitted_at is None
    assert levels(store, workspace) == []


def test_looking_keeps_nothing(store, company):
    workspace, _ = company
    look(store, workspace, table(["Ana"], ["Ben"]))

    assert assessments.of_workspace(store, workspace.id) == []
    assert len(people.of_workspace(store, workspace.id)) == 1


def test_undoing_takes_all_of_it_away_and_bringing_back_all_of_it_back(store, company):
    workspace, _ = company
    made, _ = keep(store, workspace, table(["Ana"], ["Ben"], level=4))
    before = levels(store, workspace)
    answer_import.undo(store, workspace.id, made.id, AT)
    assert levels(store, workspace) == []
    assert [one.name for one in people.of_workspace(store, workspace.id)] == ["Ana"]
    answer_import.bring_back(store, workspace.id, made.id)

    assert levels(store, workspace) == before != []


def test_undoing_leaves_what_others_answered_since(store, company):
    workspace, _ = company
    made, _ = keep(store, workspace, table(["Ben"]))
    ben = people.of_workspace(store, workspace.id)[-1]
    builders.answered(store, workspace, ben, level=5)
    answer_import.undo(store, workspace.id, made.id, AT)

    assert {value for *_, value in levels(store, workspace)} == {5.0}


def test_an_undone_import_leaves_no_trace_among_those_who_were_asked(store, company):
    workspace, ana = company
    text = table(["Ana", "Iris"], columns=("name", "rater"), form="observer")
    made, _ = keep(store, workspace, text, "observer")
    assert [one.name for one in invitations.of_workspace(store, workspace.id)] == ["Iris"]
    answer_import.undo(store, workspace.id, made.id, AT)

    assert invitations.of_workspace(store, workspace.id) == []
    assert staff.standings(store, workspace.id)[0].person == ana


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


def test_a_failure_half_way_keeps_nothing(store, company):
    workspace, _ = company
    store.run(
        "CREATE TRIGGER full BEFORE INSERT ON answers WHEN NEW.value = '5' "
        "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    )
    with pytest.raises(Exception, match="full"):
        keep(store, workspace, "name,closing\nBen,4\nCleo,5\n")

    assert len(people.of_workspace(store, workspace.id)) == 1
    assert answer_imports.of_workspace(store, workspace.id) == []


def test_another_companys_import_cannot_be_undone(store, company):
    workspace, _ = company
    made, _ = keep(store, workspace, table(["Ana"]))
    other, _ = builders.company(store, "Other", "Tom")

    assert answer_import.undo(store, other.id, made.id, AT) is None
    assert levels(store, workspace)
