"""Answers taken out: as CSV, JSON, SQLite and all together."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
import tracemalloc
import zipfile
from datetime import timedelta

import pytest

from advisor.core.dataset import LONG, TABLES
from advisor.library import load_questionnaire
from advisor.reports import tables
from advisor.store import assessments, people
from advisor.store.database import Store
from advisor.usecases import export_files, invitations, staff
from advisor.usecases.export_files import KINDS
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import stamp
from tests import builders
from tests.builders import AT
from tests.core.questionnaire_builders import questionnaire

NASTY = ["=1+1", "+1", "-1", "@x", "\t=", "＝1", "two\nlines", 'say "hi", <b>', "{{ 1 }}", "a;b"]


def taken(store, workspace, kind="long", **options):
    """The bytes of one form of export."""
    make = KINDS[kind].make if kind in KINDS else export_files.wide_csv(kind)
    opened = lambda: Store(store.path)  # noqa: E731
    return b"".join(export_files.stream(opened, workspace, AT, make, **options))


def long_rows(store, workspace, **options):
    """The long CSV, a dictionary a line."""
    (_, names), *rest = tables.read(taken(store, workspace, **options).decode())
    return [dict(zip(names, cells, strict=True)) for _, cells in rest]


@pytest.fixture
def company(store):
    return builders.company(store)


@pytest.fixture
def words():
    """A questionnaire with one text to write."""
    return questionnaire("id: story, kind: text, text: What happened, required: false")


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


def test_several_versions_come_as_one_wide_file_each(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    builders.answered(store, workspace, ana, "founder")
    zipped = zipfile.ZipFile(io.BytesIO(taken(store, workspace, "wide")))

    assert zipped.testzip() is None
    assert [name.rsplit("-", 1)[0] for name in zipped.namelist()] == ["founder", "founder-short"]


def test_the_json_document_holds_every_table(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana, level=2)
    found = json.loads(taken(store, workspace, "json"))
    (one,) = found["assessments"]

    assert (found["format"], found["format_version"]) == ("advisor-answers", 1)
    assert set(one) == {*(field.name for field in TABLES["assessments"]), "answers"}
    assert {tuple(answer) for answer in one["answers"]} == {tuple(one["answers"][0])}
    assert set(one["answers"][0]) == {field.name for field in TABLES["answers"]}


def test_the_version_is_the_fingerprint_of_the_definition_that_comes_with_it(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    file = opened(taken(store, workspace, "sqlite"))
    version, definition = file.execute("SELECT version, definition FROM definitions").fetchone()

    assert hashlib.sha256(definition.encode()).hexdigest() == version


def opened(content):
    """The SQLite file in memory."""
    file = sqlite3.connect(":memory:")
    file.deserialize(content)
    return file


def test_the_sqlite_file_opens_and_its_dictionary_describes_every_column(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    file = opened(taken(store, workspace, "sqlite"))
    made = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {(t, row[1]) for t in made for row in file.execute(f'PRAGMA table_info("{t}")')}
    described = {tuple(r) for r in file.execute('SELECT "table", name FROM dictionary')}

    assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert columns == {each for each in described if not each[0].endswith(".csv")}
    assert all(row[0] for row in file.execute("SELECT meaning FROM dictionary"))


def test_the_dictionary_describes_the_long_file_too(store, company):
    workspace, _ = company
    (_, names), *rest = tables.read(taken(store, workspace, "dictionary").decode())
    lines = [dict(zip(names, cells, strict=True)) for _, cells in rest]
    described = [line["name"] for line in lines if line["table"] == "long.csv"]

    assert tables.read(taken(store, workspace).decode())[0][1] == described
    assert described == [field.name for field in LONG]


def test_everything_together_is_a_sound_zip(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    zipped = zipfile.ZipFile(io.BytesIO(taken(store, workspace, "everything")))

    assert zipped.testzip() is None
    assert {"README.txt", "answers-long.csv", "answers.json", "answers.sqlite"} <= set(
        zipped.namelist()
    )
    assert opened(zipped.read("answers.sqlite")).execute("SELECT COUNT(*) FROM answers")


@pytest.mark.parametrize("kind", KINDS)
def test_a_company_without_answers_gives_every_form(store, company, kind):
    assert taken(store, company[0], kind)


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


def test_the_file_is_from_one_moment_though_somebody_writes_meanwhile(store, company):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    pieces = export_files.stream(lambda: Store(store.path), workspace, AT, KINDS["json"].make)
    first = next(pieces)
    builders.answered(store, workspace, ana, "founder")

    assert len(json.loads(first + b"".join(pieces))["assessments"]) == 1


def test_a_file_that_nobody_takes_to_the_end_leaves_nothing_behind(store, company, monkeypatch):
    workspace, ana = company
    builders.answered(store, workspace, ana)
    folder = store.path.parent / "made"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    pieces = export_files.stream(lambda: Store(store.path), workspace, AT, KINDS["sqlite"].make)
    assert next(pieces)
    assert list(folder.iterdir())
    pieces.close()

    assert list(folder.iterdir()) == []


def peak(store, workspace, kind):
    """The most memory that making the file takes, in bytes; nothing of the file is kept."""
    pieces = export_files.stream(lambda: Store(store.path), workspace, AT, KINDS[kind].make)
    tracemalloc.start()
    for _ in pieces:
        pass
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("kind", ["long", "json", "wide", "sqlite"])
def test_ten_times_the_answers_take_no_more_memory(store, company, kind):
    workspace, ana = company
    for _ in range(10):
        builders.answered(store, workspace, ana, "founder")
    peak(store, workspace, kind)
    small = peak(store, workspace, kind)
    copy_answers(store, workspace, 100)

    assert peak(store, workspace, kind) < 1.5 * small + 200_000


def copy_answers(store, workspace, copies):
    """So many more copies of the first assessment, quickly."""
    first = assessments.of_workspace(store, workspace.id)[0]
    with store.immediate():
        for number in range(copies):
            values = {"new": f"copy-{number}", "old": first.id}
            store.run(COPY_ASSESSMENT, **values)
            store.run(COPY_ANSWERS, **values)


COPY_ASSESSMENT = """INSERT INTO assessments (id, workspace_id, definition_hash, subject_id,
    respondent, seed, revision, reference, created_at, submitted_at)
    SELECT :new, workspace_id, definition_hash, subject_id, respondent, seed, revision, reference,
    created_at, submitted_at FROM assessments WHERE id = :old"""
COPY_ANSWERS = """INSERT INTO answers (assessment_id, question_id, revision, workspace_id, value,
    answered_at) SELECT :new, question_id, revision, workspace_id, value, answered_at
    FROM answers WHERE assessment_id = :old"""
