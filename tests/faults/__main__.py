"""Kill the server under load, round after round, and say what was lost: nothing should be."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.lanes import Lane, Told

LANES = 2


def run(rounds: int, folder: Path, seed: int, *, loaded: bool) -> Told:
    """So many rounds on two files beside each other. loaded: as in Killable."""
    with ThreadPoolExecutor(LANES) as lanes:
        shares = [rounds // LANES + (n < rounds % LANES) for n in range(LANES)]
        made = [Lane(folder / f"{n}.db", seed + n, loaded=loaded) for n in range(LANES)]
        found = lanes.map(_lane, shares, made)
        told = Told()
        for one in found:
            told.add(one)
    return told


def words(told: Told) -> str:
    """What came of it, in lines."""
    kept = ", ".join(f"{count:,} {kind}" for kind, count in sorted(told.kept.items()))
    lines = [
        f"Killed {told.rounds} times, {told.cut_short} of them while it was starting.",
        f"Told saved: {sum(told.kept.values()):,} ({kept}).",
        f"Told that it was not saved: {told.refused:,}.",
        f"Lost: {len(told.lost)}. Damaged: {len(told.damaged)}.",
    ]
    return "\n".join([*lines, *told.lost[:20], *told.damaged[:20]])


def _lane(rounds: int, lane: Lane) -> Told:
    for _ in range(rounds):
        lane.round()
    return lane.told


def main() -> int:
    """The command: status 1 where something was lost."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--loaded", action="store_true", help="start from a loaded process")
    given = asked.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        told = run(given.rounds, Path(folder), given.seed, loaded=given.loaded)
    print(words(told))
    print(f"It took {time.monotonic() - began:.0f} s.")
    return 1 if told.lost or told.damaged or not told.kept else 0


if __name__ == "__main__":
    sys.exit(main())
