"""Starting the app, its sign-in link, and the example company."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.data_file import configuration, data_file, made_ready, store_errors


@click.command()
@click.option("--host", help="The address to listen on. [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(1, 65535), help="The port. [default: 8765]")
@click.option("--no-browser", is_flag=True, help="Print the link and open no browser.")
@click.pass_obj
def serve(data: Path | None, host: str | None, port: int | None, no_browser: bool) -> None:
    """Start the app; if it runs already on this data file, open that."""
    from advisor.web import server

    opens = False if no_browser else None
    settings = configuration(data=data and str(data), host=host, port=port, open_browser=opens)
    with store_errors():
        server.serve(made_ready(settings), settings)


@click.command()
@click.pass_obj
def link(data: Path | None) -> None:
    """Print a new one-time link that signs you in within the hour."""
    from advisor.web import server

    with store_errors():
        links = server.new_links(data_file(data))
    click.echo("\nor, from elsewhere:\n".join(links))


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
