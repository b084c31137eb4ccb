"""The long fuzz: prints the seed, what was tried, and the command that shows a failure again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from secrets import randbelow

import click

HERE = Path(__file__).parent


@click.command()
@click.option("--rounds", default=30, show_default=True, help="Times the budget of make test.")
@click.option("--seed", type=int, help="The seed of an earlier run, to see the same again.")
@click.argument("only", required=False, default="")
def main(rounds: int, seed: int | None, only: str) -> None:
    """Try many inputs at random. ONLY: tests whose names hold these words."""
    chosen = randbelow(10**9) if seed is None else seed
    again = f"make fuzz ROUNDS={rounds} SEED={chosen}" + (f" ONLY='{only}'" if only else "")
    click.echo(f"Seed {chosen}. The same again: {again}")
    words = [sys.executable, "-m", "pytest", str(HERE), "-q", "--tb=short", "-k", only or "fuzz"]
    words += [f"--hypothesis-seed={chosen}", "--hypothesis-show-statistics", "--durations=0"]
    ended = subprocess.run(words, env=os.environ | {"FUZZ_ROUNDS": str(rounds)}, check=False)
    click.echo(f"Seed {chosen}. The same again: {again}")
    sys.exit(ended.returncode)


if __name__ == "__main__":
    main()
