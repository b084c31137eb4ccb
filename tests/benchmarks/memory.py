"""How much memory a piece of work takes, in a process that has done much before."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

_PEAK = Path("/proc/self/clear_refs")
_STATUS = Path("/proc/self/status")


def resident() -> int:
    """Bytes resident now, and the highest so far forgotten; 0 where the system cannot forget."""
    if not _PEAK.exists():
        return 0
    _PEAK.write_text("5")  # as proc(5) has it: the peak is what is resident now
    return _said("VmRSS")


def most_since(before: int) -> int:
    """The most bytes resident since ``resident`` gave ``before``, beyond these."""
    if before:
        return _said("VmHWM") - before
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most * (1 if sys.platform == "darwin" else 1024)


def _said(name: str) -> int:
    """Bytes of one line, which the system gives in KiB."""
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024
