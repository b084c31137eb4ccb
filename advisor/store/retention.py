"""How long a company keeps each kind of data, and what of it there is, with its day."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class Aged:
    """Something that is kept. name: what lists call it. since: the day from which its time counts.

    until: the last day of its own, "" where it goes by its kind.
    """

    id: str
    name: str
    since: str
    until: str = ""


def months(store: Store, workspace_id: str) -> dict[str, int]:
    """Kind to months, for those that the company has set."""
    rows = store.rows(
        "SELECT kind, months FROM retention WHERE workspace_id = :workspace_id",
        workspace_id=workspace_id,
    )
    return {row["kind"]: int(row["months"]) for row in rows}


def put(store: Store, workspace_id: str, kind: str, number: int, member_id: str, at: str) -> None:
    """Keep how many months a kind of data is kept."""
    store.run(
        "INSERT INTO retention (workspace_id, kind, months, member_id, changed_at) VALUES "
        "(:workspace_id, :kind, :months, :member_id, :at) ON CONFLICT (workspace_id, kind) "
        "DO UPDATE SET months = excluded.months, member_id = excluded.member_id, "
        "changed_at = excluded.changed_at",
        workspace_id=workspace_id,
        kind=kind,
        months=number,
        member_id=member_id,
        at=at,
    )


_AGED = {
    "candidates": "SELECT c.person_id AS id, p.name || ' (' || o.title || ')' AS name, "
    "COALESCE((SELECT MAX(d.decided_at) FROM decisions d WHERE d.opening_id = o.id), "
    "c.created_at) AS since, o.keep_until AS until FROM candidates c "
    "JOIN people p ON p.id = c.person_id JOIN openings o ON o.id = c.opening_id "
    "WHERE c.workspace_id = :workspace_id "
    "AND c.person_id NOT IN (SELECT person_id FROM hires) "
    "AND c.person_id NOT IN (SELECT person_id FROM erasures) ORDER BY since, id",
    "left": "SELECT id, name, removed_at AS since, '' AS until FROM people "
    "WHERE workspace_id = :workspace_id AND removed_at IS NOT NULL AND candidate_of IS NULL "
    "AND id NOT IN (SELECT id FROM erased_ids WHERE kind = 'person') ORDER BY since, id",
    "unfinished": "SELECT a.id, COALESCE(p.name, 'the business') AS name, a.created_at AS since, "
    "'' AS until FROM assessments a LEFT JOIN people p ON p.id = a.subject_id "
    "WHERE a.workspace_id = :workspace_id AND a.submitted_at IS NULL AND a.removed_at IS NULL "
    "AND a.opening_id IS NULL "
    "AND a.id IN (SELECT assessment_id FROM answers) ORDER BY since, a.id",
    "lead_cards": "SELECT id, who AS name, changed_at AS since, '' AS until FROM lead_cards "
    "WHERE workspace_id = :workspace_id ORDER BY since, id",
    "feedback": "SELECT e.id, l.name, e.sent_at AS since, '' AS until FROM feedback_entries e "
    "JOIN feedback_links l ON l.id = e.link_id "
    "WHERE e.workspace_id = :workspace_id ORDER BY since, e.id",
}


def aged(store: Store, workspace_id: str, kind: str) -> list[Aged]:
    """Everything of a kind that is kept, the oldest first. KeyError for a kind there is not."""
    return [_aged(row) for row in store.rows(_AGED[kind], workspace_id=workspace_id)]


def assessments_by(
    store: Store, workspace_id: str, respondent: str, questionnaire_id: str = ""
) -> list[str]:
    """The ids of what somebody filled in or began. questionnaire_id: of one form, "" for all."""
    rows = store.rows(
        "SELECT a.id FROM assessments a JOIN definitions d ON d.hash = a.definition_hash "
        "WHERE a.workspace_id = :workspace_id AND a.respondent = :respondent "
        "AND (:form = '' OR d.questionnaire_id = :form) ORDER BY a.created_at, a.id",
        workspace_id=workspace_id,
        respondent=respondent,
        form=questionnaire_id,
    )
    return [row["id"] for row in rows]


def empty_assessment(store: Store, workspace_id: str, assessment_id: str, at: str) -> None:
    """Delete what was answered in an assessment, and every way to it. Belongs into a transaction.

    at: when it goes out of view.
    """
    here = {"workspace_id": workspace_id, "id": assessment_id}
    for statement in (
        "DELETE FROM answers WHERE workspace_id = :workspace_id AND assessment_id = :id",
        "DELETE FROM assessment_notes WHERE workspace_id = :workspace_id AND assessment_id = :id",
        "DELETE FROM links WHERE workspace_id = :workspace_id AND assessment_id = :id",
        "DELETE FROM hand_overs WHERE workspace_id = :workspace_id AND assessment_id = :id",
        "DELETE FROM invitations WHERE workspace_id = :workspace_id AND assessment_id = :id",
    ):
        store.run(statement, **here)
    store.run(
        "UPDATE assessments SET removed_at = :at, import_id = NULL "
        "WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        **here,
    )


def _aged(row: Row) -> Aged:
    return Aged(row["id"], row["name"], row["since"][:10], row["until"])
