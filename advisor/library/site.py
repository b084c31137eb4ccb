"""Where the folders beside the package lie: templates, static files, questionnaires."""

from __future__ import annotations

from pathlib import Path


def site(folder: str) -> Path:
    """Where ``templates``, ``static`` or ``questionnaires`` lies.

    An installed wheel carries the folders inside the package; a source tree has them beside it.
    """
    package = Path(__file__).parents[1]
    inside = package / "_site" / folder
    return inside if inside.is_dir() else package.parent / folder
