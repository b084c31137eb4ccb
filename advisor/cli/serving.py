"""Starting the app, its sign-in link, and the example company."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import data_file, store_errors

DEFAULT_PORT = 8765


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=DEFAULT_PORT,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="The port.",
)
@click.option("--no-browser", is_flag=True, help="Print the link and open no browser.")
@click.pass_obj
def serve(data: Path | None, host: str, port: int, no_browser: bool) -> None:
    """Start the app; if it runs already on this data file, open that."""
    from advisor.web import server

    with store_errors():
        server.serve(data_file(data), host, port, open_browser=not no_browser)


@click.command()
@click.pass_obj
def link(data: Path | None) -> None:
    """Print a new one-time link that signs you in within the hour."""
    from advisor.web import server

    with store_errors():
        click.echo(server.new_link(data_file(data)))


@click.command()
@click.pass_obj
def demo(data: Path | None) -> None:
    """Load the example company."""
    from datetime import UTC, datetime

    from advisor.store.database import Store
    from advisor.usecases import example, signing_in

    with store_errors():
        store = Store(data_file(data))
        try:
            store.prepare()
            at = datetime.now(UTC)
            workspace_id = example.load(store, signing_in.owner(store, at).id, at)
        finally:
            store.close()
    click.echo(f"The example company is loaded (workspace {workspace_id}).")
    click.echo("Start Advisor, or reload its first page, to look at it.")
