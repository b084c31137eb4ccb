"""A table to download, made so that no cell of it becomes a formula."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Response, make_response

from advisor.reports import tables


def table_file(rows: Iterable[Iterable[str]], name: str) -> Response:
    """The reply with a table. name: without ending, of plain letters, digits and hyphens."""
    response = make_response(tables.as_csv(rows))
    response.content_type = "text/csv; charset=utf-8"
    response.headers["Content-Disposition"] = f'attachment; filename="advisor-{name}.csv"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response
