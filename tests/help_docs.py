"""Writes Help as pages of the documentation: `make help-pages`. The words are those of the app."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from flask import render_template

from advisor.core.help import HelpPassage, Topic
from advisor.core.help_search import folded
from advisor.core.report.method import ATTRIBUTION, LIMITS
from advisor.library.guide import glossary
from advisor.library.help import evidence, pictures, topics
from advisor.web.app import Settings, create_app

FOLDER = Path(__file__).parents[1] / "docs" / "help"
SURE = {"read": "read", "second_hand": "second hand", "worked_out": "worked out"}
OTHERS = {
    "evidence": ("evidence.md", "Limits and evidence"),
    "words": ("words.md", "Words"),
    "questionnaire-problems": ("../questionnaire-problems.md", "Problems in questionnaires"),
}
# Drawn as lines below sentences; the sentences are the same.
RAILS = {"flips"}
PAPER = "#FFFFFF"
WIDTH, AROUND = 560, 20  # px of a drawing, and of the paper around it
WRITTEN = "<!-- Written by `make help-pages` from questionnaires/help and questionnaires/guide. -->"


def pages() -> dict[str, str]:
    """Every page by its file name."""
    found = {f"{topic.id}.md": _topic(topic) for topic in topics().values()}
    found |= {"evidence.md": _evidence(), "words.md": _words()}
    return {"README.md": _contents()} | found


def _page(*blocks: str) -> str:
    return "\n\n".join((WRITTEN, *blocks)) + "\n"


def _contents() -> str:
    """The table of contents."""
    told = ["# Help", "The same words as on the Help pages of the app, which also searches them."]
    for topic in topics().values():
        told.append(f"## [{topic.title}]({topic.id}.md)")
        told.append("\n".join(f"- {_link(topic.id, one)}" for one in topic.passages))
    told.append("## To look things up")
    told.append("\n".join(f"- [{title}]({file})" for file, title in OTHERS.values()))
    return _page(*told)


def _topic(topic: Topic) -> str:
    blocks = [block for one in topic.passages for block in _passage(one)]
    return _page(f"# {topic.heading}", topic.lead, *blocks)


def _passage(one: HelpPassage) -> Iterator[str]:
    yield f"## {one.title}"
    yield from one.text
    if one.points:
        yield "\n".join(_points(one))
    if one.picture in RAILS:
        yield "\n".join(f"- {flip.subject} {flip.text}" for flip in pictures().report.flips[:3])
    elif one.picture:
        yield f"![{one.title}](pictures/{one.picture}.svg)"
    if one.caption:
        yield f"*{one.caption}*"
    if one.see:
        yield "More: " + " · ".join(_see(place) for place in one.see)


def _points(one: HelpPassage) -> Iterator[str]:
    for number, point in enumerate(one.points, 1):
        lead = f"**{point.lead}** " if point.lead else ""
        yield f"{f'{number}.' if one.ordered else '-'} {lead}{point.text}"


def _see(place: str) -> str:
    page, _, anchor = place.partition("#")
    if page in OTHERS:
        file, title = OTHERS[page]
        return f"[{title}]({file})"
    topic = topics()[page]
    return _link(page, topic.passage(anchor)) if anchor else f"[{topic.title}]({page}.md)"


def _link(page: str, one: HelpPassage) -> str:
    """To a heading, whose anchor is made of its words."""
    anchor = re.sub(r"[^\w\- ]", "", folded(one.title)).replace(" ", "-")
    return f"[{one.title}]({page}.md#{anchor})"


def _evidence() -> str:
    rows = [
        f"{number}. {one.text} ({', '.join((*one.cites, SURE[one.sure]))})"
        for number, one in enumerate(evidence(), 1)
    ]
    limits = "\n".join(f"- {limit}" for limit in LIMITS)
    heads = ("# What is known, and what is not.", "## Limits", limits)
    return _page(*heads, "## What studies and calculations say", "\n".join(rows), ATTRIBUTION)


def _words() -> str:
    rows = [
        f"- **{one.term}**{f' ({one.long})' if one.long else ''}: {one.text}" for one in glossary()
    ]
    return _page("# What the words mean.", "\n".join(rows))


def drawings() -> Iterator[tuple[str, str]]:
    """Name and SVG of each picture, on paper of its own."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data=Path(folder) / "advisor.db"))
    with app.test_request_context("/help/method"):
        for one in topics()["method"].passages:
            if one.picture not in RAILS:
                page = f"help/pictures/{one.picture}.html"
                yield one.picture, _on_paper(render_template(page, drawn=pictures()))


def _on_paper(html: str) -> str:
    """The drawing of a page as a file that stands by itself."""
    drawn = html[html.index("<svg") : html.rindex("</svg>") + len("</svg>")]
    height = int(re.findall(r'height="(\d+)"', drawn)[0])
    inner = drawn.replace('width="100%"', f'x="{AROUND}" y="{AROUND}" width="{WIDTH}"', 1)
    inner = inner.replace('font-family="Inter"', 'font-family="Inter, sans-serif"', 1)
    inner = inner.replace("<svg", '<svg overflow="visible"', 1)
    size = f'width="{WIDTH + 2 * AROUND}" height="{height + 2 * AROUND}"'
    paper = f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}{inner}</svg>\n'


if __name__ == "__main__":
    (FOLDER / "pictures").mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
    for name, drawing in drawings():
        (FOLDER / "pictures" / f"{name}.svg").write_text(drawing, "utf-8")
