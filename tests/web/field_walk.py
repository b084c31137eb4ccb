"""Every form of every page that has something to type into, found by looking at the pages."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from tests.nasty_strings import EVALUATED, LET_THROUGH
from tests.web.access_world import World
from tests.web.client import filled

TYPED = {"", "text", "search", "email", "url", "tel", "password", "number"}
# Who opens what: pages behind a token are opened without an account.
# Whoever opens them signed in would be signed in anew, and the world knows the old session.
NOBODYS = ("/a/", "/f/", "/resume/", "/join/", "/r/", "/sign-in/")
# Downloads take time and hold no form.
NO_PAGES = ("static", ".pdf", ".csv", ".json", "<any(")
LONGEST_ADDRESS = 8_000
KEEPERS = ("/start", "/reach/", "/hire")


@dataclass(frozen=True, slots=True)
class TextForm:
    """A form: who opened the page with it, where it is sent, what it holds, what can be typed."""

    who: str
    page: str
    target: str
    method: str
    held: dict[str, str | None]
    typed: tuple[str, ...]
    files: tuple[str, ...]


def text_forms(world: World) -> list[TextForm]:
    """All of them, each once however many pages it is on; also those that come after a first one,
    such as the reason for a change once its effect was looked at.
    """
    found: dict[tuple[str, tuple[str, ...]], TextForm] = {}
    for rule in world.app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()) or any(part in rule.rule for part in NO_PAGES):
            continue
        for form in _of_page(world, world.path(rule.rule)):
            found.setdefault((form.target, form.typed + form.files), form)
    for form in list(found.values()):
        for text in (None, "1", "Ben"):
            reply = send(world, form, text)
            for new in _of_reply(form.who, form.page, reply):
                found.setdefault((new.target, new.typed + new.files), new)
        world.renew()
    return list(found.values())


def _of_page(world: World, path: str) -> Iterator[TextForm]:
    who = "nobody" if path.startswith(NOBODYS) else "owner"
    who = "host" if path.startswith(KEEPERS) or path == "/" else who
    yield from _of_reply(who, path, world.knock(who, "GET", path))


def _of_reply(who: str, path: str, reply: TestResponse) -> Iterator[TextForm]:
    if reply.mimetype != "text/html" or reply.status_code != 200:
        return
    for form in BeautifulSoup(reply.get_data(as_text=True), "html.parser").select("form"):
        typed, files = _fields(form)
        if typed or files:
            target = str(form.get("action") or path)
            method = str(form.get("method") or "get").upper()
            yield TextForm(who, path, target, method, filled(form), typed, files)


def _fields(form: Tag) -> tuple[tuple[str, ...], tuple[str, ...]]:
    fields = form.select("input[name], textarea[name]")
    typed = [f for f in fields if f.name == "textarea" or str(f.get("type") or "") in TYPED]
    files = [f for f in fields if f.get("type") == "file"]
    return tuple(str(f["name"]) for f in typed), tuple(str(f["name"]) for f in files)


def send(world: World, form: TextForm, text: str | None) -> TestResponse:
    """Send the form with the text in each field that can be typed into, None for as it stands;
    the page it leads to.
    """
    client = world.app.test_client()
    with client.session_transaction() as session:
        session.update(world.cookies[form.who] | {"csrf_token": "raw"})
    sign = URLSafeTimedSerializer(world.app.secret_key, salt="wtf-csrf-token")
    data = {name: value for name, value in form.held.items() if value is not None}
    if form.method == "GET":
        # An address is cut off long before a form is.
        text = text and text[: LONGEST_ADDRESS // max(1, len(form.typed))]
    data |= {} if text is None else dict.fromkeys(form.typed, text)
    if form.method == "GET":
        return client.get(form.target, query_string=data, follow_redirects=True)
    data["csrf_token"] = sign.dumps("raw")
    upload = (text or "").encode("utf-8", "replace")
    data |= {name: (io.BytesIO(upload), "nasty.csv") for name in form.files}
    return client.post(form.target, data=data, follow_redirects=True, buffered=True)


def harm(reply) -> list[str]:
    """What is wrong with a page that shows, or refuses, a nasty text."""
    found = [] if reply.status_code < 500 else [f"status {reply.status_code}"]
    if "X-Nasty" in reply.headers:
        found.append("a header came through")
    if reply.mimetype == "text/html":
        html = reply.get_data(as_text=True)
        found += [str(tag)[:80] for tag in BeautifulSoup(html, "html.parser").select(LET_THROUGH)]
        found += ["a template was evaluated"] if EVALUATED in html else []
    return found


# What stands for a person in words of the plan; no typed text can hold one.
_WITH_TOKENS = ("plan_events", "plan_versions")
_TOKEN = re.compile("\x02[0-9a-f]{24}\x03")


def unprintable(store) -> list[str]:
    """Every text in the data file that holds a control character other than a line break."""
    found = []
    for (table,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in store.rows(f'SELECT * FROM "{table}"'):
            for name, value in dict(row).items():
                if isinstance(value, str) and _has_controls(_without_tokens(table, value)):
                    found.append(f"{table}.{name}: {value[:60]!r}")
    return found


def _without_tokens(table: str, text: str) -> str:
    return _TOKEN.sub("", text) if table in _WITH_TOKENS else text


def _has_controls(text: str) -> bool:
    return any(unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n" for sign in text)
