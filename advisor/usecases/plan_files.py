"""The plan as files for other programs: what there is to do as CSV, all of it as JSON."""

from __future__ import annotations

import json
from datetime import date

from advisor.core.plan.freezing import frozen
from advisor.core.plan.line_words import PARTS, Found, lines_of
from advisor.core.plan.plan import Plan
from advisor.core.plan.to_do import to_do
from advisor.reports.tables import as_csv

FORMAT, FORMAT_VERSION = "advisor-plan", 1
# The names that issue trackers know their own columns by.
COLUMNS = ("Title", "Description", "Assignee", "Due date", "Status", "Done on", "Labels", "ID")


def actions_csv(plan: Plan) -> bytes:
    """What there is to do, a line each, by day, for a spreadsheet or an issue tracker."""
    rows = (
        (one.text, one.because, one.owner, one.due, one.status, one.done, one.part, one.key)
        for one in to_do(plan)
    )
    return as_csv((COLUMNS, *rows))


def plan_json(plan: Plan, company: str, today: date) -> str:
    """The whole plan. lines: each sentence by itself, with what is kept of it; plan: the parts."""
    found = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "company": company,
        "date": today.isoformat(),
        "version": plan.version,
        "lines": [_line(plan, found) for found in lines_of(plan).values()],
        "plan": json.loads(frozen(plan)),
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _line(plan: Plan, found: Found) -> dict[str, object]:
    line = found.line
    mark = plan.mark(line.key)
    return {
        "id": line.key,
        "part": PARTS[found.part],
        "text": found.sentence,
        "owner": getattr(line, "owner_name", "") or mark.owner_name,
        "due": getattr(line, "due", "") or mark.due,
        "done": mark.done,
        "edited": mark.edited,
        "sources": list(getattr(line, "cites", ())),
    }
