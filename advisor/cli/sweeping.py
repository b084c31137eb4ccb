"""Erasing what is past its time."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import data_file, store_errors


@click.command()
@click.option("--yes", is_flag=True, help="Erase it for good; without it, it is listed alone.")
@click.option("--workspace", metavar="ID", help="The company. [default: every one]")
@click.pass_obj
def sweep(data: Path | None, workspace: str | None, yes: bool) -> None:
    """Say what is past its time in each company, and erase it with --yes."""
    from datetime import UTC, datetime

    from advisor.usecases.chosen_company import NoSuchCompanyError
    from advisor.usecases.erasing.sweep_command import swept

    path = data_file(data)
    if not path.exists():
        raise click.ClickException(f"There is no data file at {path}. Start Advisor once, or demo.")
    with store_errors():
        try:
            for line in swept(path, workspace, datetime.now(UTC), yes=yes):
                click.echo(line)
        except NoSuchCompanyError as error:
            raise click.ClickException(str(error)) from error
