"""The form for everyone's hours and today's shares: one pair of fields per person."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wtforms import StringField
from wtforms.validators import ValidationError

from advisor.core.language import say, told
from advisor.core.questionnaire import NotANumber, number_from, plain_text
from advisor.store.people import Person
from advisor.web.sent_form import SentForm

MOST_HOURS = 80


class WorkForm(SentForm):
    """Made per request by ``work_form``; the fields are called hours_ID and share_ID."""

    people: Sequence[Person] = ()

    def work(self) -> dict[str, tuple[str | None, str | None]]:
        """Person id to (hours a week, share on marketing in per cent), None where left empty."""
        return {
            person.id: (_stored(self[f"hours_{person.id}"]), _stored(self[f"share_{person.id}"]))
            for person in self.people
        }

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if field.errors and field.name != "csrf_token"
        ]


def work_form(people: Sequence[Person]) -> WorkForm:
    """A form with two fields for each person, filled with what is kept."""
    fields: dict[str, object] = {"people": tuple(people)}
    for person in people:
        fields[f"hours_{person.id}"] = StringField(
            default=person.hours or "", validators=[_Between(person.name, say("hours"), MOST_HOURS)]
        )
        fields[f"share_{person.id}"] = StringField(
            default=person.marketing_share or "",
            validators=[_Between(person.name, say("share of marketing"), 100)],
        )
    form: WorkForm = type("PeoplesWork", (WorkForm,), fields)()
    return form


class _Between:
    """Accepts an empty field, or a number from 0 to the most."""

    def __init__(self, name: str, what: str, most: int) -> None:
        self.name, self.what, self.most = name, what, most

    def __call__(self, _form: object, field: StringField) -> None:
        """Raise ValidationError with what to do instead."""
        if not (field.data or "").strip():
            return
        try:
            number = number_from(_bare(field))
        except NotANumber as error:
            raise ValidationError(f"{self.name}, {self.what}: {told(error)}") from error
        if not 0 <= number <= self.most:
            raise ValidationError(
                say(
                    "{name}, {what}: enter a number from 0 to {most}.",
                    name=self.name,
                    what=self.what,
                    most=self.most,
                )
            )


def _bare(field: StringField) -> str:
    return (field.data or "").strip().rstrip("%").strip()


def _stored(field: StringField) -> str | None:
    return plain_text(Decimal(number_from(_bare(field)))) if _bare(field) else None


def hours_from(typed: str) -> tuple[str | None, str]:
    """(hours a week as kept, what is wrong with them); None for none given, "" for nothing."""
    text = typed.strip()
    if not text:
        return None, ""
    try:
        number = number_from(text)
    except NotANumber as error:
        return None, told(error)
    if not 0 <= number <= MOST_HOURS:
        return None, say("Enter a number from 0 to {most}.", most=MOST_HOURS)
    return plain_text(Decimal(number)), ""
