"""A browser without a screen: pages, the forms in them, and what a person can do with both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import TestResponse

from advisor.core.language import say, speaking
from advisor.library.catalogues import language_of
from advisor.web.walk.markup import Node, parsed
from advisor.web.walk.noticing import WalkFailed, expect, expect_same

_TICKED = frozenset({"radio", "checkbox"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came. url: where one ended up, with what stands behind the question mark."""

    status: int
    url: str
    tree: Node

    @property
    def path(self) -> str:
        """The address without what stands behind the question mark."""
        return urlsplit(self.url).path

    @property
    def here(self) -> str:
        """The last part of the path: a section's id, "check", "receipt", or "" at the start."""
        return self.path.rpartition("/")[2]

    @property
    def words(self) -> str:
        """All words of the page."""
        return self.tree.words

    def link(self, fits: str) -> str:
        """The address of the first link of that class, or that says this message."""
        for node in self.tree.tagged("a"):
            if fits in node.classes or node.words.startswith(self.said(fits)):
                return node.get("href")
        raise WalkFailed(f"{self.url}: there is no link {fits!r}")

    def with_id(self, name: str) -> Node | None:
        """The element of that id, None where there is none."""
        return next(self.tree.every(lambda node: node.get("id") == name), None)

    def said(self, message: str) -> str:
        """A message of the product in the language of the page."""
        with speaking(language_of(self.tree.tagged("html")[0].get("lang"))):
            return say(message)

    def form(self, *buttons: str) -> Node:
        """The form with a button that says one of these messages, in the language of the page."""
        wanted = tuple(self.said(button) for button in buttons)
        for form in self.tree.tagged("form"):
            if any(node.words.startswith(wanted) for node in form.tagged("button")):
                return form
        raise WalkFailed(f"{self.url}: there is no button {wanted[0]!r}")

    def errors(self) -> dict[str, str]:
        """The error summary: where each entry leads, without its #, to its words."""
        box = self.with_id("errors")
        links = box.tagged("a") if box else []
        return {node.get("href").removeprefix("#"): node.words for node in links}

    def summary(self) -> list[tuple[str, str]]:
        """The lists of answers: each question with its answer, in words."""
        found: list[tuple[str, str]] = []
        for row in self.tree.every(lambda node: node.tag == "dl" and "summary" in node.classes):
            names = [node.words for node in row.tagged("dt")]
            values = [part.tagged("dd")[0].words for part in row.tagged("div")]
            found += zip(names, values, strict=True)
        return found


class Browser:
    """A browser with its own cookies."""

    def __init__(self, app: Flask) -> None:
        """Fresh, signed in nowhere."""
        self._http = app.test_client()

    def get(self, url: str, status: int = 200) -> Page:
        """Fetch a page, following redirects; it must come with that status."""
        return self._page(self._http.get(url, follow_redirects=True), status)

    def bytes_of(self, url: str) -> bytes:
        """Fetch what is no page."""
        reply = self._http.get(url, follow_redirects=True)
        expect_same(reply.status_code, 200, f"{url}: the status")
        return bytes(reply.get_data())

    def send(
        self, page: Page, form: Node, values: Mapping[str, str | None], status: int = 200
    ) -> Page:
        """Send a form as it stands but for these values, None for nothing chosen."""
        sent = untouched(form) | dict(values)
        data = {name: value for name, value in sent.items() if value is not None}
        target = form.get("action") or page.url
        return self._page(self._http.post(target, data=data, follow_redirects=True), status)

    def begin(self, start: Page, *, begun: bool) -> Page:
        """Leave the page that says what it is for: by its link, or the button that agrees."""
        for form in start.tree.tagged("form"):
            if form.get("action").endswith("/notice/"):
                return self.send(start, form, {})
        return self.get(start.link("Go on" if begun else "Begin"))

    def _page(self, reply: TestResponse, status: int) -> Page:
        """The page of an answer. status: what it must be, 0 where the caller looks at it."""
        url = reply.request.full_path.rstrip("?")
        page = Page(reply.status_code, url, parsed(reply.get_data(as_text=True)))
        if status:
            why = "; ".join(page.errors().values())
            expect_same(page.status, status, f"{url}: the status ({why})")
        expect_same(len(page.tree.tagged("h1")), 1, f"{url}: the number of first headings")
        return page


def untouched(form: Node) -> dict[str, str | None]:
    """What a browser would send of a form as it stands."""
    values: dict[str, str | None] = {}
    for node in form.tagged("input", "textarea"):
        name = node.get("name")
        if not name or (node.get("type") in _TICKED and not node.has("checked")):
            continue
        # A browser leaves out the line break that a text area begins with.
        text = node.text.removeprefix("\n") if node.tag == "textarea" else node.get("value")
        values[name] = text
    return values


def offered(form: Node, name: str) -> list[str]:
    """The values of the radio buttons of that name, in the order of the page."""
    radios = [node for node in form.tagged("input") if node.get("type") == "radio"]
    return [node.get("value") for node in radios if node.get("name") == name]


def names_of(form: Node) -> set[str]:
    """The names of the questions' fields, without those for "I don't know"."""
    names = {node.get("name") for node in form.tagged("input", "textarea")}
    found = {name for name in names if name.startswith("q_")}
    expect(found, "the form has no question")
    return {name for name in found if name.removesuffix("_unknown") not in found - {name}}
