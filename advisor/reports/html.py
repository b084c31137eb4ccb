"""A report as one printable page."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from advisor.core.language import speaking
from advisor.core.report.report import Report
from advisor.library import site
from advisor.library.catalogues import language_of
from advisor.reports import charts

SHEETS = ("tokens", "charts", "report")
_FONT = re.compile(r'url\("\.\./(vendor/[^"]+\.woff2)"\)')


def page(
    report: Report, sheets: Sequence[str], ways: Sequence[tuple[str, str]] = (), script: str = ""
) -> str:
    """The page for a server. sheets: addresses of the style sheets, see SHEETS.

    ways: words and address of what else can be had; script: address of one that prints, or "".
    """
    with speaking(language_of(report.language)):
        return _rendered(report, sheets=sheets, styles="", ways=ways, script=script)


def single_file(report: Report) -> str:
    """The page for a file of its own: styles and fonts lie inside it."""
    return _rendered(report, sheets=(), styles=_styles(), ways=(), script="")


def _rendered(report: Report, **given: object) -> str:
    template = charts.environment().get_template("report/report.html")
    return template.render(report=report, draw=charts.drawn, strip=charts.strip, **given)


@lru_cache(maxsize=1)
def _styles() -> Markup:
    """Our own style sheets as one text, with the fonts in it."""
    folder = site("static")
    css = "\n".join((folder / "css" / f"{name}.css").read_text("utf-8") for name in SHEETS)

    def inside(font: re.Match[str]) -> str:
        packed = base64.b64encode((folder / font[1]).read_bytes()).decode()
        return f'url("data:font/woff2;base64,{packed}")'

    return Markup(_FONT.sub(inside, css))  # noqa: S704 - shipped with the product
