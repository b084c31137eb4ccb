"""Describing the questionnaire format to other programs."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of questionnaire files, for editors."""
    from advisor.library import catalogue
    from advisor.library.schema import schema_json

    click.echo(schema_json(catalogue()), nl=False)
