"""Looking after an installation."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from advisor.cli.data_file import data_file


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.pass_obj
def doctor(data: Path | None, as_json: bool) -> None:
    """Look at the data file and around it; say what is not well and what to do."""
    from datetime import UTC, datetime

    from advisor.usecases.doctor import examine
    from advisor.usecases.doctor.finding import FAIL, Finding

    path = data_file(data)
    if path.is_file():
        found = examine(path, datetime.now(UTC))
    else:
        said = f"There is no data file at {path}."
        found = [Finding("file", FAIL, said, "Say where it is with --data, or start Advisor.")]
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
    else:
        for one in found:
            click.echo(f"{one.state:<5} {one.name:<15} {one.said}")
            if one.to_do:
                click.echo(f"{'':21} → {one.to_do}")
    if any(one.state == FAIL for one in found):
        raise SystemExit(1)
