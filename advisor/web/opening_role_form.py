"""The fields of an opening's role, and what can be wrong with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import SelectField, StringField
from wtforms.validators import Length, ValidationError

from advisor.core.language import mark, say, say_many
from advisor.core.questionnaire import printable
from advisor.store.openings import Opening
from advisor.usecases.hiring.openings import TEMPLATES
from advisor.web.choices import SelectChoice
from advisor.web.name_field import name_field, one_line
from advisor.web.sent_form import SentForm

LONGEST_WORDS = 2000
LONGEST_CONTACT = 300


def _words(typed: str | None) -> str:
    return printable(typed or "").strip()


def _text() -> StringField:
    too_long = mark("Shorten this to 2,000 characters.")
    return StringField(filters=[_words], validators=[Length(max=LONGEST_WORDS, message=too_long)])


class RoleForm(SentForm):
    """Made per request by ``role_form``."""

    title = name_field(mark("Enter a title."), mark("Shorten the title to 300 characters."))
    profile = SelectField(choices=[SelectChoice(one.name, one.title) for one in TEMPLATES])
    outcomes_six = _text()
    outcomes_twelve = _text()
    quorum = StringField(filters=[one_line])
    purpose = _text()
    contact = StringField(
        filters=[one_line],
        validators=[
            Length(
                max=LONGEST_CONTACT,
                message=mark("Shorten the contact to 300 characters."),
            )
        ],
    )
    keep_until = StringField(filters=[one_line])

    today: date
    kept_until: str
    most: tuple[int, int]

    def validate_quorum(self, field: StringField) -> None:
        """A whole number from 1 to the size of the panel."""
        most, panel = self.most
        typed = field.data or ""
        if typed.isascii() and typed.isdecimal() and len(typed) <= 3 and 1 <= int(typed) <= most:
            return
        if panel:
            people = say_many("{number} person", "{number} people", panel)
            wrong = say(
                "Enter a whole number from 1 to {panel}: the panel has {people}.",
                panel=panel,
                people=people,
            )
            raise ValidationError(wrong)
        raise ValidationError(say("Enter a whole number from 1 to {most}.", most=most))

    def validate_keep_until(self, field: StringField) -> None:
        """A day after today; one that was kept before may have gone by."""
        if not field.data or field.data == self.kept_until:
            return
        try:
            day = date.fromisoformat(field.data)
        except ValueError as error:
            raise ValidationError(
                say(
                    "Enter a day as year, month, day, such as {year}-03-31.",
                    year=self.today.year + 1,
                )
            ) from error
        if day <= self.today:
            raise ValidationError(say("Choose a day after today: until then answers are kept."))
        field.data = day.isoformat()

    def values(self) -> dict[str, str | int]:
        """What is kept, column to value; only where the form was found valid."""
        template = next(one for one in TEMPLATES if one.name == self.profile.data)
        words = ("title", "outcomes_six", "outcomes_twelve", "purpose", "contact", "keep_until")
        kept: dict[str, str | int] = {name: self[name].data or "" for name in words}
        kept |= {"role": template.role, "motion": template.motion}
        return kept | {"quorum": int(self.quorum.data or 1)}

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong, in the order of the page."""
        return [
            (field.name, str(field.errors[0]))
            for field in self
            if field.errors and field.name != "csrf_token"
        ]


def role_form(
    opening: Opening, typed: MultiDict[str, str] | None, today: date, most: tuple[int, int]
) -> RoleForm:
    """The form as it was sent, or with what is kept. most: the highest quorum, and the panel."""
    kept: dict[str, Any] = {
        name: getattr(opening, name) for name in RoleForm.__dict__ if hasattr(opening, name)
    }
    kept |= {"quorum": str(opening.quorum), "profile": profile_of(opening)}
    form = RoleForm(typed, data=kept)
    form.today, form.kept_until, form.most = today, opening.keep_until, most
    return form


def profile_of(opening: Opening) -> str:
    """The name of the template with this role profile."""
    same_role = [one for one in TEMPLATES if one.role == opening.role]
    return next((t.name for t in same_role if t.motion == opening.motion), same_role[0].name)
