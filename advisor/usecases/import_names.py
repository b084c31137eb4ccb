"""Who the names in a table of answers stand for: people here, others known, or somebody new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from advisor.core.answer_table import Who
from advisor.core.language import say
from advisor.core.roster import Likeness
from advisor.store import assessments, invitations, people
from advisor.store.database import Store
from advisor.store.people import Person
from advisor.usecases.tokens import hashed, new_id

ADD, SKIP = "add", "skip"
_SHORT = 16


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A name that is nobody's here. alike: the person it may be, else None.

    key: letters and digits that stand for it in a form. choice: "add", "skip" or the id of the
    person it stands for.
    """

    key: str
    name: str
    alike: Person | None
    choice: str


@dataclass(slots=True)
class Names:
    """Finds the id that a name stands for. newcomers: by key, in the order they come.

    choices: key of a newcomer to "add", "skip" or a person's id.
    """

    choices: Mapping[str, str]
    known: dict[str, Person]
    outsiders: dict[str, str]
    newcomers: dict[str, Newcomer] = field(default_factory=dict)
    _new_ids: dict[str, str] = field(default_factory=dict)

    def subject(self, who: Who) -> tuple[str, str]:
        """(the person's id, "") or ("", why there is none). Somebody new gets an id at once."""
        if not who.name and who.id not in self.known:
            return "", say("Whom is it about? Write the person’s name.")
        found = self._person(who)
        if len(found) > 1:
            return "", say(
                "{len} people are called “{name}”. Write the id instead.",
                len=len(found),
                name=who.name,
            )
        if found:
            return found[0], ""
        newcomer = self.newcomers.get(who.key) or self._newcomer(who)
        if newcomer.choice == SKIP:
            return "", say("“{name}” is left out, as you chose.", name=who.name)
        return self._id_of(newcomer), ""

    def rater(self, who: Who) -> tuple[str, str]:
        """(the id that stands for a rater, "") or ("", why there is none)."""
        if not who.name and who.id not in self.known:
            return "", say("Who rated? Write their name.")
        found = self._person(who)
        if len(found) > 1:
            return "", say(
                "{len} people are called “{name}”. Write the id instead.",
                len=len(found),
                name=who.name,
            )
        if found:
            return found[0], ""
        newcomer = self.newcomers.get(who.key) or self.newcomers.get(_key(who.name))
        if newcomer:
            return self._id_of(newcomer), ""
        return self.outsiders.setdefault(_key(who.name), new_id()), ""

    def called(self, person_id: str, otherwise: str) -> str:
        """The name of a person who is here; what the table calls them where they are not."""
        return self.known[person_id].name if person_id in self.known else otherwise

    def _person(self, who: Who) -> list[str]:
        if who.id in self.known:
            return [who.id]
        return [one.id for one in self.known.values() if _key(one.name) == _key(who.name)]

    def _newcomer(self, who: Who) -> Newcomer:
        likeness = Likeness((one.id, one.name) for one in self.known.values())
        alike = self.known.get(likeness.find(who.name) or "")
        usual = alike.id if alike else ADD
        word = hashed(who.key)[:_SHORT]
        choice = self.choices.get(word, usual)
        allowed = {ADD, SKIP, alike.id if alike else ADD}
        newcomer = Newcomer(word, who.name, alike, choice if choice in allowed else usual)
        self.newcomers[who.key] = newcomer
        return newcomer

    def _id_of(self, newcomer: Newcomer) -> str:
        if newcomer.choice in {ADD, SKIP}:
            return self._new_ids.setdefault(newcomer.key, new_id())
        return newcomer.choice

    def added(self) -> dict[str, str]:
        """Id to name of the people who are to be added."""
        return {self._new_ids[one.key]: one.name for one in self.newcomers.values() if _adds(one)}


def names_of(store: Store, workspace_id: str, choices: Mapping[str, str]) -> Names:
    """The people of a workspace, and others who were asked there by name."""
    known = {one.id: one for one in people.of_workspace(store, workspace_id)}
    respondents = {one.id: one.respondent for one in assessments.of_workspace(store, workspace_id)}
    asked = reversed(invitations.of_workspace(store, workspace_id))
    outsiders = {_key(one.name): respondents[one.assessment_id] for one in asked if not one.email}
    return Names(choices, known, outsiders)


def _adds(newcomer: Newcomer) -> bool:
    return newcomer.choice == ADD


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
