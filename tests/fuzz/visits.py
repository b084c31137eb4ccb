"""Whoever may come, sending whatever: to the world of the access tests, on a fresh copy each."""

from __future__ import annotations

import io
import sqlite3
from typing import Any
from urllib.parse import parse_qsl

from bs4 import BeautifulSoup, Tag
from hypothesis import strategies as st
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

from advisor.usecases import audit_command
from advisor.web import limits
from tests.fuzz.fields import words_of
from tests.fuzz.material import VALUES
from tests.web.access_world import World
from tests.web.client import filled

# What is known here as well and costs much: files that are typeset.
SLOW = (".pdf", ".zip")


def anew(world: World) -> None:
    """Everything as it was: the file, and who tried how often."""
    world.renew()
    limits.forget(world.app)


def rules(world: World, method: str) -> list[str]:
    """The addresses that take a method, without what is slow."""
    found = [r.rule for r in world.app.url_map.iter_rules() if method in (r.methods or ())]
    return sorted(rule for rule in found if not rule.endswith(SLOW))


def send(world: World, who: str, method: str, path: str, data: dict[str, Any]) -> TestResponse:
    """One request of theirs with a good form token; what fails inside comes out as it is."""
    client = world.app.test_client()
    with client.session_transaction() as session:
        session.update(world.cookies[who] | {"csrf_token": "raw"})
    if method == "GET":
        path, _, query = path.partition("?")
        asked = dict(parse_qsl(query)) | data
        return client.get(path, query_string=asked, buffered=True)
    sign = URLSafeTimedSerializer(world.app.secret_key, salt="wtf-csrf-token")
    return client.post(path, data=data | {"csrf_token": sign.dumps("raw")}, buffered=True)


def harm(world: World) -> list[str]:
    """What is wrong with the data file, or with its audit log."""
    with sqlite3.connect(world.app.config["ADVISOR"].data) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [str(row) for row in connection.execute("PRAGMA foreign_key_check")]
    connection.close()
    _, faults = audit_command.verify(world.app.config["ADVISOR"].data, None)
    return found + [str(fault) for fault in faults]


def endpoint_of(world: World, rule: str, method: str) -> str:
    """The endpoint at an address."""
    found = [r for r in world.app.url_map.iter_rules() if r.rule == rule]
    return next(r.endpoint for r in found if method in (r.methods or ()))


@st.composite
def fields(draw: st.DrawFn, world: World, rule: str, method: str) -> dict[str, Any]:
    """Fields that the page may know, each with a value that it may know, or anything."""
    words = st.sampled_from(words_of(world.app, endpoint_of(world, rule, method)))
    ids = st.sampled_from(sorted(world.ids["ours"].values()))
    names = st.one_of(words, words, st.builds(lambda word, one: word + one, words, ids), VALUES)
    values = st.one_of(VALUES, words, ids)
    found: dict[str, Any] = draw(st.dictionaries(names, values, max_size=12))
    if method == "POST" and draw(st.integers(0, 5)) == 0:
        content = draw(st.one_of(st.binary(max_size=60), VALUES.map(str.encode)))
        found[draw(words)] = (io.BytesIO(content), draw(VALUES))
    return found


def forms_of(reply: TestResponse) -> list[Tag]:
    """The forms of a page, () where it is none."""
    if reply.mimetype != "text/html":
        return []
    return list(BeautifulSoup(reply.get_data(as_text=True), "html.parser").select("main form"))


@st.composite
def nearly(draw: st.DrawFn, form: Tag) -> dict[str, Any]:
    """What a browser would send of a form, with up to three fields chosen or typed otherwise."""
    found = {name: value for name, value in filled(form).items() if value is not None}
    for field in form.select("input[type=radio], input[type=checkbox], option"):
        if draw(st.integers(0, 6)) == 0:
            named = field if field.get("name") else field.find_parent("select")
            if named is not None and named.get("name"):
                found[str(named["name"])] = str(field.get("value", ""))
    names = sorted({*found, *(str(one["name"]) for one in form.select("[name]"))})
    if names:
        found |= draw(st.dictionaries(st.sampled_from(names), VALUES, max_size=3))
    button = draw(st.sampled_from([*form.select("button[name]"), None]))
    if button is not None:
        found[str(button["name"])] = str(button.get("value", ""))
    return found
