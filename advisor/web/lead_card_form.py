"""The fields of a lead card, and what can be wrong with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from wtforms import StringField
from wtforms.validators import Length, ValidationError

from advisor.core.language import mark, say
from advisor.core.questionnaire import printable
from advisor.store.lead_cards import FIELDS
from advisor.web.name_field import name_field, one_line
from advisor.web.sent_form import SentForm

LONGEST_WORDS = 1_000


def _words(typed: str | None) -> str:
    return printable(typed or "").strip()


def _text() -> StringField:
    too_long = mark("Shorten this to 1,000 characters.")
    return StringField(filters=[_words], validators=[Length(max=LONGEST_WORDS, message=too_long)])


class LeadCardForm(SentForm):
    """One card. Only who it is has to be known; what is missing is seen on the card."""

    who = name_field(mark("Say who it is."), mark("Shorten this to 300 characters."))
    source = _text()
    acts = _text()
    problem = _text()
    fit = _text()
    next_step = _text()
    permission = _text()
    deadline = StringField(filters=[one_line])

    def validate_deadline(self, field: Any) -> None:
        """A day, or nothing."""
        if field.data and not is_day(field.data):
            raise ValidationError(say("Write the day as year-month-day: 2026-11-30."))

    def told(self) -> dict[str, str]:
        """What was typed, once the form is valid."""
        return {name: self[name].data or "" for name in FIELDS}

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [(name, str(self[name].errors[0])) for name in FIELDS if self[name].errors]


def is_day(typed: str) -> bool:
    """Whether it is a day as it is kept: ISO, four digits of a year."""
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False
