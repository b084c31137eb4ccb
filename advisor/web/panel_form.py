"""The forms of a panel: whom to add, and which boxes of the matrix are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import request
from wtforms import StringField

from advisor.core.hiring.weights import Criterion, Need
from advisor.core.language import say
from advisor.library import catalogue
from advisor.store.memberships import Membership
from advisor.usecases.hiring.panel import Panel, Seat
from advisor.usecases.name_lines import Named, NamesNotReadableError, read_names
from advisor.web.member_forms import role_word
from advisor.web.sent_form import SentForm


class AddForm(SentForm):
    """names: one to a line, an email may follow; members are ticked by id."""

    names = StringField()

    def __init__(self, offered: Iterable[Membership]) -> None:
        """offered: the members who can be ticked."""
        super().__init__()
        self.offered = list(offered)
        self.ticked = [m for m in self.offered if request.form.get(f"member_{m.member_id}")]
        self.named: tuple[Named, ...] = ()
        self.wrong: list[tuple[str, str]] = []

    def rows(self) -> list[tuple[str, str, bool]]:
        """(form name, label, ticked) of everyone who can be ticked."""
        return [
            (f"member_{m.member_id}", f"{m.name} ({role_word(m.role)})", m in self.ticked)
            for m in self.offered
        ]

    def validate(self, extra_validators: object = None) -> bool:
        """Whether somebody is ticked or named, and every line can be read."""
        if not super().validate():
            return False
        try:
            self.named = read_names(self.names.data or "")
        except NamesNotReadableError as error:
            self.wrong = [("names", problem) for problem in error.problems]
            return False
        if not self.named and not self.ticked:
            more = (
                say("Tick someone, or write at least one name.")
                if self.offered
                else say("Write a name.")
            )
            self.wrong = [("names", more)]
        return not self.wrong


@dataclass(frozen=True, slots=True)
class Row:
    """A skill of the matrix. must: it is a must-have; raters: how many rate it; short: too few."""

    id: str
    name: str
    must: bool
    weight: int
    raters: int
    short: bool


def field_name(panelist_id: str, skill: str) -> str:
    """How a box of the matrix is called."""
    return f"rates_{panelist_id}_{skill}"


def ticked(panel: Panel) -> dict[str, tuple[str, ...]]:
    """Panelist to the skills whose boxes were sent ticked."""
    return {
        seat.panelist.id: tuple(
            c.skill for c in panel.asked if request.form.get(field_name(seat.panelist.id, c.skill))
        )
        for seat in panel.seats
    }


def matrix_rows(panel: Panel, chosen: Mapping[str, Sequence[str]]) -> list[Row]:
    """The skills to rate and how many would rate each; must-haves first."""
    rows = [_row(criterion, chosen) for criterion in panel.asked]
    return sorted(rows, key=lambda row: not row.must)


def kept(seats: Iterable[Seat]) -> dict[str, tuple[str, ...]]:
    """Panelist to the skills they rate as kept."""
    return {seat.panelist.id: seat.panelist.skills for seat in seats}


def _row(criterion: Criterion, chosen: Mapping[str, Sequence[str]]) -> Row:
    must = criterion.need is Need.MUST
    raters = sum(criterion.skill in skills for skills in chosen.values())
    name = catalogue().skill(criterion.skill).name
    return Row(criterion.skill, name, must, criterion.weight, raters, raters < (2 if must else 1))
