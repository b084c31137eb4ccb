"""The form for one constant: a number as people type it, and why."""

from __future__ import annotations

from werkzeug.datastructures import MultiDict
from wtforms import IntegerField, StringField
from wtforms.validators import Length, ValidationError

from advisor.core.assumptions import Assumption
from advisor.core.language import mark, say, told
from advisor.core.questionnaire import NotANumber, number_from, plain_text, printable
from advisor.core.report.assumptions import range_words, typed_number, typed_value
from advisor.web.sent_form import SentForm

LONGEST_REASON = 500


class ReasonForm(SentForm):
    """Why something is changed. revision: what the page was made from."""

    reason = StringField(
        validators=[
            Length(
                max=LONGEST_REASON,
                message=mark("Shorten the reason to 500 characters."),
            )
        ]
    )
    revision = IntegerField()

    def why(self) -> str:
        """The reason in one line."""
        return " ".join(printable(self.reason.data or "").split())

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if field.errors and field.name in {"value", "reason"}
        ]


class ValueForm(ReasonForm):
    """Made per request by ``value_form``, for one constant."""

    value = StringField()
    constant: Assumption

    def number(self) -> float:
        """The value meant; only where the field was found valid."""
        return typed_value(self.constant, number_from(_bare(self.value)))

    def validate_value(self, field: StringField) -> None:
        """Raise ValidationError with what to do instead."""
        if not _bare(field):
            raise ValidationError(
                say("Enter a number from {range}.", range=range_words(self.constant))
            )
        try:
            number = number_from(_bare(field))
        except NotANumber as error:
            raise ValidationError(told(error)) from error
        if not self.constant.allows(typed_value(self.constant, number)):
            raise ValidationError(
                say("Enter a number from {range}.", range=range_words(self.constant))
            )


def value_form(constant: Assumption, typed: MultiDict[str, str], *, secured: bool) -> ValueForm:
    """The form as it was sent. secured: whether it changes something, so that a token is due."""
    form = ValueForm(typed, meta={"csrf": secured})
    form.constant = constant
    return form


def shown_in_field(constant: Assumption, value: float) -> str:
    """A value as the field shows it, without its unit."""
    return plain_text(typed_number(constant, value))


def _bare(field: StringField) -> str:
    return (field.data or "").strip().rstrip("%").strip()
