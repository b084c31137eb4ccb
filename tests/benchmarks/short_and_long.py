"""A page of a 200-question definition beside one of a 15-question definition, turn by turn.

python -m tests.benchmarks.short_and_long

Method: as in ``test_page_speed.py``, whole requests through the test client on one data file. Each
definition has five statements on a page; the page asked for is the one in the middle, with all
before it answered. The two take turns, so that whatever else the machine does falls on both; the
time is the processor's (``time.process_time``), since a save also waits for the disk. 20 rounds to
warm up, then 400; what is printed is the median of each and their ratio.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from statistics import median
from time import process_time

from advisor.core.questionnaire import Questionnaire
from advisor.library import catalogue, definition_from_yaml
from advisor.store.database import Store
from advisor.web.app import Settings, create_app
from tests.builders import begun, company, link_to
from tests.web.client import Visitor

HEAD = """id: lines
title: Lines
purpose: To see how long a page takes.
subject: person
respondent: self
sections:
"""
LENGTHS = (15, 200)


def of_length(questions: int) -> Questionnaire:
    """A definition of so many statements, five on a page, each page about one skill."""
    skills = [skill.id for skill in catalogue().skills]
    pages = "".join(
        f"  - id: page_{n}\n    title: Page {n}\n    questions:\n"
        + "".join(
            f"      - {{id: q{n}_{k}, kind: frequency, skill: {skills[n % len(skills)]}, "
            f"text: At work I do the thing that is told in line {n} and {k} of this page.}}\n"
            for k in range(5)
        )
        for n in range(questions // 5)
    )
    return definition_from_yaml(HEAD + pages)


def requests(visitor: Visitor, store: Store) -> dict[str, list[Callable[[], object]]]:
    """GET and POST to the two requests, the short definition's first."""
    workspace, ana = company(store)
    found: dict[str, list[Callable[[], object]]] = {"GET": [], "POST": []}
    for questions in LENGTHS:
        middle = questions // 10
        half = {f"q{n}_{k}": "3" for n in range(middle) for k in range(5)}
        new = begun(store, workspace, ana, of_length(questions), answers=half)
        path = f"/a/{link_to(store, new, datetime.now(UTC))}/page_{middle}"
        found["GET"].append(lambda path=path: visitor.http.get(path))
        found["POST"].append(saving(visitor, path, middle))
    return found


def saving(visitor: Visitor, path: str, page: int) -> Callable[[], object]:
    """A request that changes all five answers of the page."""
    token, turns = visitor.form_token(), cycle("12345")

    def save() -> object:
        sent = dict.fromkeys((f"q_q{page}_{k}" for k in range(5)), next(turns))
        return visitor.http.post(path, data=sent | {"csrf_token": token, "revision": 10**9})

    return save


def seconds(request: Callable[[], object]) -> float:
    """How long the processor was busy with one request."""
    start = process_time()
    request()
    return process_time() - start


def main() -> None:
    """Print the medians of both, in milliseconds, and how much longer the long one takes."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "advisor.db"
        visitor = Visitor(create_app(Settings(data=data)))
        for method, pair in requests(visitor, Store(data)).items():
            taken = [[seconds(each) for each in pair] for _ in range(420)][20:]
            short, long = (1000 * median(column) for column in zip(*taken, strict=True))
            print(f"{method}: 15 {short:.1f} ms, 200 {long:.1f} ms, ratio {long / short:.2f}")


if __name__ == "__main__":
    main()
