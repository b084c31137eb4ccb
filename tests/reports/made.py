"""Reports to test with, and what a PDF says when it is read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from bs4 import BeautifulSoup
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from advisor.core.report.blocks import Chart
from advisor.core.report.characters import texts
from advisor.core.report.report import Options, Report
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases.reports import Request, make_report
from tests.builders import AT, answered, business, company, person, with_hours

TODAY = date(2026, 11, 22)


def report_of(store: Store, workspace: Workspace, kind: str = "team", **given: Any) -> Report:
    """A report of today. given: person_id, allowed, and what the options say."""
    person_id, allowed = given.pop("person_id", ""), given.pop("allowed", None)
    request = Request(kind, Options(**given), person_id)
    return make_report(store, workspace, request, TODAY, allowed)


def pair(store: Store, name: str = "Northwind Tea", first: str = "Ana", second: str = "Ben"):
    """A company of two who answered about themselves and the business: (workspace, two people)."""
    workspace, ana = company(store, name, first)
    ana = with_hours(store, ana, 30)
    ben = person(store, workspace, second, hours=30)
    answered(store, workspace, ana, level=4)
    answered(store, workspace, ben, level=2)
    business(store, workspace)
    return workspace, ana, ben


def solo(store: Store):
    """A founder alone: (workspace, the founder)."""
    workspace, ana = company(store)
    ana = with_hours(store, ana, 45)
    answered(store, workspace, ana, level=3)
    business(store, workspace)
    return workspace, ana


def crowd(store: Store, count: int):
    """A company of so many, who all answered: the workspace."""
    workspace, first = company(store, person="Person One")
    everyone = [with_hours(store, first, 20)]
    everyone += [
        person(store, workspace, f"Colleague {place}", hours=20) for place in range(2, count + 1)
    ]
    for place, one in enumerate(everyone):
        answered(store, workspace, one, level=1 + place % 5, at=AT)
    business(store, workspace)
    return workspace


def said(report: Report) -> list[str]:
    """Every text of the report that a reader sees; what drawings say is told elsewhere."""
    blocks = [b for part in report.parts for b in part.blocks if not isinstance(b, Chart)]
    titles = [part.title for part in report.parts]
    hidden = {"", "marketing", "sales", "shared", "up", "down", "note", "a4", "letter"}
    found = [*texts(report.cover), *titles, *texts(blocks)]
    return [text for text in found if text not in hidden]


def squeezed(text: str) -> str:
    """Without spaces and with one kind of hyphen, as lines break differently everywhere."""
    return re.sub(r"[\s\u00ad\u200b]+", "", text)


def words_of_html(html: str) -> str:
    """What a page says, squeezed."""
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup.select("style, script, svg, title"):
        hidden.decompose()
    return squeezed(soup.get_text())


def words_of_pdf(pdf: bytes) -> str:
    """What a PDF says, squeezed; without the running header and footer."""
    return squeezed("".join(_without_furniture(page) for page in reader(pdf).pages))


def reader(pdf: bytes) -> PdfReader:
    """The PDF, opened."""
    return PdfReader(BytesIO(pdf), strict=True)


def _without_furniture(page: Any) -> str:
    """The text between the running header and the footer, in reading order."""
    kept: list[str] = []
    top = float(page.mediabox.height)

    def keep(text: str, _cm: Any, tm: Any, _font: Any, _size: Any) -> None:
        height = tm[5] * _cm[3] + _cm[5] if _cm else tm[5]
        if 60 < height < top - 62:
            kept.append(text)

    page.extract_text(visitor_text=keep)
    return "".join(kept)


def structure(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every element of the PDF's structure."""
    waiting = [reader(pdf).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop()
        children = one.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            found = child.get_object()
            if isinstance(found, DictionaryObject) and "/S" in found:
                yield found
                waiting.append(found)
