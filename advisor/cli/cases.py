"""Worked cases in, levels or verdicts out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def estimate(file: Path) -> None:
    """Print the levels of the cases in FILE (JSON), with what is expected filled in."""
    from advisor.usecases.cases.estimate import estimate_cases

    with _case_errors():
        click.echo(json.dumps(estimate_cases(file), indent=1))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def decide(file: Path) -> None:
    """Print the options or verdicts of the cases in FILE (JSON)."""
    from advisor.usecases.cases.decide import decide_cases

    with _case_errors():
        click.echo(json.dumps(decide_cases(file), indent=1))


@contextmanager
def _case_errors() -> Iterator[None]:
    """Turn a wrong case file into one clear line."""
    from advisor.usecases.cases.reading import CaseFileError

    try:
        yield
    except CaseFileError as error:
        raise click.ClickException(str(error)) from error
