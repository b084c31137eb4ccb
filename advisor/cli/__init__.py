"""Every command. Heavy imports stay inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

from pathlib import Path

import click

from advisor import __version__
from advisor.cli import (
    auditing,
    backing_up,
    cases,
    checking,
    describing,
    doctoring,
    exporting,
    printing,
    reporting,
    serving,
    settings,
    sweeping,
    verifying,
    walking,
)
from advisor.cli.data_file import CONFIG
from advisor.store.audit_trail import ACTING, Acting


@click.group(invoke_without_command=True)
@click.option(
    "--data",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The data file. [default: advisor.db in your user data folder; env ADVISOR_DATA]",
)
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The configuration file. [default: advisor.toml beside the data file; env ADVISOR_CONFIG]",
)
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, data: Path | None, config: Path | None) -> None:
    """Advisor tells who should market, who should sell, and how sure that is.

    Without a command it starts the app and opens the browser.
    """
    context.obj = data
    context.meta[CONFIG] = config
    acting = ACTING.set(
        Acting("command", action=f"command.{context.invoked_subcommand or 'serve'}")
    )
    context.call_on_close(lambda: ACTING.reset(acting))
    if context.invoked_subcommand is None:
        context.invoke(serving.serve)


for command in (
    *(serving.serve, serving.link, serving.demo, settings.settings),
    *(reporting.report, exporting.export, sweeping.sweep),
    *(backing_up.backup, backing_up.restore, doctoring.doctor),
    *(checking.check, describing.schema, printing.blank, verifying.verify, walking.walk),
    auditing.audit,
    *(cases.estimate, cases.decide),
):
    main.add_command(command)
