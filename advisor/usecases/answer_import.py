"""Answers from a table: read, looked at before anything is kept, kept as a whole, undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from advisor.core.answer_table import Columns, Problem, columns_of, read_forms
from advisor.core.language import say
from advisor.core.questionnaire import Questionnaire
from advisor.reports import tables
from advisor.store import answer_imports, assessments, people
from advisor.store.answer_imports import AnswerImport
from advisor.store.assessments import Assessment
from advisor.store.database import Store
from advisor.store.members import Member
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases import invitations, sittings
from advisor.usecases.import_checks import Checks, Draft
from advisor.usecases.import_names import ADD, SKIP, Newcomer, names_of
from advisor.usecases.import_questionnaires import Finder
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import new_id, stamp

AS_THE_FILE_SAYS = ""
MOST_LINES = 50_000


class TableNotUsableError(Exception):
    """The table as a whole cannot be brought in; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A table before it is kept.

    drafts: what would be made. twice: lines of forms that are here already. problems: by line,
    each leaves its form out. newcomers: people who are nobody here. notes: what else to know.
    """

    columns: Columns
    drafts: tuple[Draft, ...]
    twice: tuple[int, ...]
    problems: tuple[Problem, ...]
    newcomers: tuple[Newcomer, ...]
    added: Mapping[str, str]
    notes: tuple[str, ...]

    @property
    def unfinished(self) -> tuple[Draft, ...]:
        """Those that would be kept as begun."""
        return tuple(one for one in self.drafts if one.submitted_at is None)

    @property
    def refused(self) -> int:
        """How many lines have a problem."""
        return len({one.line for one in self.problems})


def preview(
    store: Store,
    workspace: Workspace,
    text: str,
    chosen: str,
    choices: Mapping[str, str],
    at: datetime,
) -> Preview:
    """Read a table and find what it would bring. Nothing is kept. Raises TableNotUsableError.

    chosen: the questionnaire's id, or AS_THE_FILE_SAYS. choices: as ``import_names.Names``.
    """
    lines = _lines(text)
    finder = Finder(store, workspace.id, chosen)
    columns = columns_of(lines[0][1], finder.candidates)
    _must_be_usable(columns, lines, chosen)
    read = read_forms(columns, lines[1:], finder.find)
    names = names_of(store, workspace.id, choices)
    checks = Checks(store, workspace, names, at)
    for form in read.forms:
        checks.subject(form)
    drafts = [draft for form in read.forms if (draft := checks.draft(form))]
    told = [*read.problems, *(one for form in read.forms for one in form.problems)]
    problems = [replace(one, column=columns.heading(one.column)) for one in told]
    problems.sort(key=lambda one: one.line)
    newcomers = tuple(names.newcomers.values())
    needed = {one.assessment.subject_id for one in drafts}
    needed |= {one.assessment.respondent for one in drafts}
    added = {key: name for key, name in names.added().items() if key in needed}
    return Preview(
        columns, tuple(drafts), tuple(checks.twice), tuple(problems), newcomers, added, finder.notes
    )


def keep(
    store: Store,
    workspace: Workspace,
    member: Member,
    file_name: str,
    found: tuple[str, str, Mapping[str, str]],
    at: datetime,
) -> tuple[AnswerImport, Preview]:
    """Keep what the preview showed, all or nothing. found: text, chosen and choices, as there.

    Raises TableNotUsableError, also where there is nothing to bring in.
    """
    with store.immediate():
        seen = preview(store, workspace, *found, at)
        if not seen.drafts:
            raise TableNotUsableError(say("There is nothing to bring in. Nothing was changed."))
        made = AnswerImport(
            id=new_id(),
            workspace_id=workspace.id,
            member=member.name,
            file_name=file_name[:200],
            people=tuple(seen.added),
            assessments=len(seen.drafts),
            created_at=stamp(at),
            undone=False,
        )
        answer_imports.add(store, made, member.id)
        for order, (person_id, name) in enumerate(seen.added.items()):
            when = stamp(at + timedelta(microseconds=order))
            people.add(store, Person(person_id, workspace.id, name), when)
        for draft in seen.drafts:
            _keep(store, draft, made, member, at)
    return made, seen


def undo(store: Store, workspace_id: str, import_id: str, at: datetime) -> AnswerImport | None:
    """Put all that an import made out of view; ``bring_back`` undoes it. None where none is.

    The people it added go into the bin, but for those who have other answers or hours by now.
    """
    with store.immediate():
        found = answer_imports.find(store, workspace_id, import_id)
        if found is None:
            return None
        answer_imports.set_undone(store, workspace_id, import_id, stamp(at))
        for person_id in _only_from(store, found):
            people.set_removed(store, workspace_id, person_id, stamp(at))
        return found


def bring_back(store: Store, workspace_id: str, import_id: str) -> AnswerImport | None:
    """Undo ``undo``."""
    with store.immediate():
        found = answer_imports.find(store, workspace_id, import_id)
        if found is None:
            return None
        answer_imports.set_undone(store, workspace_id, import_id, None)
        for person_id in found.people:
            people.set_removed(store, workspace_id, person_id, None)
        return found


def questionnaires(store: Store, workspace_id: str) -> tuple[Questionnaire, ...]:
    """Every questionnaire that answers can be brought in for."""
    return Finder(store, workspace_id, AS_THE_FILE_SAYS).offered


def _lines(text: str) -> list[tuple[int, list[str]]]:
    try:
        lines = tables.read(text.replace("\x00", ""))
    except tables.UnreadableTableError as error:
        raise TableNotUsableError(str(error)) from error
    if not lines:
        raise TableNotUsableError(
            say("The file is empty. It needs a line of headings, then answers.")
        )
    if len(lines) == 1:
        raise TableNotUsableError(
            say("There is one line only. Below the headings, add the answers.")
        )
    if len(lines) > MOST_LINES:
        most = f"{MOST_LINES:,}"
        raise TableNotUsableError(
            say("Only {most} lines are taken at once. Split the file.", most=most)
        )
    return lines


def _must_be_usable(columns: Columns, lines: list[tuple[int, list[str]]], chosen: str) -> None:
    if not columns.is_long and not columns.questions:
        head = ", ".join(f"“{cell[:40]}”" for cell in lines[0][1][:6])
        raise TableNotUsableError(
            say(
                "No column is a question of this questionnaire. The first line must name the "
                "columns by the questions’ ids or texts; it says {head}.",
                head=head,
            )
        )
    if chosen == AS_THE_FILE_SAYS and "questionnaire_id" not in columns.roles:
        raise TableNotUsableError(
            say("The file does not say which questionnaire it is of: choose it below.")
        )


def _keep(store: Store, draft: Draft, made: AnswerImport, member: Member, at: datetime) -> None:
    planned = draft.assessment
    new = sittings.begin(
        store,
        made.workspace_id,
        draft.questionnaire,
        planned.subject_id,
        planned.respondent or member.id,
        draft.started or at,
    )
    assessments.append_answers(store, new, draft.answers, stamp(at))
    if draft.language:
        assessments.set_language(store, made.workspace_id, new.id, draft.language)
    if draft.kind:
        invitations.keep(store, new, draft.kind, Named(draft.rater, ""), at)
    answer_imports.claim(store, new, made.id, member.name, draft.submitted_at)


def _only_from(store: Store, found: AnswerImport) -> list[str]:
    """The people an import added who have nothing else."""
    others: list[Assessment] = assessments.of_workspace(store, found.workspace_id)
    busy = {one.subject_id for one in others} | {one.respondent for one in others}
    known = {one.id: one for one in people.of_workspace(store, found.workspace_id)}
    return [
        each
        for each in found.people
        if each in known and each not in busy and known[each].hours is None
    ]


__all__ = ["ADD", "AS_THE_FILE_SAYS", "SKIP", "Preview", "TableNotUsableError"]
