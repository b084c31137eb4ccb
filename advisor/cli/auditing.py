"""The audit log: whether it is still what was written, and all of it as a file."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import data_file, store_errors

_OUT = click.Path(dir_okay=False, path_type=Path)
_MOST_SHOWN = 20


@click.group()
def audit() -> None:
    """Check the audit log, or write it into a file."""


@audit.command()
@click.option("--head", metavar="HEAD", help="An end of the chain that was written down earlier.")
@click.pass_obj
def verify(data: Path | None, head: str | None) -> None:
    """Say whether any entry was changed, removed, put in or moved, and which."""
    from advisor.core.audit_chain import HeadUnreadableError, head_from
    from advisor.usecases import audit_command

    with store_errors():
        try:
            known = head_from(head) if head is not None else None
            end, found = audit_command.verify(data_file(data), known)
        except (HeadUnreadableError, audit_command.NoAuditLogError) as error:
            raise click.ClickException(str(error)) from error
    for fault in found[:_MOST_SHOWN]:
        click.echo(f"Entry {fault.number} {fault.words}.")
    if len(found) > _MOST_SHOWN:
        click.echo(f"And {len(found) - _MOST_SHOWN} more.")
    if found:
        raise click.ClickException("The audit log is not what Advisor wrote.")
    click.echo(f"The audit log holds: {end.count} entries, each as it was written.")
    click.echo(f"Head: {end}")
    click.echo("Write the head down elsewhere; --head checks the log against it later.")


@audit.command()
@click.option("--csv", type=_OUT, help="Write a CSV with a line per entry.")
@click.option("--json", type=_OUT, help="Write one JSON document.")
@click.pass_obj
def export(data: Path | None, /, **files: Path | None) -> None:
    """Write every entry of every company into a file, with ids and hashes and no names."""
    from advisor.usecases import audit_command

    with store_errors():
        try:
            written = audit_command.write(data_file(data, files.values()), files)
        except audit_command.NoAuditLogError as error:
            raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")
