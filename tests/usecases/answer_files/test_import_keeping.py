"""Answers brought in from tables: kept as a whole, the same as taken out, undone."""

from __future__ import annotations

import pytest

from advisor.core.answer_table import Cells
from advisor.library import load_questionnaire
from advisor.reports import tables
from advisor.store import answer_imports, assessments, invitations, people
from advisor.usecases import answer_import, gathering, staff
from advisor.usecases import invitations as asking
from advisor.usecases.name_lines import Named
from tests import builders
from tests.builders import AT
from tests.core.questionnaire_builders import questionnaire
from tests.usecases.answer_files.answer_file_builders import (
    NASTY,
    keep,
    levels,
    look,
    table,
    taken,
)


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


def test_a_form_that_is_not_complete_is_kept_as_begun(store, company):
    workspace, _ = company
    keep(store, workspace, "name,closing\nAna,4\n")
    (one,) = assessments.of_workspace(store, workspace.id)

    assert one.submitted_at is None
    assert levels(store, workspace) == []


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
