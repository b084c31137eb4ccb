"""QR codes as drawings that stand in the page itself, so that nothing has to be fetched."""

from __future__ import annotations

from dataclasses import dataclass

import segno

_QUIET = 4  # the empty border that ISO/IEC 18004 asks for, in modules


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square drawing. size: its side in modules, with the border. path: the dark modules."""

    size: int
    path: str


def qr(text: str) -> QrCode:
    """The QR code of a text, up to about 2,000 characters."""
    code = segno.make_qr(text, error="m")
    runs = [
        f"M{x + _QUIET} {y + _QUIET}h{length}v1h-{length}z"
        for y, row in enumerate(code.matrix)
        for x, length in _dark_runs(row)
    ]
    return QrCode(len(code.matrix) + 2 * _QUIET, "".join(runs))


def _dark_runs(row: bytearray) -> list[tuple[int, int]]:
    """(start, length) of each run of dark modules in a row."""
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((x, 1))
    return runs
