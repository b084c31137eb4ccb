"""Writing reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from advisor.cli.data_file import data_file, store_errors

LEVELS = ("all", "agreed", "none")
PAPERS = ("a4", "letter")
# As in the catalogues, which every command would wait for.
LANGUAGES = ("en", "de", "fr", "es")
_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.option("--team", "kind", flag_value="team", help="The result of everyone, with the plan.")
@click.option("--plan", "kind", flag_value="plan", help="The alignment plan alone.")
@click.option("--person", metavar="ID", help="One person's profile, by id or name.")
@click.option("--pdf", type=_OUT, help="Write a PDF to this file.")
@click.option("--html", type=_OUT, help="Write a page to this file.")
@click.option("--md", type=_OUT, help="Write Markdown to this file.")
@click.option("--workspace", metavar="ID", help="The company. [default: the newest of your own]")
@click.option("--without-names", is_flag=True, help="Write Person A, Person B … for people.")
@click.option("--levels", type=click.Choice(LEVELS), default="all", show_default=True)
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True)
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), help="The report's day. [default: today]"
)
@click.pass_obj
def report(data: Path | None, /, **asked: Any) -> None:
    """Write a report of a team, a plan or a person: as PDF, page or Markdown."""
    from advisor.usecases.report_command import ReportCommandError, write_reports

    with store_errors():
        try:
            files = [asked[form] for form in ("pdf", "html", "md")]
            written = write_reports(data_file(data, files), **asked)
        except ReportCommandError as error:
            raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")
