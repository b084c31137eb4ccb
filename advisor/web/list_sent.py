"""A list of people or candidates as a form sends it: pasted or as a file, then row by row."""

from __future__ import annotations

from flask import request

from advisor.usecases.people_import import text_of

# So many rows are shown of each kind; the rest is counted.
SHOWN = 200


def list_sent() -> tuple[str, str]:
    """The list, and how a file's letters were guessed to be written, "" where it was told.

    Raises NotTextError for a file that is no text.
    """
    upload = request.files.get("file")
    if upload is not None and upload.filename:
        return text_of(upload.read())
    return request.form.get("list", ""), ""


def row_choices() -> dict[int, str]:
    """Line to what was chosen for it."""
    return {
        int(name.removeprefix("row_")): value
        for name, value in request.form.items()
        if name.startswith("row_") and name.removeprefix("row_").isdecimal()
    }
