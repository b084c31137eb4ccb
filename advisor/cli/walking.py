"""A bot that answers questionnaires and notices what is wrong with the app."""

from __future__ import annotations

import sys

import click


@click.command()
@click.option(
    "--rounds", default=1, show_default=True, type=click.IntRange(1, 1_000_000), help="How often."
)
@click.option(
    "--seed",
    default=1,
    show_default=True,
    type=click.IntRange(0, 2**31),
    help="Of the first one.",
)
@click.option(
    "--questionnaire",
    "names",
    multiple=True,
    metavar="FILE",
    help="A file, or the id of a shipped one; may be given again. [default: all shipped]",
)
def walk(rounds: int, seed: int, names: tuple[str, ...]) -> None:
    """Let a bot answer questionnaires to the receipt and the result, on a file thrown away."""
    from advisor.library import (
        SHIPPED,
        QuestionnaireProblems,
        UnknownQuestionnaire,
        load_questionnaire,
    )
    from advisor.web.walk import walks

    try:
        asked = {name: load_questionnaire(name) for name in names or SHIPPED}
    except (QuestionnaireProblems, UnknownQuestionnaire) as error:
        raise click.ClickException(str(error)) from error
    by_id = {questionnaire.id: name for name, questionnaire in asked.items()}
    for one in walks(tuple(asked.values()), rounds, seed):
        click.echo(f"{one.questionnaire}, seed {one.seed}: {one.did}.")
        if one.problem:
            again = f"advisor walk --seed {one.seed} --questionnaire {by_id[one.questionnaire]}"
            click.echo(f"{one.problem}\nTo see it again: {again}", err=True)
            sys.exit(1)
    click.echo("Nothing wrong was found.")
