"""A real server process, as the command starts it, on a free port and a data file of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Running:
    """A server that is ready. link: its one-time sign-in link; said: all it printed."""

    process: subprocess.Popen[str]
    url: str
    link: str
    said: str

    def stop(self) -> int:
        """Interrupt it as Ctrl+C does; gives its exit status."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(PATIENCE)


@contextmanager
def running(
    data: Path,
    *options: str,
    program: Sequence[str] = (),
    port: int = 0,
    more: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """A server on the data file and a free port, stopped at the end. more: of its environment."""
    port = port or free_port()
    words = ("serve", "--no-browser", f"--port={port}", *options)
    process = start(data, *words, program=program, more=more)
    try:
        said = until_ready(process)
        link = next(word for word in said.split() if word.startswith("http"))
        yield Running(process, f"http://127.0.0.1:{port}", link, said)
    finally:
        _end(process)


def start(
    data: Path,
    *words: str,
    program: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
) -> subprocess.Popen[str]:
    """The command with these words, in a process group of its own, its output in one pipe."""
    return subprocess.Popen(
        [*(program or (sys.executable, "-m", "advisor")), "--data", str(data), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment() | dict(more or {}),
        start_new_session=True,
    )


def run(*words: str, data: Path | None = None, more: Mapping[str, str] | None = None):
    """The command with these words, to its end: returncode, stdout, stderr."""
    before = [] if data is None else ["--data", str(data)]
    return subprocess.run(
        [sys.executable, "-m", "advisor", *before, *words],
        capture_output=True,
        text=True,
        env=environment() | dict(more or {}),
        timeout=PATIENCE,
        check=False,
    )


def environment() -> dict[str, str]:
    """The environment without settings of Advisor's and without a screen."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("ADVISOR_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    return kept | {"PYTHONUNBUFFERED": "1"}


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until_ready(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if "To stop" in line:
            return said
    raise AssertionError(f"the server ended: {said}")


def _end(process: subprocess.Popen[str]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
