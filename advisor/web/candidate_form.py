"""The form of what is known of a candidate; attachments are addresses, never files."""

from __future__ import annotations

from typing import Any

from wtforms import BooleanField, StringField
from wtforms.validators import Length, ValidationError

from advisor.core.language import mark, say
from advisor.core.questionnaire import printable
from advisor.core.roster import email_problem, link_problem
from advisor.usecases.hiring.candidates import Told
from advisor.web.name_field import name_field, one_line
from advisor.web.sent_form import SentForm

_LONG_NOTE = mark("Shorten the note to 2,000 characters.")


class CandidateForm(SentForm):
    """Name, email, link and note. again: add also where someone of that name is there already."""

    name = name_field(
        mark("Enter the candidate’s name."), mark("Shorten the name to 300 characters.")
    )
    email = StringField(filters=[lambda typed: one_line(typed).lower()])
    link = StringField(filters=[one_line])
    note = StringField(
        filters=[lambda typed: printable(typed or "").strip()],
        validators=[Length(max=2_000, message=_LONG_NOTE)],
    )
    again = BooleanField()

    def validate_email(self, field: Any) -> None:
        """Refuse what is no email address."""
        if problem := email_problem(field.data):
            raise ValidationError(problem)

    def validate_link(self, field: Any) -> None:
        """Refuse what is no web address."""
        if problem := link_problem(field.data):
            raise ValidationError(problem)

    def told(self) -> Told:
        """What was typed, once the form is valid."""
        texts = (self.name.data, self.email.data, self.link.data, self.note.data)
        return Told(*(text or "" for text in texts))

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        fields = (self.name, self.email, self.link, self.note)
        return [(field.name, str(field.errors[0])) for field in fields if field.errors]

    def say_already_there(self, known: str) -> None:
        """Say at the name whom it may be, and how to add somebody else."""
        self.name.errors = [
            say("“{known}” is a candidate here already. Tick below if it is not them.", known=known)
        ]
