"""A reply that the browser keeps as a file."""

from __future__ import annotations

from typing import Any

from flask import Response


def attachment(content: Any, name: str, kind: str) -> Response:
    """The reply. content: text, bytes or pieces of them. name: plain letters, digits, ".-_".

    kind: the media type; text is in UTF-8. Search engines are told to leave it alone.
    """
    charset = "; charset=utf-8" if kind.startswith("text/") and "charset" not in kind else ""
    reply = Response(content, content_type=kind + charset)
    reply.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    reply.headers["X-Robots-Tag"] = "noindex"
    return reply
