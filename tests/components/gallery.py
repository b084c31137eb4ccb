"""Show every component on one page, to be looked at and checked: ``python gallery.py FOLDER``.

The folder gets index.html (components), question.html (a questionnaire page) and static/.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from advisor.library import catalogues

ROOT = Path(__file__).resolve().parents[2]


def environment(*folders: Path) -> Environment:
    """The templates as the product reads them: strict about names, everything escaped."""
    loader = FileSystemLoader([ROOT / "templates", *folders])
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    catalogues.install(env)
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["url_for"] = lambda endpoint, filename: f"{endpoint}/{filename}"
    return env


def write(folder: Path, **context: Any) -> None:
    """Render the two gallery pages into the folder, with the static files beside them."""
    env = environment(Path(__file__).parent)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "static", folder / "static", dirs_exist_ok=True)
    for source, page in (
        ("gallery.html", "index.html"),
        ("gallery_question.html", "question.html"),
    ):
        text = env.get_template(source).render(**context)
        (folder / page).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
