"""What ``advisor report`` does: finds company and person, makes the report, writes files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from advisor.core.report.report import Options
from advisor.reports.forms import FORMS, as_file
from advisor.store import people
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases import audit
from advisor.usecases.chosen_company import NoSuchCompanyError, chosen_company
from advisor.usecases.reports import NoSuchPersonError, Request, make_report


class ReportCommandError(Exception):
    """The report cannot be made or written; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed. kind: "team", "plan" or None; person: an id or a name; files by form."""

    kind: str | None
    person: str | None
    workspace: str | None
    options: Options
    date: datetime | None
    files: dict[str, Path]


def write_reports(data: Path, **typed: Any) -> list[Path]:
    """Write the report in each form that was asked for; gives the files. ReportCommandError."""
    asked = _asked(typed)
    if not data.exists():
        raise ReportCommandError(f"There is no data file at {data}. Start Advisor once, or demo.")
    store = Store(data)
    try:
        store.prepare()
        workspace = chosen_company(store, asked.workspace)
        request = Request(
            asked.kind or "profile", asked.options, _person(store, workspace, asked.person)
        )
        day = (asked.date or datetime.now(UTC)).date()
        report = make_report(store, workspace, request, day)
        about = [f"person:{request.person_id}"] if request.person_id else []
        audit.taken_out(store, workspace.id, *about)
    except (NoSuchPersonError, NoSuchCompanyError) as error:
        raise ReportCommandError(str(error)) from error
    finally:
        store.close()
    for form, path in asked.files.items():
        _write(path, as_file(report, form))
    return list(asked.files.values())


def _asked(typed: dict[str, Any]) -> Asked:
    files = {form: typed[form] for form in FORMS if typed[form]}
    if not files:
        raise ReportCommandError("Say where to write it: --pdf FILE, --html FILE or --md FILE.")
    if bool(typed["kind"]) == bool(typed["person"]):
        raise ReportCommandError("Say which report: --team, --plan or --person ID, one of them.")
    options = Options(
        not typed["without_names"], typed["levels"], typed["paper"], typed["language"]
    )
    who = typed["kind"], typed["person"], typed["workspace"]
    return Asked(*who, options, typed["date"], files)


def _person(store: Store, workspace: Workspace, asked: str | None) -> str:
    """The id of the person asked for by id or name, "" where none was."""
    everyone = people.of_workspace(store, workspace.id)
    found = [one.id for one in everyone if asked in {one.id, one.name}]
    if asked is None or len(found) == 1:
        return found[0] if found else ""
    known = "; ".join(f"{one.id} {one.name}" for one in everyone) or "nobody yet"
    raise ReportCommandError(f"Which person is “{asked}”? These are in {workspace.name}: {known}.")


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise ReportCommandError(f"{path} cannot be written: {error.strerror}.") from error
