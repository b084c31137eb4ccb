"""Style sheets and scripts have their content in their address: a new one is a new file."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask


def install(app: Flask) -> None:
    """Have every address of a static file that the app makes end in ``?v=`` and its version."""
    folder = Path(app.static_folder or "")

    @app.url_defaults
    def _add_version(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "v" not in values:
            values["v"] = version_of(folder / str(values.get("filename", "")))


@cache
def version_of(file: Path) -> str | None:
    """Eight letters that are others when the file is another; None where there is no file.

    Files are looked at once: they change with the program, which is started again then.
    """
    if not file.is_file():
        return None
    return hashlib.sha256(file.read_bytes()).hexdigest()[:8]
