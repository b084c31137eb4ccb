"""Taking answers out."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import data_file, store_errors

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--csv", type=_OUT, help="Write a CSV with a line per answer.")
@click.option("--wide", type=_OUT, help="Write a zip of CSVs with a line per questionnaire.")
@click.option("--json", type=_OUT, help="Write one JSON document.")
@click.option("--sqlite", type=_OUT, help="Write a SQLite file.")
@click.option("--zip", type=_OUT, help="Write all of these as one zip.")
@click.option("--anonymous", type=_OUT, help="Write a zip for research, without names or words.")
@click.option("--history", is_flag=True, help="With answers that were changed later.")
@click.option("--workspace", metavar="ID", help="The company. [default: the newest of your own]")
@click.pass_obj
def export(
    data: Path | None, /, workspace: str | None, history: bool, **files: Path | None
) -> None:
    """Write a company's answers, with a dictionary of every column, into files."""
    from advisor.usecases.export_command import (
        ExportCommandError,
        write_exports,
    )

    with store_errors():
        try:
            written = write_exports(
                data_file(data, files.values()), files, workspace, history=history
            )
        except ExportCommandError as error:
            raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")
