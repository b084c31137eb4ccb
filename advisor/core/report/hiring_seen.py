"""What the reports of an opening and of one candidate are made from."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.core.hiring.comparison import Comparison
from advisor.core.language import mark, say, say_many
from advisor.core.report.addition import AddedRow
from advisor.core.report.blocks import Block, Facts, Part, Text
from advisor.core.report.comparison import PLAIN_ODDS
from advisor.core.report.decision_people import LEFT_OUT, Data, People
from advisor.core.report.method import LIMITS
from advisor.core.report.report import Colophon, Options, date_words

_WORD = re.compile(r"\w+")
_RESTS = mark(
    "Rests on {cards} by {panel}, each scored alone. Advisor recommends; a person decides."
)
_FROZEN = mark(
    "Rests on {cards} by {panel}, each scored alone. As it was when it was decided. "
    "Advisor recommends; a person decides."
)
_METHOD = mark(
    "Interviewers scored alone and saw nobody else’s scores before the reveal. Levels "
    "go from 1 to 5. The model allows for how mild each interviewer is and pulls what "
    "few have seen towards the middle; the fit is the sum of levels times the locked "
    "weights. A band is an 80% interval: when the model is true, four out of five true "
    "levels lie in it. Odds are counted in draws from a fixed seed."
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far the panel agrees, as the page of the reveal says it.

    skills: skill, words, figure, range, candidates. raters: interviewer, words, milder by, band,
    candidates. nothing: why there is no figure on any skill, "" where there is.
    """

    overall: str
    rests: str
    skills: tuple[tuple[str, ...], ...]
    nothing: str
    raters: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What each adds to the team. rows: by candidate, most first. why: why there are none.

    without: share of the goal that the team carries without anybody new.
    """

    hours: float
    rows: Mapping[str, AddedRow]
    why: str
    without: float


@dataclass(frozen=True, slots=True)
class Seen:
    """The basis of a report on hiring.

    data: of the opening, as a record tells it. known: every name that a report without names must
    not have in it. decision: the record of the one in force, or None. frozen: everything is as of
    that decision.
    """

    data: Data
    people: People
    known: Collection[str]
    comparison: Comparison
    agreed: Agreed
    added: Added
    decision: Data | None
    frozen: bool
    colophon: Colophon
    options: Options
    is_example: bool = False

    def free(self, text: str) -> str:
        """What somebody typed; without names it is left out where a name known here is in it."""
        if self.people.names:
            return text
        words = set(_WORD.findall(text.casefold()))
        named = {word for name in self.known for word in _WORD.findall(name.casefold())}
        return say(LEFT_OUT) if words & named else text

    @property
    def title(self) -> str:
        """What the opening is called."""
        title = self.free(str(self.data["opening"]["title"]))
        return say("An opening") if title == say(LEFT_OUT) else title

    @property
    def basis(self) -> str:
        """What the report rests on, in a sentence or two."""
        cards, panel = len(self.data["scorecards"]), len(self.data["panel"])
        erased = self.decision is not None and self.decision.get("erased")
        return say(
            _FROZEN if self.frozen and not erased else _RESTS,
            cards=say_many("{number} scorecard", "{number} scorecards", cards),
            panel=say_many("{number} interviewer", "{number} interviewers", panel),
        )


def method_part(seen: Seen) -> Part:
    """How it was worked out, what it cannot say, and how this was made."""
    lines: Sequence[Text] = [Text(say(_METHOD)), *(Text(say(line)) for line in PLAIN_ODDS)]
    limits = [Text(say(limit), tone="note") for limit in LIMITS if "splitting" not in limit]
    letters = () if seen.people.names else (Text(say(WITHOUT_NAMES)),)
    blocks: list[Block] = [*letters, *lines, _source(), *limits, Facts(_made(seen))]
    return Part("method", say("Method and limits"), tuple(blocks))


WITHOUT_NAMES = mark(
    "People are called by letters and numbers here. What interviewers wrote, and what "
    "was said in somebody’s own words, is left out: words give people away."
)


def _source() -> Text:
    return Text(
        say(
            "Sackett et al. 2022, second hand; dispute: Ones & Viswesvaran 2023; odds by "
            "0.5 + asin(r)/π."
        ),
        tone="note",
    )


def _made(seen: Seen) -> tuple[tuple[str, str], ...]:
    colophon: Any = seen.colophon
    rows = [
        (say("Made by"), f"Advisor {colophon.version}"),
        (say("Date"), date_words(colophon.date)),
        (say("Weights"), say("version {version}", version=seen.data["weights"][-1]["version"])),
    ]
    rows += [(say("Hash of the record"), colophon.inputs_hash)] if colophon.inputs_hash else []
    return (*rows, (say("To make it again"), colophon.command))
