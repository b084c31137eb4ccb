"""Checking files that stand alone."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def verify(file: Path) -> None:
    """Recompute what FILE says from FILE alone; confirm it, or say what differs."""
    from advisor.usecases.verification import NotVerifiableError
    from advisor.usecases.verification import verify as recompute

    try:
        found = recompute(file)
    except NotVerifiableError as error:
        raise click.ClickException(str(error)) from error
    click.echo(_printable(found.title))
    for one in found.differences:
        line = f"{one.place}: the file says {one.says}; it should be {one.computed}."
        click.echo(_printable(line))
    if found.differences:
        count = len(found.differences)
        click.echo(f"{count} difference{'s' if count > 1 else ''}", err=True)
        sys.exit(1)
    click.echo(found.confirmed)


def _printable(text: str) -> str:
    """Nothing that a file says may steer the terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)
