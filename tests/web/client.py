"""A browser without a screen: it inspects every page it fetches and fills in forms as people do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.test import TestResponse

from tests.web.inspection import inspect


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: status, path (after redirects), and its markup to look into."""

    response: TestResponse
    soup: BeautifulSoup

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def path(self) -> str:
        """Where one ended up."""
        return self.response.request.path

    @property
    def title(self) -> str:
        """The words of the title element."""
        return self.one("title").get_text()

    @property
    def heading(self) -> str:
        """The words of the first heading."""
        return self.words("h1")

    @property
    def text(self) -> str:
        """All words of the page, with single spaces."""
        return " ".join(self.soup.get_text(" ").split())

    def one(self, selector: str) -> Tag:
        """The only element that matches."""
        found = self.soup.select(selector)
        assert len(found) == 1, f"{len(found)} of {selector} at {self.path}"
        return found[0]

    def words(self, selector: str) -> str:
        """The words of the only element that matches, with single spaces."""
        return " ".join(self.one(selector).get_text(" ").split())

    def link(self, words: str) -> str:
        """The address of the first link whose words begin like this."""
        for link in self.soup.select("a[href]"):
            said = " ".join(link.get_text(" ").split()).replace(" :", ":")
            if said.startswith(words.replace(" :", ":")):
                return str(link["href"])
        raise AssertionError(f"no link {words!r} at {self.path}")

    def form(self, button: str | None = None) -> Tag:
        """The form with a button whose words begin like this; the last form of main without."""
        if button is None:
            return self.soup.select("main form")[-1]
        form = self.button(button).find_parent("form")
        assert form is not None, f"{button!r} sends no form at {self.path}"
        return form

    def button(self, words: str) -> Tag:
        """The first button of a form whose words begin like this."""
        for one in self.soup.select("form button"):
            if " ".join(one.get_text(" ").split()).startswith(words):
                return one
        raise AssertionError(f"no button {words!r} at {self.path}")

    def errors(self) -> dict[str, str]:
        """The error summary: where each entry points, to its words."""
        return {
            str(link["href"]).removeprefix("#"): link.get_text(strip=True)
            for link in self.soup.select(".errors a")
        }

    def value(self, name: str) -> str:
        """What the field of that name holds, or the value chosen; "" for nothing."""
        return filled(self.one("body")).get(name, "")


class Visitor:
    """Someone with a browser. Each page it fetches must pass the inspection."""

    def __init__(self, app: Flask) -> None:
        """A fresh browser without cookies."""
        self.app = app
        self.http = app.test_client()

    def get(self, path: str, status: int = 200, **options: Any) -> Page:
        """Fetch a page, following redirects."""
        return self._look(self.http.get(path, follow_redirects=True, **options), status)

    def submit(
        self, page: Page, values: Any = None, button: str | None = None, status: int = 200
    ) -> Page:
        """Send a form of the page as a browser would: what it holds, changed by these values."""
        form = page.form(button)
        sent = filled(form)
        for name, value in (values or {}).items():
            _must_be_possible(form, name, value)
            sent[name] = value
        data = {name: value for name, value in sent.items() if value is not None}
        pressed = page.button(button) if button else None
        if pressed is not None and pressed.get("name"):
            data[str(pressed["name"])] = str(pressed.get("value", ""))
        action = pressed.get("formaction") if pressed is not None else None
        target = str(action or form.get("action") or page.response.request.full_path.rstrip("?"))
        reply = self.http.post(target, data=data, follow_redirects=True)
        return self._look(reply, status)

    def post(self, path: str, data: Any = None, status: int = 200, **options: Any) -> Page:
        """Send what no form would, with a good form token."""
        token = self.form_token()
        sent = dict(data or {}) | {"csrf_token": token}
        reply = self.http.post(path, data=sent, follow_redirects=True, **options)
        return self._look(reply, status)

    def form_token(self) -> str:
        """A form token of this browser's session."""
        from flask import session
        from flask_wtf.csrf import generate_csrf

        with self.http:
            self.http.get("/help/")
            token = str(generate_csrf())
            raw = session.get("csrf_token")
        with self.http.session_transaction() as kept:
            kept["csrf_token"] = raw
        return token

    def _look(self, reply: TestResponse, status: int) -> Page:
        html = reply.get_data(as_text=True) if reply.mimetype == "text/html" else ""
        page = Page(reply, BeautifulSoup(html, "html.parser"))
        assert page.status == status, f"{page.status} at {page.path}: {page.text[:400]}"
        problems = inspect(reply, page.soup)
        assert problems == [], f"{page.path}: {problems}"
        return page


def filled(form: Tag) -> dict[str, str | None]:
    """What a browser would send of a form that nobody touched."""
    values: dict[str, str | None] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name = str(field["name"])
        if field.name == "textarea":
            values[name] = field.get_text().removeprefix("\n")
        elif field.name == "select":
            chosen = field.select_one("option[selected]") or field.select("option")[0]
            values[name] = str(chosen.get("value", chosen.get_text()))
        elif field.get("type") not in {"radio", "checkbox"} or field.has_attr("checked"):
            values[name] = str(field.get("value", ""))
    return values


def _must_be_possible(form: Tag, name: str, value: str | None) -> None:
    fields = form.select(f'[name="{name}"]')
    assert fields, f"the form has no field {name!r}"
    if fields[0].get("type") == "radio" and value is not None:
        offered = [field["value"] for field in fields]
        assert value in offered, f"{name} offers {offered}, not {value!r}"
