"""The form on which sales says in a minute what a customer said: closed answers, own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.language import mark, say

# Of the answer to the question about assets: one was missing. Any other is the id of an asset.
MISSING = "missing"
LONGEST_WORDS = 300
# What stands in place of a name that was taken off a closed link.
NAMELESS = mark("Somebody")


def sender_words(name: str) -> str:
    """Who sent a form, by the name of the link it came by."""
    return say(NAMELESS) if name == NAMELESS else name


@dataclass(frozen=True, slots=True)
class Option:
    """An answer. theme: whether marketing owes an answer to it; "nothing" needs none."""

    id: str
    text: str
    theme: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one answer at most. heading: what its answers are called together."""

    id: str
    text: str
    heading: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Something that sales hears. key: "objected.price"; heading: of its question."""

    key: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedbackForm:
    """The questions, closed; the form also asks for an asset, and for one line of words.

    missing: the theme of assets that are missing, whose key is ``asset.missing``.
    """

    questions: tuple[Question, ...]
    missing: Theme

    @property
    def themes(self) -> dict[str, Theme]:
        """Everything that marketing may owe an answer to, by key, in the order of the form."""
        asked = [
            Theme(theme_key(one.id, option.id), one.heading, option.text)
            for one in self.questions
            for option in one.options
            if option.theme
        ]
        return {theme.key: theme for theme in (*asked, self.missing)}

    def chosen(self, given: Mapping[str, str]) -> dict[str, str]:
        """What was given to the questions, without what they do not offer."""
        offered = {one.id: {option.id for option in one.options} for one in self.questions}
        return {
            question: given[question]
            for question, options in offered.items()
            if given.get(question, "") in options
        }


def theme_key(question: str, option: str) -> str:
    """How a theme is kept."""
    return f"{question}.{option}"
