"""Makes the document of a decision from its frozen record."""

from __future__ import annotations

from advisor import __version__
from advisor.core.report.decision_report import Frozen, decision_document
from advisor.core.report.report import Colophon, Options, Report
from advisor.library import catalogue
from advisor.store.decisions import Decision
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring import record
from advisor.usecases.hiring.hire import first_ninety_days


def make_document(workspace: Workspace, decision: Decision, options: Options) -> Report:
    """The record of a decision as a document, as of the day of the decision."""
    data = record.data_of(decision)
    colophon = Colophon(
        version=__version__,
        date=decision.decided_at[:10],
        inputs_hash=decision.record_hash,
        command="advisor verify FILE",
    )
    days = first_ninety_days(decision)
    return decision_document(
        Frozen(data, decision.record_hash, days, colophon, options, workspace.is_example),
        catalogue(),
    )
