"""Checking questionnaire files."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check questionnaire FILES; without any, those that are shipped."""
    from advisor.library import SHIPPED, check_files, site

    shipped = [site("questionnaires") / f"{name}.yaml" for name in SHIPPED]
    problems = check_files(files or shipped)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}", err=True)
        sys.exit(1)
    click.echo("No problems found.")
