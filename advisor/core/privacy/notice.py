"""What somebody is told before the first question, and how it is kept with what they answered."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from advisor.core.days import day_figures
from advisor.core.language import say

CONSENT, INTEREST = "consent", "interest"
BASES = (CONSENT, INTEREST)
# The purposes that whoever asks may choose between.
ASKED_FOR = ("team-decision", "development")
# Stands for the one it is about: notices are kept without anybody's name.
ANYONE = "{subject}"


@dataclass(frozen=True, slots=True)
class Purpose:
    """What answers are used for. basis: "own", "asked", "agreed" or "work"."""

    id: str
    name: str
    basis: str
    what_for: str


@dataclass(frozen=True, slots=True)
class Words:
    """The shipped words. seen, kept, rights, agree: by the names that questionnaires/privacy.yaml
    gives them. contact_missing: stands for the contact line while there is none.
    """

    version: str
    purposes: Mapping[str, Purpose]
    seen: Mapping[str, str]
    kept: Mapping[str, str]
    rights: Mapping[str, str]
    agree: Mapping[str, str]
    contact_missing: str


@dataclass(frozen=True, slots=True)
class Company:
    """What the company says: its name, whom to ask, what it adds to the notice ("" for nothing),
    and whether it goes by "consent" or by its "interest" where it asks people.
    """

    name: str
    contact: str = ""
    addition: str = ""
    basis: str = CONSENT


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a notice: its heading, and what it says."""

    heading: str
    words: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told. version: of the shipped words. basis: "consent" where one has to agree, else
    "interest", "own", "agreed" or "work". kept: until when, as it is said. lines: all of it.
    """

    version: str
    purpose: str
    basis: str
    kept: str
    lines: tuple[Line, ...]

    @property
    def asks(self) -> bool:
        """Whether nothing may be answered before it was agreed to."""
        return self.basis == CONSENT


@dataclass(frozen=True, slots=True)
class Until:
    """Until when answers are kept: how it is said, and the day or the months that go into it."""

    how: str = "open"
    day: str = ""
    months: str = ""
    unfinished: str = ""

    def words(self, kept: Mapping[str, str], company: str) -> str:
        """As it is said. kept: the shipped words."""
        return kept[self.how].format(
            company=company, **asdict(self) | {"day": day_figures(self.day)}
        )


def notice(words: Words, company: Company, purpose: str, seen: str, until: Until) -> Notice:
    """The notice for one purpose. seen: who sees the answers, "" for the shipped words."""
    about = words.purposes[purpose]
    kept = until.words(words.kept, company.name)
    told = [
        Line(say("Used for"), about.what_for.format(company=company.name)),
        Line(say("Who sees it"), seen or words.seen[purpose]),
        Line(say("Kept"), kept),
        Line(say("What exactly"), words.rights["kept"]),
        Line(say("See it"), words.rights["see"]),
        *_to_take_back(words, company, about),
        Line(say("Questions"), company.contact or words.contact_missing),
    ]
    more = [Line(say("Also"), company.addition)] if company.addition else []
    basis = company.basis if about.basis == "asked" else about.basis
    return Notice(words.version, purpose, basis, kept, (*told, *more))


def begin_words(words: Words, told: Notice) -> str:
    """What stands on the button that begins."""
    return words.agree["consent" if told.asks else "plain"]


def note_words(words: Words, told: Notice, company: str) -> str:
    """What pressing the button means, "" where it means nothing more than beginning."""
    if told.basis not in BASES:
        return ""
    return words.agree[f"{told.basis}_note"].format(company=company)


def as_text(told: Notice) -> str:
    """The notice as it is kept: the same words give the same text."""
    return json.dumps(asdict(told), ensure_ascii=False, sort_keys=True)


def from_text(text: str) -> Notice:
    """The notice that ``as_text`` wrote."""
    found = json.loads(text)
    return Notice(**{**found, "lines": tuple(Line(**line) for line in found["lines"])})


def _to_take_back(words: Words, company: Company, about: Purpose) -> list[Line]:
    """How to take it back, where that is theirs to do."""
    if about.basis not in {"asked", "agreed"}:
        return []
    back = Line(say("Take it back"), words.rights["back"].format(company=company.name))
    return [back, Line(say("Up to you"), words.rights["free"])]
