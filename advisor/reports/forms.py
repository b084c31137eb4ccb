"""The three forms in which a report leaves as a file."""

from __future__ import annotations

import re

from advisor.core.language import speaking
from advisor.core.report.report import Report
from advisor.library.catalogues import language_of

FORMS = {"pdf": "application/pdf", "html": "text/html", "md": "text/markdown"}
_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")


def as_file(report: Report, form: str) -> bytes:
    """The report in one of FORMS, complete in itself, its frame in the report's own language."""
    with speaking(language_of(report.language)):
        return _as_file(report, form)


def _as_file(report: Report, form: str) -> bytes:
    if form == "pdf":
        from advisor.reports.pdf import pdf

        return pdf(report)
    if form == "html":
        from advisor.reports.html import single_file

        return single_file(report).encode()
    from advisor.reports.markdown import markdown

    return markdown(report).encode()


def file_name(report: Report, form: str) -> str:
    """A name for the file, in small letters: "northwind-tea-team-2026-11-22.pdf"."""
    company = _NOT_IN_A_NAME.sub("-", report.cover.company.lower()).strip("-")[:60] or "advisor"
    return f"{company}-{report.kind}-{report.colophon.date}.{form}"
