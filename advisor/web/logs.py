"""What the server writes down of itself: a line per request and of each failure, to stderr.

No line holds what people typed, a name, an address with a token, or a query string.
"""

from __future__ import annotations

import json
import logging
import secrets
import sys
import traceback
from datetime import UTC, datetime
from time import perf_counter
from types import TracebackType
from typing import Any

from flask import Flask, Response, g, has_request_context, request

LOG = logging.getLogger("advisor.web")
_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
# Asked for so often that they would drown the rest; what goes wrong with them is told.
_QUIET = frozenset({"static", "home.health", "readiness.ready"})
ID_HEADER = "X-Request-Id"


class App(Flask):
    """The app, whose failures are written down without what people sent."""

    def log_exception(self, exc_info: Any) -> None:
        """Write a failure down: where it was, its kind and its way, without any values.

        Flask would write the path, which may hold a token, and the failure's own words, which
        may repeat what was typed.
        """
        failure: BaseException = exc_info[1]
        kinds = " from ".join(type(one).__qualname__ for one in _chain(failure))
        LOG.error("failure", extra={"said": _who() | {"kind": kinds, "traceback": way(failure)}})


def begin(level: str, form: str) -> None:
    """Write lines of this level and above to stderr. form: "text" or "json"."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if form == "json" else _Text())
    root = logging.getLogger("advisor")
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    root.propagate = False


def install(app: Flask) -> None:
    """Note each request when it is answered, under an id that its reply carries as well."""
    app.before_request(_begin_request)
    app.after_request(_note_request)


def request_id() -> str:
    """What this request is called in the log: 16 hexadecimal digits."""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    found: str = g.request_id
    return found


def way(failure: BaseException) -> str:
    """The lines of code that led to a failure, and to those it came from; no values."""
    parts = []
    for one in reversed(_chain(failure)):
        frames = traceback.StackSummary.extract(_frames(one.__traceback__), capture_locals=False)
        parts.append("".join(frames.format()) + type(one).__qualname__)
    return "\n".join(parts)


def _frames(begun: TracebackType | None) -> Any:
    return traceback.walk_tb(begun)


def _chain(failure: BaseException) -> list[BaseException]:
    """The failure and those that it came from, itself first."""
    found: list[BaseException] = []
    one: BaseException | None = failure
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return found


def _begin_request() -> None:
    g.begun = perf_counter()


def _note_request(response: Response) -> Response:
    response.headers[ID_HEADER] = request_id()
    took = perf_counter() - g.get("begun", perf_counter())
    said = _who() | {"status": response.status_code, "ms": round(took * 1000)}
    LOG.log(_level(response.status_code), "request", extra={"said": said})
    return response


def _level(status: int) -> int:
    if status >= 500:
        return logging.ERROR
    return logging.DEBUG if request.endpoint in _QUIET and status < 400 else logging.INFO


def _who() -> dict[str, Any]:
    """The request's method, the name of the page it asks for, and its id."""
    if not has_request_context():
        return {}
    method = request.method if request.method in _METHODS else "other"
    return {"method": method, "endpoint": request.endpoint or "none", "id": request_id()}


def _head(record: logging.LogRecord) -> dict[str, Any]:
    time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    head = {"time": time.replace("+00:00", "Z"), "level": record.levelname.lower()}
    return head | {"event": record.getMessage()} | getattr(record, "said", {})


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The line as one JSON object."""
        return json.dumps(_head(record), ensure_ascii=False)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The line as time, level, event and the rest as name=value; a traceback below it."""
        said = _head(record)
        below = said.pop("traceback", "")
        first = " ".join([said.pop("time"), said.pop("level"), said.pop("event")])
        line = " ".join([first, *(f"{name}={value}" for name, value in said.items())])
        return f"{line}\n{below}" if below else line
