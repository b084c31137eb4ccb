"""Every address of the app, one a line; run as a module, it writes them anew.

python -m tests.web.routes
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from flask import Flask

from advisor.web.app import Settings, create_app

LIST = Path(__file__).with_name("routes.txt")


def routes(app: Flask) -> list[str]:
    """Method and address, sorted by address."""
    found = [
        (rule.rule, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    ]
    return [f"{method:4} {rule}" for rule, method in sorted(found)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = create_app(Settings(data=Path(folder) / "advisor.db"))
    LIST.write_text("\n".join(routes(made)) + "\n", "utf-8")
