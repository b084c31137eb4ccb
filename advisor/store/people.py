"""People: those who are assessed, with the hours they give to growth work."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Person:
    """Someone assessed.

    hours: a week for growth work, a decimal text, None while not given.
    marketing_share: today's share of these hours on marketing in per cent, a decimal text,
    None if not known. shares_levels: whether colleagues in the company may see their levels.
    candidate_of: the opening that they are a candidate of, None for the people of the team.
    """

    id: str
    workspace_id: str
    name: str
    hours: str | None = None
    marketing_share: str | None = None
    removed: bool = False
    shares_levels: bool = False
    candidate_of: str | None = None


def _person(row: Row) -> Person:
    return Person(
        row["id"],
        row["workspace_id"],
        row["name"],
        row["hours"],
        row["marketing_share"],
        row["removed_at"] is not None,
        bool(row["shares_levels"]),
        row["candidate_of"],
    )


def add(store: Store, person: Person, at: str) -> None:
    """Keep a new person."""
    store.run(
        "INSERT INTO people (id, workspace_id, name, hours, marketing_share, candidate_of, "
        "created_at) VALUES (:id, :workspace_id, :name, :hours, :marketing_share, :candidate_of, "
        ":at)",
        id=person.id,
        workspace_id=person.workspace_id,
        name=person.name,
        hours=person.hours,
        marketing_share=person.marketing_share,
        candidate_of=person.candidate_of,
        at=at,
    )


def of_workspace(store: Store, workspace_id: str) -> list[Person]:
    """The people of the team who are not removed, in the order they were added.

    Candidates are no part of it until they are hired.
    """
    rows = store.rows(
        "SELECT * FROM people WHERE workspace_id = :workspace_id AND removed_at IS NULL "
        "AND candidate_of IS NULL ORDER BY created_at, id",
        workspace_id=workspace_id,
    )
    return [_person(row) for row in rows]


def find(store: Store, workspace_id: str, person_id: str) -> Person | None:
    """One person of the team, also a removed one; None if there is none, or it is a candidate."""
    found = find_anyone(store, workspace_id, person_id)
    return found if found and found.candidate_of is None else None


def find_anyone(store: Store, workspace_id: str, person_id: str) -> Person | None:
    """As ``find``, and candidates too: for pages that are not about the team."""
    row = store.row(
        "SELECT * FROM people WHERE workspace_id = :workspace_id AND id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
    )
    return _person(row) if row else None


def names_ever(store: Store, workspace_id: str) -> dict[str, str]:
    """Id to name of everyone there ever was: also the removed, and candidates."""
    rows = store.rows(
        "SELECT id, name FROM people WHERE workspace_id = :workspace_id ORDER BY created_at, id",
        workspace_id=workspace_id,
    )
    return {row["id"]: row["name"] for row in rows}


def removed_since(store: Store, workspace_id: str, since: str) -> list[tuple[str, str, str]]:
    """(id, name, when) of the people put into the bin after a time, the last one first.

    Whoever was erased is in no bin.
    """
    rows = store.rows(
        "SELECT id, name, removed_at FROM people WHERE workspace_id = :workspace_id "
        "AND removed_at > :since AND candidate_of IS NULL AND id NOT IN "
        "(SELECT id FROM erased_ids WHERE kind = 'person') ORDER BY removed_at DESC, id",
        workspace_id=workspace_id,
        since=since,
    )
    return [(row["id"], row["name"], row["removed_at"]) for row in rows]


def workspaces_of(store: Store, person_id: str) -> list[str]:
    """The companies that know somebody of that id: as a person, or as one who was asked."""
    rows = store.rows(
        "SELECT workspace_id FROM people WHERE id = :id "
        "UNION SELECT workspace_id FROM assessments WHERE respondent = :id",
        id=person_id,
    )
    return [row["workspace_id"] for row in rows]


def set_work(
    store: Store, workspace_id: str, person_id: str, hours: str | None, marketing_share: str | None
) -> None:
    """Set a person's hours a week and today's share on marketing."""
    store.run(
        "UPDATE people SET hours = :hours, marketing_share = :marketing_share "
        "WHERE workspace_id = :workspace_id AND id = :person_id",
        hours=hours,
        marketing_share=marketing_share,
        workspace_id=workspace_id,
        person_id=person_id,
    )


def set_sharing(store: Store, workspace_id: str, person_id: str, *, agreed: bool) -> None:
    """Keep whether colleagues may see a person's levels."""
    store.run(
        "UPDATE people SET shares_levels = :agreed "
        "WHERE workspace_id = :workspace_id AND id = :person_id",
        agreed=int(agreed),
        workspace_id=workspace_id,
        person_id=person_id,
    )


def rename(store: Store, workspace_id: str, person_id: str, name: str) -> None:
    """Give a person another name."""
    store.run(
        "UPDATE people SET name = :name WHERE workspace_id = :workspace_id AND id = :person_id",
        name=name,
        workspace_id=workspace_id,
        person_id=person_id,
    )


def set_removed(store: Store, workspace_id: str, person_id: str, at: str | None) -> None:
    """Put a person into the bin at a time, or with None take them out again, unless erased."""
    store.run(
        "UPDATE people SET removed_at = :at WHERE workspace_id = :workspace_id AND id = :person_id "
        "AND (:at IS NOT NULL OR id NOT IN (SELECT id FROM erased_ids WHERE kind = 'person'))",
        at=at,
        workspace_id=workspace_id,
        person_id=person_id,
    )


def join_team(store: Store, workspace_id: str, person_id: str) -> None:
    """Make a candidate one of the team."""
    store.run(
        "UPDATE people SET candidate_of = NULL "
        "WHERE workspace_id = :workspace_id AND id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
    )


def leave_team(store: Store, workspace_id: str, person_id: str, opening_id: str) -> None:
    """Make someone who was hired a candidate of the opening again."""
    store.run(
        "UPDATE people SET candidate_of = :opening_id "
        "WHERE workspace_id = :workspace_id AND id = :person_id",
        workspace_id=workspace_id,
        person_id=person_id,
        opening_id=opening_id,
    )
