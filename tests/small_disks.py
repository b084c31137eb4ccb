"""A disk that is soon full: a small one of its own where that is allowed, else a limit on files."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MEGABYTES = 8


@contextmanager
def small_disk(folder: Path) -> Iterator[tuple[Path, Callable[[], Callable[[], None]]]]:
    """A folder for the data file, and what fills the disk under it; that gives what makes room."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)]
    mounted = subprocess.run(words, capture_output=True, check=False).returncode == 0
    try:
        yield folder, lambda: _filled(folder) if mounted else _limited(folder)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


def _filled(folder: Path) -> Callable[[], None]:
    """Write until nothing more goes in."""
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    return filler.unlink


def _limited(folder: Path) -> Callable[[], None]:
    """Let no file grow, as a quota does; for this process only."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    largest = max((path.stat().st_size for path in folder.iterdir()), default=0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest // 4096 * 4096, before[1]))
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, before)
