"""The real server, to be killed: begun anew, or from a process that has everything loaded."""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context, set_start_method
from pathlib import Path
from typing import Any

from tests.servers import start, until_ready

_PATIENCE = 60
# Loading the program takes most of a start. A copy of a process that has done it is the same
# server, started in a third of the time; it is used where many starts must fit into a test run.
_LOADED = get_context("forkserver")
_LOADED.set_forkserver_preload(["tests.faults.loaded"])


class Killable:
    """One server and all that it starts. pid: of its process group."""

    def __init__(self, data: Path, port: int, *, loaded: bool) -> None:
        """Start it. loaded: as a copy of a process that has everything loaded."""
        words = ("serve", "--no-browser", f"--port={port}")
        self._said = data.with_suffix(f".{time.monotonic_ns()}.log")
        self._process: Any
        if loaded:
            given = (["--data", str(data), *words], self._said)
            self._process = _LOADED.Process(target=_serve, args=given)
            self._process.start()
        else:
            self._process = start(data, *words)
        self._loaded, self.pid = loaded, int(self._process.pid or 0)

    def ready(self) -> str:
        """Wait until it answers; gives what it printed."""
        if not self._loaded:
            return until_ready(self._process)
        for _ in range(_PATIENCE * 50):
            said = self._said.read_text() if self._said.exists() else ""
            if "To stop" in said:
                return said
            if not self._process.is_alive():
                raise AssertionError(f"the server ended: {said}")
            time.sleep(0.02)
        raise AssertionError("the server does not answer")

    def kill(self) -> None:
        """End every process of it at once; none of them can do anything more."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        if self._loaded:
            # It may not have had the time to begin a group of its own.
            self._process.kill()
            self._process.join()
            return
        self._process.wait()
        self._process.stdout.close()


def _serve(words: list[str], said: Path) -> None:
    """The command with these words, in a process group of its own, as ``start`` has it."""
    os.setsid()
    # As in a program that was begun anew: its workers are copies of it.
    set_start_method("fork", force=True)
    with said.open("w") as out:
        for number in (1, 2):
            os.dup2(out.fileno(), number)
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    for name in [name for name in os.environ if name.startswith("ADVISOR_")]:
        del os.environ[name]
    import_module("advisor.cli").main(words)
