"""The process that makes reports, one after the other, for the server: python -m ….report_maker.

It reads tasks from its input and writes what it made to its output. It holds itself to a bound of
memory; the server ends it where one report takes too long.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from advisor.web.report_bounds import Task, TooMuchMemoryError

MEBIBYTE = 1024 * 1024
# A process that has grown beyond this ends itself; the next report begins a new one.
_MOST_KEPT = 384 * MEBIBYTE
_LOOK_SECONDS = 2


def main(mebibytes: int) -> None:
    """Make what comes until nothing more does. mebibytes: of memory, beyond what is loaded now."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the server's, which ends this one
    tasks, made = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between
    threading.Thread(target=_end_with_the_server, args=(os.getppid(),), daemon=True).start()
    _bound(mebibytes)
    with suppress(EOFError, BrokenPipeError):
        while _one(tasks, made):
            pass


def _one(tasks: BinaryIO, made: BinaryIO) -> bool:
    """Make one; whether this process is good for another."""
    task: Task = pickle.load(tasks)  # noqa: S301 - from the server that began this process
    found: Any = None
    failure: Exception | None = None
    try:
        found = task.done()
    except MemoryError:
        failure = TooMuchMemoryError(TooMuchMemoryError.__doc__)
    except Exception as error:
        failure = _portable(error)
    good = not isinstance(failure, TooMuchMemoryError) and _pages(1) < _MOST_KEPT
    pickle.dump((found, failure, good), made)
    made.flush()
    return good


def _bound(mebibytes: int) -> None:
    """Ask the system to hold this process to the bound, and to let requests go first."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    os.nice(5)
    with suppress(OSError):  # Linux: where the machine has no memory left, this goes first
        Path("/proc/self/oom_score_adj").write_text("900", "ascii")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    most = _pages(0) + mebibytes * MEBIBYTE
    with suppress(ValueError, OSError):  # macOS knows this limit and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _pages(column: int) -> int:
    """Memory of this process in bytes: 0 its address space, 1 what is in use; 0 if not told."""
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[column])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def _portable(error: Exception) -> Exception:
    """The failure, if it can travel; else its kind in words."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - written in this very line
    except Exception:
        return RuntimeError(type(error).__qualname__)
    return error


def _end_with_the_server(server: int) -> None:
    """No report is made for a server that is gone."""
    while os.getppid() == server:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
