"""What the team page shows of many people: a page of the table, and only so much drawn."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from advisor.core.decision.explanation import EdgeLine
from advisor.core.language import mark, say
from advisor.core.report.phrases import short_names
from advisor.core.report.team_rows import EdgeRow
from advisor.core.report.team_skills import TeamSkills, team_skills
from advisor.store.people import Person
from advisor.usecases import profiles
from advisor.usecases.gathering import Inputs
from advisor.usecases.results import Result
from advisor.web.access import may
from advisor.web.team_links import profile

A_PAGE = 25
MOST_DRAWN = 40  # people on the edge line; of more only the ends are drawn
EACH_END = 10
# What else there is about a team: words, page, what one finds there. One line for each.
_MORE = (
    (
        mark("Try a what-if"),
        "what_if.page",
        mark("Change hours, people, a hire or an assumption."),
    ),
    (
        mark("How do marketing and sales work together?"),
        "alignment.read",
        mark("Both sides answer apart; the differences come first."),
    ),
    (
        mark("Do the raters agree?"),
        "agreement.read",
        mark("How alike observers rate, and how mildly."),
    ),
)

_OF_SEVERAL = ("alignment.read", "agreement.read")


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """A page of the people whose levels may be told. find: what is looked for; page: from 1."""

    skills: TeamSkills
    find: str
    page: int
    pages: int
    found: int
    total: int

    @property
    def paged(self) -> bool:
        """Whether there are more people than one page holds."""
        return self.total > A_PAGE


def people_page(
    inputs: Inputs, result: Result, shown: Collection[str] | None, find: str, page: str
) -> PeoplePage:
    """The people of one page of the table. find: part of a name; page: a number, as typed."""
    told = [one for one in inputs.people if shown is None or one.id in shown]
    found = _found(told, find)
    pages = max(1, -(-len(found) // A_PAGE))
    number = min(max(int(page), 1), pages) if page.isdecimal() and len(page) < 9 else 1
    listed = {one.id for one in found[(number - 1) * A_PAGE : number * A_PAGE]}
    hours = zip(result.team.people, result.team.hours, strict=True)
    workers_first = sorted(hours, key=lambda one: one[1] <= 0)
    names = short_names(inputs.names)
    skills = team_skills(result.levels, workers_first, names, shown, listed)
    return PeoplePage(skills, find, number, pages, len(found), len(told))


def _found(people: Sequence[Person], find: str) -> list[Person]:
    """Those with hours first; of whom is looked for, if anybody."""
    asked = find.casefold().split()
    named = [one for one in people if all(word in one.name.casefold() for word in asked)]
    return sorted(named, key=lambda one: float(one.hours or 0) <= 0)


def drawn_edges(rows: Sequence[EdgeRow], line: EdgeLine | None) -> list[dict[str, Any]]:
    """The points of the edge line with the way to each profile; of very many only both ends."""
    pairs = list(zip(rows, line.points if line else (), strict=True))
    if len(pairs) > MOST_DRAWN:
        pairs = pairs[:EACH_END] + pairs[-EACH_END:]
    return [asdict(row) | {"url": profile(point.person)} for row, point in pairs]


def more_about(alone: bool) -> list[tuple[str, str, str]]:
    """What else who is asking may look at. alone: one person does both, and nobody rated them."""
    shown = [one for one in _MORE if may(one[1]) and not (alone and one[1] in _OF_SEVERAL)]
    return [(say(words), page, say(about)) for words, page, about in shown]


def seen_apart(inputs: Inputs) -> list[tuple[str, str, str]]:
    """Name, address of the profile and how far self and others differ, where they do.

    Only of people whose profile the reader may open: who agrees to show levels has not agreed to
    show what others said. Of a large team nobody: then it stands on each profile alone.
    """
    if len(inputs.people) > A_PAGE:
        return []
    told = [(one, profile(one.id)) for one in inputs.people]
    found = [(one.name, url, profiles.seen_apart(inputs, one)) for one, url in told if url]
    return [one for one in found if one[2]]


def without_hours(inputs: Inputs) -> list[str]:
    """Who has answered but is not counted, because nobody said how many hours they have."""
    return [
        one.person.name for one in inputs.standings if one.handed_in and one.person.hours is None
    ]
