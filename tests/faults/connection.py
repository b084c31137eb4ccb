"""As much of a browser as a respondent under load takes: one open connection and its cookies."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode, urlsplit

SECONDS = 20


class GoneError(Exception):
    """The server did not answer to the end."""


@dataclass
class Reply:
    """What came back to its last byte."""

    status: int
    location: str
    text: str


@dataclass
class Browser:
    """Cookies and form token outlive the server; the connection does not."""

    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""
    connection: HTTPConnection | None = None

    def connect(self, url: str) -> None:
        """Use the server at this address from now on."""
        self.leave()
        at = urlsplit(url)
        self.connection = HTTPConnection(str(at.hostname), at.port, timeout=SECONDS)

    def leave(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()

    def get(self, path: str) -> Reply:
        """Fetch a page and keep its form token."""
        reply = self._ask("GET", path, None)
        found = re.search(r'name="csrf_token" value="([^"]+)"', reply.text)
        self.token = found[1] if found else self.token
        return reply

    def post(self, path: str, **values: str) -> Reply:
        """Send a form. Raises GoneError where no whole answer came."""
        return self._ask("POST", path, urlencode(values | {"csrf_token": self.token}))

    def _ask(self, method: str, path: str, body: str | None) -> Reply:
        assert self.connection is not None
        headers = {"Cookie": "; ".join(f"{key}={value}" for key, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            self.connection.request(method, path, body, headers)
            with self.connection.getresponse() as answer:
                text = answer.read().decode()
        except (OSError, HTTPException) as error:
            self.leave()
            raise GoneError from error
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, value = line.split(";")[0].partition("=")
            self.cookies[name] = value
        return Reply(answer.status, answer.headers.get("Location", ""), text)
