"""What Help says: topics of short passages, and what is known with where it is from."""

from __future__ import annotations

from dataclasses import dataclass

# What an evidence line rests on; shown in words.
SURENESS = ("read", "second_hand", "worked_out")


@dataclass(frozen=True, slots=True)
class HelpPoint:
    """One line of a list. lead: its bold beginning, or ""."""

    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class HelpPassage:
    """One idea or one page of the product.

    id: the anchor, unique on its page. points: a list after the text, in steps where ordered.
    picture: the name of a drawing, or ""; caption: what its numbers are. see: places that say
    more, as "page#anchor" or "page". What stands between backquotes is a key or code.
    """

    id: str
    title: str
    text: tuple[str, ...]
    points: tuple[HelpPoint, ...] = ()
    ordered: bool = False
    picture: str = ""
    caption: str = ""
    see: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of Help. id: part of its address; title: in lists; heading: on top; lead: below."""

    id: str
    title: str
    heading: str
    lead: str
    passages: tuple[HelpPassage, ...]

    def passage(self, passage_id: str) -> HelpPassage:
        """The passage of that id; KeyError where there is none."""
        for one in self.passages:
            if one.id == passage_id:
                return one
        raise KeyError(passage_id)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a study or a calculation says. cites: where it is from; sure: one of SURENESS."""

    text: str
    cites: tuple[str, ...]
    sure: str


def with_codes(text: str) -> tuple[tuple[bool, str], ...]:
    """The pieces of a text as (is it a key or code, words): what backquotes enclose is one."""
    pieces = enumerate(text.split("`"))
    return tuple((bool(place % 2), piece) for place, piece in pieces if piece)
