"""A real Advisor in its own process, on its own data file and port."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from advisor.store.database import Store
from advisor.usecases import signing_in
from tests import servers

PATIENCE = 30  # seconds


class App:
    """``start`` it before use; ``stop`` and ``start`` again keep address and data."""

    def __init__(self, data: Path) -> None:
        self.data, self.port = data, servers.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.printed_link = ""

    def start(self) -> None:
        """Run it, and return when it answers."""
        options = ("--no-browser", f"--port={self.port}")
        self.process = servers.start(self.data, "serve", *options)
        # A server that never gets ready is ended, which ends its output, which fails the test.
        patience = threading.Timer(PATIENCE, os.killpg, (self.process.pid, signal.SIGKILL))
        patience.start()
        said = self._what_it_prints()
        patience.cancel()
        found = re.search(r"http://\S+/sign-in/\S+", said)
        assert found, f"Advisor did not start:\n{said}"
        self.printed_link = found.group(0)
        self._wait_until_it_answers()

    def _what_it_prints(self) -> str:
        said = ""
        for line in self.process.stdout:
            said += line
            if "To stop" in line:
                break
        return said

    def stop(self) -> None:
        """Stop it as Ctrl+C does."""
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.communicate(timeout=20)

    def _wait_until_it_answers(self) -> None:
        for _ in range(500):
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            time.sleep(0.02)
        raise AssertionError("Advisor printed its link and does not answer")

    @contextlib.contextmanager
    def opened(self) -> Iterator[Store]:
        """Its data file, beside it."""
        store = Store(self.data)
        try:
            yield store
        finally:
            store.close()

    def link(self) -> str:
        """A fresh one-time link."""
        with self.opened() as store:
            return f"{self.url}/sign-in/{signing_in.make_link(store, datetime.now(UTC))}"
