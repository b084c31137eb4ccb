"""Printing questionnaires on paper."""

from __future__ import annotations

from pathlib import Path

import click

from advisor.cli.reporting import PAPERS


@click.command()
@click.argument("questionnaire")
@click.option(
    "--pdf",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="Write the form to this file.",
)
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True)
@click.option("--language", default="", help="One that it has. [default: its own]")
def blank(questionnaire: str, pdf: Path, paper: str, language: str) -> None:
    """Write a blank form of a QUESTIONNAIRE to fill in by pen: an id, or a YAML file."""
    from advisor.library import QuestionnaireProblems, UnknownQuestionnaire
    from advisor.usecases.blank_forms import of_file

    try:
        form = of_file(questionnaire, language)
    except (UnknownQuestionnaire, QuestionnaireProblems) as error:
        raise click.ClickException(str(error)) from error
    from advisor.core.language import speaking
    from advisor.reports.blank_form import blank_pdf
    from advisor.usecases.reading import words_around

    try:
        with speaking(words_around(form.language)):
            pdf.write_bytes(blank_pdf(form, paper))
    except OSError as error:
        raise click.ClickException(f"{pdf} cannot be written: {error.strerror}.") from error
    click.echo(f"Written: {pdf}")
