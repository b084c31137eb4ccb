"""The fields of an asset, and what can be wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

from wtforms import StringField
from wtforms.validators import ValidationError

from advisor.core.language import mark, say, written
from advisor.usecases.assets import Told
from advisor.web.lead_card_form import is_day
from advisor.web.name_field import name_field, one_line
from advisor.web.sent_form import SentForm

LONGEST_LINK = 1_000
MOST_DEALS = 9_999
_FIELDS = ("name", "link", "stage", "owner_id", "checked_on", "deals", "theme")


class AssetForm(SentForm):
    """One asset. Call ``offer`` before it is checked."""

    name = name_field(mark("Enter the asset’s name."), mark("Shorten the name to 300 characters."))
    link = StringField(filters=[one_line])
    stage = StringField(filters=[one_line])
    owner_id = StringField(filters=[one_line])
    checked_on = StringField(filters=[one_line])
    deals = StringField(filters=[one_line])
    theme = StringField(filters=[one_line])
    plan_key = StringField(filters=[one_line])

    offered: dict[str, Collection[str]]
    today: str

    def offer(
        self,
        stages: Collection[str],
        owners: Collection[str],
        themes: Collection[str],
        today: str,
    ) -> None:
        """Set what can be chosen; today: no look can lie after it."""
        self.offered = {"stage": stages, "owner_id": owners, "theme": themes}
        self.today = today

    def fill(self, known: Mapping[str, str]) -> None:
        """Put values into fields that nobody has typed into."""
        for name, value in known.items():
            self[name].data = value

    def validate_link(self, field: Any) -> None:
        """A web address that is encrypted, or nothing."""
        if problem := https_problem(field.data or ""):
            raise ValidationError(problem)

    def validate_stage(self, field: Any) -> None:
        """One of the stages."""
        if field.data not in self.offered["stage"]:
            raise ValidationError(say("Choose a stage."))

    def validate_owner_id(self, field: Any) -> None:
        """One of the people, or nobody."""
        if field.data and field.data not in self.offered["owner_id"]:
            raise ValidationError(say("Choose one of the people, or nobody."))

    def validate_theme(self, field: Any) -> None:
        """One of the themes, or none."""
        if field.data and field.data not in self.offered["theme"]:
            raise ValidationError(say("Choose one of the themes, or none."))

    def validate_checked_on(self, field: Any) -> None:
        """A day that has come, or nothing."""
        if field.data and not (is_day(field.data) and field.data <= self.today):
            raise ValidationError(say("Write a day that has come, as year-month-day: 2026-11-20."))

    def validate_deals(self, field: Any) -> None:
        """A count."""
        typed = field.data or "0"
        if not (typed.isascii() and typed.isdecimal() and int(typed[:6]) <= MOST_DEALS):
            most = written(f"{MOST_DEALS:,}")
            raise ValidationError(say("Deals are a whole number from 0 to {most}.", most=most))

    def told(self) -> Told:
        """What was typed, once the form is valid."""
        texts = {name: self[name].data or "" for name in (*_FIELDS, "plan_key")}
        texts["plan_key"] = texts["plan_key"][:100]
        deals = int(texts.pop("deals") or "0")
        return Told(**texts, deals=deals)

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each field that is wrong."""
        return [(name, str(self[name].errors[0])) for name in _FIELDS if self[name].errors]


def https_problem(link: str) -> str:
    """Why a link is refused, "" where it is fine or empty: only https, with a host."""
    if not link:
        return ""
    if len(link) > LONGEST_LINK:
        most = written(f"{LONGEST_LINK:,}")
        return say("Shorten the link to {most} characters.", most=most)
    try:
        parts = urlsplit(link)
        good = parts.scheme == "https" and bool(parts.hostname) and not parts.username
    except ValueError:
        good = False
    if good and not any(sign.isspace() for sign in link):
        return ""
    return say("A link begins with https://. Files are not kept here.")
