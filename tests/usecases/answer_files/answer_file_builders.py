"""Answers as files: taken out, looked at, brought in."""

from __future__ import annotations

import sqlite3

from advisor.library import load_questionnaire
from advisor.reports import tables
from advisor.store import assessments
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.usecases import answer_import, export_files, gathering, signing_in
from advisor.usecases.export_files import KINDS
from tests import builders
from tests.builders import AT

NASTY = ["=1+1", "+1", "-1", "@x", "\t=", "＝1", "two\nlines", 'say "hi", <b>', "{{ 1 }}", "a;b"]
SHORT = "founder-short"
IDS = [question.id for question in load_questionnaire(SHORT).questions]


def taken(store, workspace, kind="long", **options):
    """The bytes of one form of export."""
    make = KINDS[kind].make if kind in KINDS else export_files.wide_csv(kind)
    return b"".join(export_files.stream(lambda: Store(store.path), workspace, AT, make, **options))


def long_rows(store, workspace, **options):
    """The long CSV, a dictionary a line."""
    (_, names), *rest = tables.read(taken(store, workspace, **options).decode())
    return [dict(zip(names, cells, strict=True)) for _, cells in rest]


def opened(content):
    """The SQLite file in memory."""
    file = sqlite3.connect(":memory:")
    file.deserialize(content)
    return file


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


COPY_ASSESSMENT = """INSERT INTO assessments (id, workspace_id, definition_hash, subject_id,
    respondent, seed, revision, reference, created_at, submitted_at)
    SELECT :new, workspace_id, definition_hash, subject_id, respondent, seed, revision, reference,
    created_at, submitted_at FROM assessments WHERE id = :old"""
COPY_ANSWERS = """INSERT INTO answers (assessment_id, question_id, revision, workspace_id, value,
    answered_at) SELECT :new, question_id, revision, workspace_id, value, answered_at
    FROM answers WHERE assessment_id = :old"""


def copy_answers(store, workspace, copies):
    """So many more copies of the first assessment, quickly."""
    first = assessments.of_workspace(store, workspace.id)[0]
    with store.immediate():
        for number in range(copies):
            values = {"new": f"copy-{number}", "old": first.id}
            store.run(COPY_ASSESSMENT, **values)
            store.run(COPY_ANSWERS, **values)
