"""The panel of an opening: who interviews, which skills each of them rates, and their links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from advisor.core.hiring.assignment import asked_for, assign, raters_of
from advisor.core.hiring.weights import Criterion
from advisor.store import memberships, panelists, scorecards
from advisor.store.database import Store
from advisor.store.memberships import Membership
from advisor.store.openings import Opening
from advisor.store.panelists import Panelist
from advisor.usecases import invitations
from advisor.usecases.hiring.openings import criteria_of
from advisor.usecases.hiring.scoring import revealed
from advisor.usecases.name_lines import Named
from advisor.usecases.tokens import hashed, later, new_id, new_token, stamp

LINK_DAYS = 30
INTERVIEWING = ("owner", "manager", "interviewer")


class PanelistUnknownError(Exception):
    """There is no such interviewer on this panel."""


class PanelSettledError(Exception):
    """The scores are shown already, so nobody can be taken off the panel any more."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One of the panel. signs_in: whether they have an account. open_until: of their link, "" for
    none.
    """

    panelist: Panelist
    signs_in: bool
    open_until: str


@dataclass(frozen=True, slots=True)
class Made:
    """A new link; its token is known now and never again."""

    panelist: Panelist
    token: str
    expires_at: str


@dataclass(frozen=True, slots=True)
class Panel:
    """Everything about the panel of an opening.

    asked: what has to be rated. offered: members who are not on it yet. begun: whether any
    scorecard was opened. settled: whether the scores are shown.
    """

    opening: Opening
    seats: tuple[Seat, ...]
    asked: tuple[Criterion, ...]
    offered: tuple[Membership, ...]
    begun: bool
    settled: bool

    def raters(self, skill: str) -> int:
        """How many rate a skill."""
        return raters_of(skill, [seat.panelist.skills for seat in self.seats])


def panel_of(store: Store, opening: Opening, at: datetime) -> Panel:
    """The panel as it is now."""
    ids = opening.workspace_id, opening.id
    sitting = panelists.of_opening(store, *ids)
    until = panelists.open_until(store, *ids, stamp(at))
    on_it = {one.member_id for one in sitting}
    return Panel(
        opening,
        tuple(Seat(p, p.member_id is not None, until.get(p.id, "")) for p in sitting),
        asked_for(criteria_of(opening.criteria)),
        tuple(m for m in interviewing(store, opening.workspace_id) if m.member_id not in on_it),
        bool(scorecards.of_opening(store, *ids)),
        revealed(store, opening),
    )


def interviewing(store: Store, workspace_id: str) -> list[Membership]:
    """The members whose role lets them interview."""
    return [m for m in memberships.of_workspace(store, workspace_id) if m.role in INTERVIEWING]


def add(
    store: Store,
    opening: Opening,
    members: Sequence[Membership],
    named: Sequence[Named],
    at: datetime,
) -> tuple[Panelist, ...]:
    """Put members and others by name on the panel; whoever is on it already is left as they are.

    Someone who was on it before comes back with the skills they had. Gives those who came.
    """
    with store.immediate():
        came = [_add_member(store, opening, member, at) for member in members]
        came += [_add_named(store, opening, one, at) for one in named]
        return tuple(one for one in came if one is not None)


def _add_member(
    store: Store, opening: Opening, member: Membership, at: datetime
) -> Panelist | None:
    """One human being is the same rater as a person of the team, and in every opening."""
    sat = panelists.of_workspace(store, opening.workspace_id)
    before = next((p.rater_id for p in sat if p.member_id == member.member_id), "")
    rater = member.person_id or before or new_id()
    return _seat(store, opening, rater, Named(member.name, ""), member.member_id, at)


def _add_named(store: Store, opening: Opening, named: Named, at: datetime) -> Panelist | None:
    rater, known = invitations.rater_of(store, opening.workspace_id, named)
    members = interviewing(store, opening.workspace_id)
    member_id = next((m.member_id for m in members if m.person_id == rater), None)
    return _seat(store, opening, rater, known, member_id, at)


def _seat(
    store: Store, opening: Opening, rater: str, named: Named, member_id: str | None, at: datetime
) -> Panelist | None:
    """The new one on the panel, None where this human being sits there already."""
    ids = opening.workspace_id, opening.id
    everyone = panelists.of_workspace(store, opening.workspace_id)
    known = next((p for p in everyone if (p.opening_id, p.rater_id) == (ids[1], rater)), None)
    if known is not None and known.removed_at is None:
        return None
    if known is not None:
        panelists.set_removed(store, opening.workspace_id, known.id, None)
        return known
    order = later(at, microseconds=len(everyone))
    new = Panelist(new_id(), *ids, member_id, rater, named.name, named.email, (), order)
    panelists.add(store, new)
    return new


def proposed(panel: Panel) -> dict[str, tuple[str, ...]]:
    """Panelist to the skills that they would rate if shared out evenly; nothing is kept."""
    return assign(panel.asked, [seat.panelist.id for seat in panel.seats])


def save_skills(store: Store, opening: Opening, chosen: Mapping[str, Sequence[str]]) -> None:
    """Keep who rates what. chosen: panelist to skills; others and other skills are passed over.

    Scorecards that were opened go on as they are.
    """
    asked = [c.skill for c in asked_for(criteria_of(opening.criteria))]
    with store.immediate():
        for one in panelists.of_opening(store, opening.workspace_id, opening.id):
            if one.id in chosen:
                skills = tuple(skill for skill in asked if skill in chosen[one.id])
                panelists.set_skills(store, opening.workspace_id, one.id, skills)


def find(store: Store, opening: Opening, panelist_id: str) -> Panelist:
    """One of the opening's panel, also if they were taken off. Raises PanelistUnknownError."""
    found = panelists.find(store, opening.workspace_id, panelist_id)
    if found is None or found.opening_id != opening.id:
        raise PanelistUnknownError(PanelistUnknownError.__doc__)
    return found


def make_link(store: Store, opening: Opening, panelist_id: str, at: datetime) -> Made:
    """A link for 30 days in place of all older ones. Raises PanelistUnknownError."""
    panelist = find(store, opening, panelist_id)
    if panelist.removed_at is not None:
        raise PanelistUnknownError(PanelistUnknownError.__doc__)
    token, expires = new_token(), later(at, days=LINK_DAYS)
    with store.immediate():
        panelists.close_links(store, opening.workspace_id, panelist_id, stamp(at))
        panelists.add_link(store, hashed(token), panelist, stamp(at), expires)
    return Made(panelist, token, expires)


def close_links(store: Store, opening: Opening, panelist_id: str, at: datetime) -> Panelist:
    """Close what links someone has; a new one can be made. Raises PanelistUnknownError."""
    panelist = find(store, opening, panelist_id)
    with store.immediate():
        panelists.close_links(store, opening.workspace_id, panelist_id, stamp(at))
    return panelist


def remove(store: Store, opening: Opening, panelist_id: str, at: datetime) -> Panelist:
    """Take someone off the panel; their link opens nothing until they are back.

    Raises PanelistUnknownError, and PanelSettledError once scores are shown: nobody's scores are
    dropped after they were seen.
    """
    panelist = find(store, opening, panelist_id)
    with store.immediate():
        if revealed(store, opening):
            raise PanelSettledError(PanelSettledError.__doc__)
        panelists.set_removed(store, opening.workspace_id, panelist_id, stamp(at))
    return panelist


def bring_back(store: Store, opening: Opening, panelist_id: str) -> Panelist:
    """Undo ``remove``. Raises PanelistUnknownError."""
    panelist = find(store, opening, panelist_id)
    with store.immediate():
        panelists.set_removed(store, opening.workspace_id, panelist_id, None)
    return panelist
