"""The field for a name: of a person or a company."""

from __future__ import annotations

from wtforms import StringField
from wtforms.validators import DataRequired, Length

from advisor.core.questionnaire import printable

LONGEST_NAME = 300


def name_field(missing: str, too_long: str) -> StringField:
    """A field for a name of at most 300 characters; its data is one line of printable text.

    missing, too_long: what to say where there is none, or too much of it.
    """
    return StringField(
        filters=[one_line],
        validators=[DataRequired(missing), Length(max=LONGEST_NAME, message=too_long)],
    )


def one_line(typed: str | None) -> str:
    """What was typed on one line, without what cannot be printed."""
    return " ".join(printable(typed or "").split())
