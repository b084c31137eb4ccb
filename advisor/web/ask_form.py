"""The form that says whom to ask about a person, and how they know the person."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request
from wtforms import StringField

from advisor.core.alignment import SIDES
from advisor.core.language import mark, say
from advisor.store.people import Person
from advisor.usecases.invitations import OBSERVER_KINDS
from advisor.usecases.name_lines import Named, NamesNotReadableError, read_names
from advisor.web.sent_form import SentForm

MOST_TICKS = 30
BOTH = "both"


class AskForm(SentForm):
    """kind: how those asked know the person. names: one to a line; people are ticked by id."""

    kinds: tuple[str, ...] = OBSERVER_KINDS
    unchosen = mark("Choose how they know the person.")
    kind = StringField()
    names = StringField()

    def __init__(self, others: Sequence[Person]) -> None:
        """others: the people who can be ticked; where they are many, names are typed instead."""
        super().__init__()
        self.offered = list(others) if len(others) <= MOST_TICKS else []
        self.ticked = {one.id for one in self.offered if request.form.get(f"person_{one.id}")}
        self._wrong: list[tuple[str, str]] = []
        self._typed: tuple[Named, ...] = ()

    @property
    def kind_chosen(self) -> str:
        """One of the kinds, once the form is valid."""
        return str(self.kind.data)

    @property
    def named(self) -> list[Person | Named]:
        """Everyone to ask, once the form is valid."""
        return [*(one for one in self.offered if one.id in self.ticked), *self._typed]

    def tick_rows(self) -> list[tuple[str, str, bool]]:
        """(form name, label, ticked) of everyone who can be ticked."""
        return [(f"person_{one.id}", one.name, one.id in self.ticked) for one in self.offered]

    def validate(self, extra_validators: object = None) -> bool:
        """Whether a kind is chosen, at least one person named, and every line readable."""
        if not super().validate():
            return False
        if self.kind.data not in self.kinds:
            self._wrong.append(("kind", self.unchosen))
        try:
            self._typed = read_names(self.names.data or "")
        except NamesNotReadableError as error:
            self._wrong += [("names", problem) for problem in error.problems]
        else:
            if not self.named:
                self._wrong.append(("names", say("Tick someone, or write at least one name.")))
        return not self._wrong

    def refuse_own(self, name: str) -> None:
        """Say that a person cannot observe themself, and what to do instead."""
        self._wrong.append(
            (
                "names",
                say(
                    "{name} cannot be asked as an observer of their own work. For {name}’s own "
                    "view, make the link at the top of this page. Nobody has been asked yet.",
                    name=name,
                ),
            )
        )

    def problems(self) -> list[tuple[str, str]]:
        """(field id, message) for each problem."""
        return self._wrong


class SidesForm(AskForm):
    """The same for how marketing and sales work together: kind is the side, or "both"."""

    kinds = (*SIDES, BOTH)
    unchosen = mark("Choose which side they look from.")

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides to ask for, once the form is valid."""
        return sides_of(self.kind_chosen)


def sides_of(kind: str) -> tuple[str, ...]:
    """The sides that one choice stands for; () for none of them."""
    return SIDES if kind == BOTH else tuple(side for side in SIDES if side == kind)
