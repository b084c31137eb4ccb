"""A table to download, made so that no cell of it becomes a formula."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Response

from advisor.reports import tables
from advisor.web.attachment import attachment


def table_file(rows: Iterable[Iterable[str]], name: str) -> Response:
    """The reply with a table. name: without ending, of plain letters, digits and hyphens."""
    return attachment(tables.as_csv(rows), f"advisor-{name}.csv", "text/csv")
