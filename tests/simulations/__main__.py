"""Simulate many teams and write the tables of docs/method.md anew: `make simulate`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.simulations.tables import printed, written_into
from tests.simulations.teams import AS_ASSUMED, OTHERWISE, run

PAGE = Path(__file__).parents[2] / "docs" / "method.md"


def main() -> None:
    """Read the sizes and the seed, simulate, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--teams", type=int, default=500, help="of each kind, as assumed")
    parser.add_argument("--otherwise", type=int, default=150, help="of each kind, in other worlds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--draws", type=int, default=4_000)
    asked = parser.parse_args()
    assumed = run(AS_ASSUMED, asked.teams, asked.seed, asked.draws)
    otherwise = run(OTHERWISE, asked.otherwise, asked.seed, asked.draws)
    tables = printed(assumed, otherwise, asked.seed, asked.draws)
    PAGE.write_text(written_into(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
    print(tables)


if __name__ == "__main__":
    main()
