"""What holds of every reply, whatever it is; and what a look at a page left behind."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from werkzeug.test import TestResponse

from tests.web.inspection import POLICY

WANTED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
UNUSED = ("camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()")
# A file is saved under a name of these letters, which no system takes for a path.
_FILE_NAME = re.compile(r'(attachment|inline); filename="[A-Za-z0-9][A-Za-z0-9._-]*"')
_TOLD = re.compile(r"text/[a-z]+; charset=utf-8|application/[a-z.+-]+|image/[a-z.+-]+|font/\w+")


def unsafe_headers(reply: TestResponse) -> list[str]:
    """The headers of a reply that are not as they must be on every one."""
    headers = reply.headers
    found = [name for name, value in WANTED.items() if headers.get(name) != value]
    unused = headers.get("Permissions-Policy", "").split(", ")
    found += [f"Permissions-Policy: {one}" for one in UNUSED if one not in unused]
    if not _TOLD.match(headers.get("Content-Type", "")):
        found.append(f"Content-Type: {headers.get('Content-Type')}")
    saved = headers.get("Content-Disposition", "")
    static = "/static/" in reply.request.path
    if saved and not static and not _FILE_NAME.fullmatch(saved):
        found.append(f"Content-Disposition: {saved}")
    if not static and not _kept_out_of_caches(reply):
        found.append(f"Cache-Control: {headers.get('Cache-Control')}")
    return [*found, *_referrer(reply)]


def _kept_out_of_caches(reply: TestResponse) -> bool:
    said = reply.headers.get("Cache-Control", "")
    return "no-store" in said or said == "private, no-cache"


def _referrer(reply: TestResponse) -> list[str]:
    said = reply.headers.get("Referrer-Policy")
    return [] if said in {"no-referrer", "same-origin"} else [f"Referrer-Policy: {said}"]


def tables_that_differ(one: Path, other: Path) -> set[str]:
    """The tables of two data files whose rows are not the same; the first one stays as it is."""
    if one.read_bytes() == other.read_bytes():
        return set()
    before, after = _rows_before(one), _rows(other)
    return {name for name in before | after if before.get(name) != after.get(name)}


@cache
def _rows_before(data: Path) -> dict[str, list[str]]:
    return _rows(data)


def _rows(data: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(data)) as file:
        names = [
            row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        return {name: sorted(map(repr, file.execute(f"SELECT * FROM {name}"))) for name in names}
