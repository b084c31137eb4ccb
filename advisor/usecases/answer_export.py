"""Answers taken out as rows and as text, one after the other: nothing here keeps them all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import Any

from advisor import __version__
from advisor.core.dataset import (
    LONG,
    TABLES,
    Stored,
    answer_rows,
    as_text,
    dictionary_rows,
    question_rows,
)
from advisor.core.dataset.fields import ASSESSMENTS, QUESTION_PREFIX, QUESTIONS
from advisor.core.questionnaire import Questionnaire, in_language
from advisor.library import definition_from_json
from advisor.reports import tables
from advisor.store import assessments, export
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import plan_export
from advisor.usecases.hand_off_export import hand_off_tables
from advisor.usecases.tokens import stamp

FORMAT = "advisor-answers"
FORMAT_VERSION = 1
Record = dict[str, Any]


@dataclass(frozen=True)
class Export:
    """What is taken out of a workspace at a time. history: with answers that were changed later.

    reader: the person who takes it out, "" for none: what others said about them is left out, so
    that their raters stay as anonymous as they were promised.
    Use it inside of ``store.unchanging()``, so that all of it is from one moment.
    """

    store: Store
    workspace: Workspace
    at: datetime
    history: bool = False
    reader: str = ""

    @cached_property
    def definitions(self) -> dict[str, Questionnaire]:
        """Hash to definition, of every questionnaire version that was answered."""
        found = export.versions(self.store, self.workspace.id, self.reader)
        return {
            one.hash: definition_from_json(assessments.definition(self.store, one.hash))
            for one in found
        }

    def company(self) -> Record:
        """The one row of the table ``company``."""
        return {
            "company_id": self.workspace.id,
            "name": self.workspace.name,
            "currency": self.workspace.currency,
            "exported_at": stamp(self.at),
            "advisor_version": __version__,
        }

    def people(self) -> Iterator[Record]:
        """The rows of ``people``."""
        for row in export.each_person(self.store, self.workspace.id):
            numbers = {key: _number(row[key]) for key in ("hours", "marketing_share")}
            yield dict(row) | numbers

    def definition_rows(self) -> Iterator[Record]:
        """The rows of ``definitions``."""
        for key, asked in self.definitions.items():
            yield {
                "version": key,
                "questionnaire_id": asked.id,
                "title": asked.title,
                "about": asked.subject,
                "respondent": asked.respondent,
                "language": asked.language,
                "definition": assessments.definition(self.store, key),
            }

    def questions(self) -> Iterator[Record]:
        """The rows of ``questions``."""
        for key, asked in self.definitions.items():
            yield from question_rows(key, asked)

    def notes(self) -> Iterator[Record]:
        """The rows of ``notes``."""
        return map(dict, export.each_note(self.store, self.workspace.id, self.reader))

    def plan(self) -> list[tuple[str, Iterator[Record]]]:
        """The tables of the kept plan and of the hand-off in use, each with its rows."""
        return [
            ("plan_versions", plan_export.versions(self.store, self.workspace.id)),
            ("plan_changes", plan_export.changes(self.store, self.workspace.id)),
            *hand_off_tables(self.store, self.workspace.id),
        ]

    def assessments(self, version: str = "") -> Iterator[tuple[Record, list[Record]]]:
        """Each row of ``assessments`` with its rows of ``answers``. version: "" for all."""
        found_here = export.each_assessment(self.store, self.workspace.id, self.reader, version)
        for row in found_here:
            asked = self.definitions[row["version"]]
            record = dict(row) | {"questionnaire_title": asked.title, "about": asked.subject}
            record["respondent_kind"] = _kind(record, record.pop("invited_as"))
            found = export.answers_of(self.store, self.workspace.id, row["assessment_id"])
            saved = [Stored(*answer) for answer in found]
            currency = self.workspace.currency
            read = in_language(asked, row["language"] or "")
            rows = answer_rows(read, saved, currency, history=self.history)
            about = {"assessment_id": row["assessment_id"]}
            yield record, [about | one for one in rows]


def rows(taken: Export) -> Iterator[tuple[str, Record]]:
    """(table, row) of every table of the data set."""
    yield "company", taken.company()
    for table, found in (
        ("people", taken.people()),
        ("definitions", taken.definition_rows()),
        ("questions", taken.questions()),
        ("notes", taken.notes()),
        *taken.plan(),
        ("dictionary", dictionary_rows()),
    ):
        yield from ((table, row) for row in found)
    for record, answers in taken.assessments():
        yield "assessments", record
        yield from (("answers", answer) for answer in answers)


def long_csv(taken: Export) -> Iterator[str]:
    """A line per answer."""
    names = [field.name for field in LONG]
    yield tables.BOM
    yield from tables.lines(chain([names], _long_rows(taken, names)))


def _long_rows(taken: Export, names: list[str]) -> Iterator[list[str]]:
    about = {(row["version"], row["question_id"]): row for row in taken.questions()}
    for record, answers in taken.assessments():
        for answer in answers:
            whole = record | about[record["version"], answer["question_id"]] | answer
            yield [as_text(whole[name]) for name in names]


def wide_csv(taken: Export, version: str) -> Iterator[str]:
    """A line per assessment of one questionnaire version, with a column per question."""
    names = [field.name for field in ASSESSMENTS]
    asked = [question.id for question in taken.definitions[version].questions]
    headings = [QUESTION_PREFIX + question for question in asked]
    yield tables.BOM + tables.line([*names, *headings, "not_counted"])
    for record, answers in taken.assessments(version):
        given = {row["question_id"]: row["answer"] for row in answers if row["in_force"]}
        stale = [row["question_id"] for row in answers if row["in_force"] and _is_stale(row)]
        cells = [as_text(record[name]) for name in names]
        yield tables.line([*cells, *(given.get(one, "") for one in asked), " ".join(stale)])


def dictionary_csv(_taken: Export) -> Iterator[str]:
    """The dictionary: a line per column of every table."""
    names = [field.name for field in TABLES["dictionary"]]
    yield tables.BOM + tables.line(names)
    yield from tables.lines([row[name] for name in names] for row in dictionary_rows())


def questions_csv(taken: Export) -> Iterator[str]:
    """A line per question of each version that was answered."""
    names = [field.name for field in QUESTIONS]
    yield tables.BOM + tables.line(names)
    yield from tables.lines([as_text(row[name]) for name in names] for row in taken.questions())


def as_json(taken: Export) -> Iterator[str]:
    """One JSON document: the tables as lists, the answers inside of their assessments."""
    head = {"format": FORMAT, "format_version": FORMAT_VERSION, "company": taken.company()}
    yield _json(head).removesuffix("}")
    for table, found in (
        ("dictionary", dictionary_rows()),
        ("people", taken.people()),
        ("definitions", _parsed(taken.definition_rows())),
        ("questions", taken.questions()),
        ("notes", taken.notes()),
        *taken.plan(),
        ("assessments", (record | {"answers": rows} for record, rows in taken.assessments())),
    ):
        yield f', "{table}": [\n'
        for place, row in enumerate(found):
            yield (",\n" if place else "") + _json(row)
        yield "\n]"
    yield "}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _parsed(found: Iterator[Record]) -> Iterator[Record]:
    for row in found:
        yield row | {"definition": json.loads(row["definition"])}


def _kind(record: Record, invited_as: str | None) -> str:
    if invited_as:
        return invited_as
    if record["subject_id"] is None:
        return "member"
    return "self" if record["subject_id"] == record["respondent_id"] else "observer"


def _number(text: str | None) -> float | None:
    return None if text is None else float(text)


def _is_stale(row: Record) -> bool:
    return bool(row["answer"]) and not row["counted"]
