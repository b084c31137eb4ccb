"""Why an assessment was asked for, which notice was shown, and whether it was agreed to."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Store
from advisor.store.statements import delete

_IN = "(SELECT assessment_id FROM {} WHERE workspace_id = :workspace_id)"
_HOW = (
    f"CASE WHEN a.id IN {_IN.format('scorecards')} THEN 'panel' "
    "WHEN a.opening_id IS NOT NULL THEN 'hiring' WHEN a.purpose <> '' THEN a.purpose "
    f"WHEN a.id IN {_IN.format('invitations')} THEN 'asked' "
    "WHEN a.subject_id IS NULL THEN 'own-use' "
    f"WHEN a.entered_by IS NOT NULL OR a.id IN {_IN.format('hand_overs')} THEN 'asked' "
    "ELSE 'own-use' END"
)


@dataclass(frozen=True, slots=True)
class Consent:
    """Under which notice an assessment was begun. text: the notice as it was kept.

    basis: "consent" where it was agreed to, else why it needed none.
    """

    text: str
    basis: str
    agreed_at: str
    taken_back_at: str | None


def asked_how(store: Store, workspace_id: str, assessment_id: str) -> str:
    """How an assessment came to be asked: "panel", "hiring", the purpose that was chosen, "asked"
    where somebody else than the member at the desk answers, else "own-use".
    """
    row = store.row(
        f"SELECT {_HOW} AS how FROM assessments a "  # noqa: S608 - of the parts above
        "WHERE a.workspace_id = :workspace_id AND a.id = :id",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return str(row["how"]) if row else "own-use"


def counts(store: Store, workspace_id: str) -> dict[str, int]:
    """How many assessments there are by how they came to be asked."""
    rows = store.rows(
        f"SELECT {_HOW} AS how, COUNT(*) AS number FROM assessments a "  # noqa: S608 - as above
        "WHERE a.workspace_id = :workspace_id AND a.removed_at IS NULL GROUP BY how ORDER BY how",
        workspace_id=workspace_id,
    )
    return {row["how"]: int(row["number"]) for row in rows}


def set_purpose(store: Store, workspace_id: str, assessment_id: str, chosen: str) -> None:
    """Keep what an assessment is for, until it is handed in."""
    store.run(
        "UPDATE assessments SET purpose = :purpose WHERE workspace_id = :workspace_id "
        "AND id = :id AND submitted_at IS NULL",
        purpose=chosen,
        workspace_id=workspace_id,
        id=assessment_id,
    )


def keep_text(store: Store, text_hash: str, body: str, at: str) -> None:
    """Keep the words of a notice under their hash, once."""
    store.run(
        "INSERT INTO notice_texts (hash, body, created_at) VALUES (:hash, :body, :at) "
        "ON CONFLICT (hash) DO NOTHING",
        hash=text_hash,
        body=body,
        at=at,
    )


def agree(
    store: Store, workspace_id: str, assessment_id: str, text_hash: str, basis: str, at: str
) -> None:
    """Keep that an assessment was begun under a notice, agreed to where the basis is consent."""
    store.run(
        "INSERT INTO assessment_consents (assessment_id, workspace_id, notice_hash, basis, "
        "agreed_at) VALUES (:id, :workspace_id, :hash, :basis, :at) ON CONFLICT DO NOTHING",
        id=assessment_id,
        workspace_id=workspace_id,
        hash=text_hash,
        basis=basis,
        at=at,
    )


def take_back(store: Store, workspace_id: str, assessment_id: str, at: str) -> None:
    """Keep that it is agreed to no more."""
    store.run(
        "UPDATE assessment_consents SET taken_back_at = :at WHERE workspace_id = :workspace_id "
        "AND assessment_id = :id AND taken_back_at IS NULL",
        workspace_id=workspace_id,
        id=assessment_id,
        at=at,
    )


def newest(store: Store, workspace_id: str, assessment_id: str) -> Consent | None:
    """Under what an assessment was last begun; None where nothing was kept of it."""
    row = store.row(
        "SELECT t.body, c.basis, c.agreed_at, c.taken_back_at FROM assessment_consents c "
        "JOIN notice_texts t ON t.hash = c.notice_hash WHERE c.workspace_id = :workspace_id "
        "AND c.assessment_id = :id ORDER BY c.agreed_at DESC LIMIT 1",
        workspace_id=workspace_id,
        id=assessment_id,
    )
    return Consent(*row) if row else None


def take_back_answers(store: Store, workspace_id: str, assessment_id: str) -> int:
    """Remove the answers of an assessment that is not handed in; gives how many there were."""
    place = {"workspace_id": workspace_id, "id": assessment_id}
    which = (
        "workspace_id = :workspace_id AND assessment_id IN (SELECT id FROM assessments "
        "WHERE workspace_id = :workspace_id AND id = :id AND submitted_at IS NULL)"
    )
    store.run(delete("assessment_notes", which), **place)
    return store.run(delete("answers", which), **place)
