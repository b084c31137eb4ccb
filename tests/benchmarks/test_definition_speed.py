"""How long it takes to check what is shipped, and a page of a long definition beside a short one.

Method: all shipped questionnaires are read from their files and checked, with everything that the
checker looks at; the aim is at most 1 s for all of them together. Then two definitions that differ
in length alone, 15 and 200 statements, five on a page, each page after the first shown by an answer
on the page before it. All is answered. What is timed is one whole request for a page in the middle,
as in test_page_speed.py, and, apart from it, finding what shows and what is missing. Run both
lengths in one go and compare the smallest times. There is no assertion on time.
"""

from datetime import UTC, datetime

import pytest

from advisor.core.questionnaire import missing
from advisor.library import SHIPPED, catalogue, check_files, definition_from_yaml, site
from tests.builders import begun, company, complete, link_to

HEAD = """
id: long
title: A long one
purpose: Shows how length counts.
subject: person
respondent: self
sections:
"""
PAGE = """
  - id: page_{number}
    title: Page {number}
    {when}
    questions:
"""
ITEM = (
    "      - {{id: item_{number}, kind: frequency, text: I did thing {number}., skill: {skill}}}\n"
)
LENGTHS = (15, 200)


def page(first):
    before = f"when: {{question: item_{first - 5}, is: ['3']}}" if first else ""
    skill = catalogue().ids[first // 5 % 15]
    items = (ITEM.format(number=number, skill=skill) for number in range(first, first + 5))
    return PAGE.format(number=first // 5, when=before) + "".join(items)


def definition(questions):
    return definition_from_yaml(HEAD + "".join(page(first) for first in range(0, questions, 5)))


@pytest.mark.benchmark(group="checking")
def test_everything_shipped_is_checked(benchmark):
    files = [site("questionnaires") / f"{name}.yaml" for name in SHIPPED]

    assert benchmark(check_files, files) == []


@pytest.mark.benchmark(group="what is missing")
@pytest.mark.parametrize("questions", LENGTHS)
def test_what_is_missing(benchmark, questions):
    asked = definition(questions)

    assert benchmark(missing, asked, complete(asked)) == []


@pytest.mark.benchmark(group="length")
@pytest.mark.parametrize("questions", LENGTHS)
def test_a_page(benchmark, visitor, store, questions):
    workspace, ana = company(store)
    asked = definition(questions)
    link = link_to(store, begun(store, workspace, ana, asked, answers=complete(asked)), now())
    path = f"/a/{link}/page_1"
    reply = benchmark.pedantic(visitor.http.get, (path,), rounds=200, warmup_rounds=10)

    assert reply.status_code == 200


def now():
    return datetime.now(UTC)
