"""Fills questionnaires by posting their forms, where filling them is not what is tested."""

from __future__ import annotations

import re

SECTION = re.compile(r"(?P<link>.*/a/[^/]+)/(?P<section>[^/?]+)")
FIELD = re.compile(r'name="q_([a-z0-9_]+?)(_unknown)?"')


def answer(page, answers, hand_in=True):
    """From the page of a section that is shown to the end; gives the questionnaire's address."""
    url = page.url
    link = SECTION.match(url)["link"]
    while not url.endswith("/check"):
        shown = page.request.get(url).text()
        form = {f"q_{key}": _value(answers, key, box) for key, box in FIELD.findall(shown)}
        url = page.request.post(url, form=form | _hidden(shown)).url
    if hand_in:
        page.request.post(f"{link}/submit", form=_hidden(shown))
    return link


def _value(answers, key, box):
    return answers.get(key) or ("unknown" if box else "")


def _hidden(shown):
    """The token and the revision that the form carries."""
    fields = re.findall(r'type="hidden" name="(csrf_token|revision)" value="([^"]*)"', shown)
    return dict(fields)
