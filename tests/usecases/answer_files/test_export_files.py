"""Answers taken out: every form of file, of one moment, without more memory for more answers."""

from __future__ import annotations

import hashlib
import io
import json
import tracemalloc
import zipfile

import pytest

from advisor.core.dataset import LONG, TABLES
from advisor.reports import tables
from advisor.store.database import Store
from advisor.usecases import export_files
from advisor.usecases.export_files import KINDS
from tests import builders
from tests.builders import AT
from tests.usecases.answer_files.answer_file_builders import (
    copy_answers,
    opened,
    taken,
)


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


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "research"])
def test_a_company_without_answers_gives_every_form(store, company, kind):
    assert taken(store, company[0], kind)


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


def with_many_answers(folder, copies):
    """A company with 20 full forms and so many more copies of one: (store, workspace)."""
    store = Store(folder / "advisor.db")
    store.prepare()
    workspace, ana = builders.company(store)
    for _ in range(20):
        builders.answered(store, workspace, ana, "founder")
    copy_answers(store, workspace, copies)
    return store, workspace


@pytest.fixture(scope="module")
def small_and_large(tmp_path_factory):
    """The same company twice, the second time with ten times the answers."""
    made = [with_many_answers(tmp_path_factory.mktemp("answers"), n) for n in (0, 200)]
    yield made
    for store, _ in made:
        store.close()


@pytest.mark.parametrize("kind", ["long", "json", "wide", "sqlite"])
def test_ten_times_the_answers_take_no_more_memory(small_and_large, kind):
    small, large = small_and_large
    peak(*small, kind)

    assert peak(*large, kind) < 1.5 * peak(*small, kind) + 200_000
