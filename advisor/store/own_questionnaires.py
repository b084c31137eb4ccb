"""A workspace's own questionnaires, version by version; the definitions lie under their hash."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an own questionnaire.

    revision: the highest one of a questionnaire is its current version. body: the definition as
    canonical JSON. member: the name of who uploaded it. removed: the questionnaire is withdrawn.
    """

    workspace_id: str
    questionnaire_id: str
    definition_hash: str
    revision: int
    body: str
    member: str
    uploaded_at: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """How many assessments were begun under a definition, and how many of them handed in."""

    begun: int = 0
    handed_in: int = 0


_SELECT = (
    "SELECT o.workspace_id, o.questionnaire_id, o.definition_hash, o.revision, d.body, "
    "m.name AS member, o.uploaded_at, o.removed_at FROM own_questionnaires o "
    "JOIN definitions d ON d.hash = o.definition_hash JOIN members m ON m.id = o.member_id "
    "WHERE o.workspace_id = :workspace_id "
)


def _version(row: Row) -> Version:
    return Version(
        row["workspace_id"],
        row["questionnaire_id"],
        row["definition_hash"],
        row["revision"],
        row["body"],
        row["member"],
        row["uploaded_at"],
        row["removed_at"] is not None,
    )


def of_workspace(store: Store, workspace_id: str) -> list[Version]:
    """Every version of every own questionnaire: by id, the current version of each first."""
    rows = store.rows(
        _SELECT + "ORDER BY o.questionnaire_id, o.revision DESC", workspace_id=workspace_id
    )
    return [_version(row) for row in rows]


def versions(store: Store, workspace_id: str, questionnaire_id: str) -> list[Version]:
    """Every version of one questionnaire, the current one first; none where there is no such."""
    rows = store.rows(
        _SELECT + "AND o.questionnaire_id = :questionnaire_id ORDER BY o.revision DESC",
        workspace_id=workspace_id,
        questionnaire_id=questionnaire_id,
    )
    return [_version(row) for row in rows]


def add(store: Store, version: Version, member_id: str, source: str) -> None:
    """Keep a new version with the text it came as. Belongs into a transaction."""
    store.run(
        "INSERT INTO own_questionnaires (workspace_id, questionnaire_id, definition_hash, "
        "revision, source, member_id, uploaded_at) VALUES (:workspace_id, :questionnaire_id, "
        ":definition_hash, :revision, :source, :member_id, :uploaded_at)",
        workspace_id=version.workspace_id,
        questionnaire_id=version.questionnaire_id,
        definition_hash=version.definition_hash,
        revision=version.revision,
        source=source,
        member_id=member_id,
        uploaded_at=version.uploaded_at,
    )


def set_revision(store: Store, version: Version, revision: int) -> None:
    """Move a version within the order of its questionnaire's versions."""
    store.run(
        "UPDATE own_questionnaires SET revision = :revision WHERE workspace_id = :workspace_id "
        "AND questionnaire_id = :questionnaire_id AND definition_hash = :definition_hash",
        revision=revision,
        workspace_id=version.workspace_id,
        questionnaire_id=version.questionnaire_id,
        definition_hash=version.definition_hash,
    )


def set_removed(store: Store, workspace_id: str, questionnaire_id: str, at: str | None) -> None:
    """Withdraw a questionnaire with all its versions at a time, or with None offer it again."""
    store.run(
        "UPDATE own_questionnaires SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND questionnaire_id = :questionnaire_id",
        at=at,
        workspace_id=workspace_id,
        questionnaire_id=questionnaire_id,
    )


def source(
    store: Store, workspace_id: str, questionnaire_id: str, definition_hash: str
) -> str | None:
    """The text that a version was uploaded as; None where there is no such version."""
    row = store.row(
        "SELECT source FROM own_questionnaires WHERE workspace_id = :workspace_id "
        "AND questionnaire_id = :questionnaire_id AND definition_hash = :definition_hash",
        workspace_id=workspace_id,
        questionnaire_id=questionnaire_id,
        definition_hash=definition_hash,
    )
    return str(row["source"]) if row else None


def uses(store: Store, workspace_id: str) -> dict[tuple[str, str], Use]:
    """(questionnaire id, definition hash) to how many assessments were made under it."""
    rows = store.rows(
        "SELECT d.questionnaire_id, a.definition_hash, COUNT(*) AS begun, "
        "COUNT(a.submitted_at) AS handed_in FROM assessments a "
        "JOIN definitions d ON d.hash = a.definition_hash WHERE a.workspace_id = :workspace_id "
        "AND a.opening_id IS NULL GROUP BY d.questionnaire_id, a.definition_hash",
        workspace_id=workspace_id,
    )
    return {
        (row["questionnaire_id"], row["definition_hash"]): Use(row["begun"], row["handed_in"])
        for row in rows
    }
