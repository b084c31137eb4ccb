"""A PDF to look at or print, on the paper that was asked for."""

from __future__ import annotations

from flask import Response, make_response, request

PAPERS = ("a4", "letter")


def asked_paper() -> str:
    """The paper in the address, A4 without one."""
    asked = request.args.get("paper", "")
    return asked if asked in PAPERS else PAPERS[0]


def pdf_file(made: bytes, name: str) -> Response:
    """The reply with a PDF. name: without ending, of plain letters, digits and hyphens."""
    response = make_response(made)
    response.content_type = "application/pdf"
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response
