"""From the first page of a questionnaire to its receipt, as respondents go."""

from __future__ import annotations

from tests.web.answering import typed_into


def answer_through(visitor, start, given):
    """Answer every page as given and hand in; gives the receipt."""
    page = visitor.get(start.one("main a.button")["href"])
    while not page.path.endswith("/check"):
        page = visitor.submit(page, typed_into(page, given))
    return visitor.submit(page, button="Hand in")
