import sqlite3

import pytest

from advisor.store import assessments
from advisor.store.assessments import Answer
from tests.builders import AT, answered, begun, company


@pytest.fixture
def assessment(store):
    workspace, ana = company(store)
    return begun(store, workspace, ana)


def save(store, assessment, **values):
    """One save of the values; gives its revision."""
    with store.immediate():
        return assessments.append_answers(store, assessment, values, "2026-03-02")


def test_answers_are_appended_and_the_newest_is_in_force(store, assessment):
    assert save(store, assessment, closing="2", branding="4") == 1
    assert save(store, assessment, closing="3") == 2

    found = assessments.answers(store, assessment.id)
    assert found == {"closing": Answer("3", 2), "branding": Answer("4", 1)}
    kept = store.rows("SELECT value FROM answers WHERE question_id = 'closing' ORDER BY revision")
    assert [row["value"] for row in kept] == ["2", "3"]


def test_an_answer_given_twice_in_one_save_is_refused_and_nothing_changes(store, assessment):
    save(store, assessment, closing="2")

    store.run("UPDATE assessments SET revision = 0 WHERE id = :id", id=assessment.id)

    with pytest.raises(sqlite3.IntegrityError):
        save(store, assessment, branding="5", closing="5")

    assert assessments.answers(store, assessment.id) == {"closing": Answer("2", 1)}


def test_a_definition_is_kept_once_and_never_changed(store):
    assessments.keep_definition(store, "hash", "founder", "first", "2026-03-02")
    assessments.keep_definition(store, "hash", "founder", "second", "2026-03-03")

    assert assessments.definition(store, "hash") == "first"


def test_an_assessment_is_found_in_its_own_workspace_only(store, assessment):
    theirs, _ = company(store, "Theirs", "Zoe")

    assert assessments.find(store, assessment.workspace_id, assessment.id) == assessment
    assert assessments.find(store, theirs.id, assessment.id) is None
    assert assessments.of_workspace(store, theirs.id) == []


def test_handing_in_twice_keeps_the_first_time(store, assessment):
    assessments.submit(store, assessment.id, "2026-03-02")
    assessments.submit(store, assessment.id, "2026-03-05")

    found = assessments.find(store, assessment.workspace_id, assessment.id)
    assert found.submitted_at == "2026-03-02"


def test_only_what_was_handed_in_counts_as_submitted(store):
    workspace, ana = company(store)
    begun(store, workspace, ana, answers={"closing": "1"})
    done = answered(store, workspace, ana, closing="2", at=AT)

    found = assessments.submitted_answers(store, workspace.id)

    assert list(found) == [done.id]
    assert found[done.id]["closing"] == "2"


def test_of_an_answer_changed_before_handing_in_the_newest_counts(store, assessment):
    save(store, assessment, closing="2")
    save(store, assessment, closing="5")
    assessments.submit(store, assessment.id, "2026-03-02")

    found = assessments.submitted_answers(store, assessment.workspace_id)

    assert found[assessment.id] == {"closing": "5"}
