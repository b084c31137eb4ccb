"""The role brief and the job advert of an opening: drafted, edited, kept."""

from __future__ import annotations

from advisor.core.hiring.advert import Facts, draft, left_out
from advisor.library import catalogue
from advisor.store import openings
from advisor.store.database import Store
from advisor.store.openings import Opening
from advisor.store.workspaces import Workspace
from advisor.usecases.hiring import role
from advisor.usecases.hiring.openings import criteria_of

LONGEST_TEXT = 20_000


class TextTooLongError(Exception):
    """Shorten the text to 20,000 characters."""


def fresh(store: Store, workspace: Workspace, opening: Opening, kind: str) -> str:
    """A draft from what is entered now. kind: "brief" or "advert"; KeyError for another."""
    return draft(kind, _facts(store, workspace, opening), catalogue())


def missing(store: Store, workspace: Workspace, opening: Opening) -> tuple[str, ...]:
    """What a draft leaves out, since it was not entered."""
    return left_out(_facts(store, workspace, opening))


def kept(opening: Opening, kind: str) -> str:
    """The text as it was edited and saved, "" where none was."""
    return {"brief": opening.brief, "advert": opening.advert}[kind]


def keep(store: Store, opening: Opening, kind: str, text: str) -> None:
    """Keep a text; "" for none, so that the draft is shown again. Raises TextTooLongError."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLongError(TextTooLongError.__doc__)
    with store.immediate():
        openings.change(store, opening.workspace_id, opening.id, {kind: text})


def _facts(store: Store, workspace: Workspace, opening: Opening) -> Facts:
    return Facts(
        company=workspace.name,
        title=opening.title,
        role=opening.role,
        criteria=criteria_of(opening.criteria),
        outcomes_six=opening.outcomes_six,
        outcomes_twelve=opening.outcomes_twelve,
        quorum=opening.quorum,
        purpose=opening.purpose,
        contact=opening.contact,
        keep_until=opening.keep_until,
        team=tuple(person.name for person in role.team_of(store, opening)),
    )
