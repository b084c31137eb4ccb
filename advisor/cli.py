"""Every command. Heavy imports stay inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from advisor import __version__

DEFAULT_PORT = 8765
LEVELS = ("all", "agreed", "none")
PAPERS = ("a4", "letter")
_OUT = click.Path(dir_okay=False, path_type=Path)


def _default_data() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - see the module's docstring

    return user_data_path("advisor") / "advisor.db"


@click.group(invoke_without_command=True)
@click.option(
    "--data",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="ADVISOR_DATA",
    help="The data file. [default: advisor.db in your user data folder; env ADVISOR_DATA]",
)
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, data: Path | None) -> None:
    """Advisor tells who should market, who should sell, and how sure that is.

    Without a command it starts the app and opens the browser.
    """
    context.obj = data
    if context.invoked_subcommand is None:
        context.invoke(serve)


@main.command()
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
    from advisor.web import server  # noqa: PLC0415 - see the module's docstring

    with _store_errors():
        server.serve(_data_file(data), host, port, open_browser=not no_browser)


@main.command()
@click.pass_obj
def link(data: Path | None) -> None:
    """Print a new one-time link that signs you in within the hour."""
    from advisor.web import server  # noqa: PLC0415 - see the module's docstring

    with _store_errors():
        click.echo(server.new_link(_data_file(data)))


@main.command()
@click.pass_obj
def demo(data: Path | None) -> None:
    """Load the example company."""
    from datetime import UTC, datetime  # noqa: PLC0415 - see the module's docstring

    from advisor.store.database import Store  # noqa: PLC0415
    from advisor.usecases import example, signing_in  # noqa: PLC0415

    with _store_errors():
        store = Store(_data_file(data))
        try:
            store.prepare()
            at = datetime.now(UTC)
            workspace_id = example.load(store, signing_in.owner(store, at).id, at)
        finally:
            store.close()
    click.echo(f"The example company is loaded (workspace {workspace_id}).")
    click.echo("Start Advisor, or reload its first page, to look at it.")


@main.command()
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
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), help="The report's day. [default: today]"
)
@click.pass_obj
def report(data: Path | None, /, **asked: Any) -> None:
    """Write a report of a team, a plan or a person: as PDF, page or Markdown."""
    from advisor.usecases.report_command import ReportCommandError, write_reports  # noqa: PLC0415

    with _store_errors():
        try:
            written = write_reports(_data_file(data), **asked)
        except ReportCommandError as error:
            raise click.ClickException(str(error)) from error
    for path in written:
        click.echo(f"Written: {path}")


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check questionnaire FILES; without any, those that are shipped."""
    from advisor.library import SHIPPED, check_files, site  # noqa: PLC0415

    shipped = [site("questionnaires") / f"{name}.yaml" for name in SHIPPED]
    problems = check_files(files or shipped)
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.echo(f"{len(problems)} problem{'s' if len(problems) > 1 else ''}", err=True)
        sys.exit(1)
    click.echo("No problems found.")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def estimate(file: Path) -> None:
    """Print the levels of the cases in FILE (JSON), with what is expected filled in."""
    from advisor.usecases.cases.estimate import estimate_cases  # noqa: PLC0415

    with _case_errors():
        click.echo(json.dumps(estimate_cases(file), indent=1))


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
def decide(file: Path) -> None:
    """Print the options or verdicts of the cases in FILE (JSON)."""
    from advisor.usecases.cases.decide import decide_cases  # noqa: PLC0415

    with _case_errors():
        click.echo(json.dumps(decide_cases(file), indent=1))


def _data_file(given: Path | None) -> Path:
    """The data file's path; its folder is made when it is the default one."""
    data = given or _default_data()
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"The folder {data.parent} cannot be made: {error}") from error
    return data.resolve()


class _store_errors:
    """Turns a failure of the data file into one clear line."""

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from advisor.store.database import StoreError  # noqa: PLC0415

        if isinstance(error, StoreError):
            raise click.ClickException(str(error)) from error


class _case_errors:
    """Turns a wrong case file into one clear line."""

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        from advisor.usecases.cases.reading import CaseFileError  # noqa: PLC0415

        if isinstance(error, CaseFileError):
            raise click.ClickException(str(error)) from error
