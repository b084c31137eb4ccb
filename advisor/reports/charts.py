"""The charts of a report, drawn by the same macros as on the pages."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from advisor.core.report.blocks import Chart
from advisor.core.report.profiles import GroupRows
from advisor.library import catalogues, site

# At this width in px a chart's text has the size of small print when it fills an A4 column.
PRINT_WIDTH = 720
WHOLE_UP_TO = 48
_WITH_ROOM = {"options", "reasons", "tornado", "profile"}  # a name has a line of its own
_HALO = re.compile(r'(<text [^>]*?) stroke="[^"]*" stroke-width="[^"]*"')
_IN_THE_MIDDLE = re.compile(
    r'<text x="([\d.]+%)" y="([\d.]+)"[^>]* font-size="(\d+)"[^>]* text-anchor="middle"[^>]*>'
    r"(.*?)</text>",
    re.DOTALL,
)
_INSIDE = re.compile(r"<title>.*?</title>|<[^>]*>")
_SHIFTED = re.compile(r'(<tspan [^>]*?) dx="\d+">')
_CUT = re.compile(r"[^<>]*…<title>([^<]*)</title>")


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates as the app reads them: strict about names, everything escaped."""
    env = Environment(
        loader=FileSystemLoader(str(site("templates"))), autoescape=True, undefined=StrictUndefined
    )
    env.trim_blocks = env.lstrip_blocks = True
    catalogues.install(env)
    return env


def drawn(chart: Chart, chart_id: str, width: str | int = "100%") -> Markup:
    """The SVG of a chart alone. chart_id: unique on its page. width: "100%", or px for print.

    Names that a phone would have to cut are written out: a report keeps its width.
    """
    template = environment().get_template("report/chart.html")
    svg = _svg(template.render(chart=_as_the_macro_reads(chart), id=chart_id, width=width))
    if chart.name not in _WITH_ROOM:
        return svg
    return Markup(_CUT.sub(_whole, svg))  # noqa: S704 - what it puts in was escaped


def printed(chart: Chart, chart_id: str) -> str:
    """The SVG of a chart as it goes into a PDF."""
    return for_print(str(drawn(chart, chart_id, PRINT_WIDTH)))


def strip(in_hundred: int, width: str | int = "100%") -> Markup:
    """The strip of the odds."""
    macro: Any = environment().get_template("components/odds_strip.html").module
    return _svg(str(macro.odds_strip(in_hundred, "odds", width)))


def for_print(svg: str) -> str:
    """The same for a renderer that paints letter by letter.

    There a letter's halo would lie over the letter before it, so free text gets a piece of paper
    instead; weights are those of the static fonts; and a shift within a text would push its end
    over the edge, so a space does its work.
    """
    svg = _IN_THE_MIDDLE.sub(_on_paper, svg)
    svg = _HALO.sub(r"\1", svg).replace('font-weight="680"', 'font-weight="600"')
    return _SHIFTED.sub(r"\1>&#160;", svg)


def _on_paper(text: re.Match[str]) -> str:
    """A text that stands free, on a piece of paper of about its size."""
    x, y, size, inside = text.groups()
    words = unescape(_INSIDE.sub("", inside)).strip()
    wide, tall = round(0.62 * float(size) * len(words)) + 6, float(size) + 2
    paper = (
        f'<rect x="{x}" y="{float(y) - tall + 4:g}" width="{wide}" height="{tall:g}" '
        f'transform="translate({-wide / 2:g} 0)" fill="#FFFFFF"/>'
    )
    return paper + text[0]


def _whole(cut: re.Match[str]) -> str:
    return cut[1] if len(unescape(cut[1])) <= WHOLE_UP_TO else cut[0]


def _svg(html: str) -> Markup:
    """The drawing without the figure and the table around it, which the macros made safe."""
    start, end = html.index("<svg"), html.rindex("</svg>") + len("</svg>")
    return Markup(html[start:end])  # noqa: S704 - rendered with autoescape


def _as_the_macro_reads(chart: Chart) -> Chart:
    """The profile's macro asks for rows by other names."""
    if chart.name != "profile":
        return chart
    groups: Any = chart.values["groups"]
    return replace(chart, values={"groups": [_group(group) for group in groups]})


def _group(group: GroupRows) -> dict[str, Any]:
    rows = [
        {
            "name": row.name,
            "level": row.level,
            "low": row.low,
            "high": row.high,
            "self": row.self_value,
            "others": row.others,
        }
        for row in group.rows
    ]
    return {"name": group.name, "kind": group.kind, "rows": rows}
