"""Listens to a browser window: what its console says, and whom it asks for anything."""

from __future__ import annotations

import re

# Chromium reports each refused form, and each try while the app is stopped.
EXPECTED = re.compile(
    r"Failed to load resource: "
    r"(the server responded with a status of 4\d\d|"
    r"net::ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|INTERNET_DISCONNECTED))"
)


class Watch:
    """Collects complaints of all pages of a context until the test ends."""

    def __init__(self, context, url):
        self.context, self.url, self.complaints = context, url, []
        context.on("request", self._asked)
        context.on("console", self._said)
        context.on("weberror", lambda failure: self.complaints.append(str(failure.error)))

    def _asked(self, request):
        if not request.url.startswith((self.url + "/", "blob:")):
            self.complaints.append(f"asked another host: {request.url}")

    def _said(self, message):
        if not EXPECTED.match(message.text):
            self.complaints.append(f"console: {message.text}")
