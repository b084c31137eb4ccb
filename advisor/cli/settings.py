"""Showing the settings: each with its value and where it comes from."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import configuration


@click.command()
@click.pass_obj
def settings(data: Path | None) -> None:
    """Print every setting with its value and where it comes from."""
    from advisor.usecases.configuring import listing

    found = configuration(data=data and str(data))
    rows = listing(found)
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, where in rows:
        click.echo(f"{name:<{wide[0]}}  {value:<{wide[1]}}  {where}")
    click.echo(f"\nConfiguration file: {found.file or 'none'}")
