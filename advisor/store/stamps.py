"""Whether anything that results are read from has changed: cheap to read, exact to compare."""

from __future__ import annotations

from typing import Any

from advisor.store.database import Store

Stamp = tuple[list[tuple[Any, ...]], ...]
# All that is ever changed in place, and the ids. What is not here is written once: answers too,
# since each save of some raises the revision of their assessment.
READ = {
    "assessments": (
        "SELECT id, revision, submitted_at, removed_at, opening_id, entered_by, entered_from, "
        "language FROM assessments WHERE workspace_id = :workspace_id"
    ),
    "people": (
        "SELECT id, name, hours, marketing_share, removed_at, shares_levels, candidate_of "
        "FROM people WHERE workspace_id = :workspace_id"
    ),
    "invitations": (
        "SELECT assessment_id, kind, email, resume_hash "
        "FROM invitations WHERE workspace_id = :workspace_id"
    ),
    "assumption_changes": (
        "SELECT revision, key, value FROM assumption_changes WHERE workspace_id = :workspace_id"
    ),
}


def stamp_of(store: Store, workspace_id: str) -> Stamp:
    """Equal to an earlier one as long as all that was gathered then would be the same now.

    The rows themselves are compared: a count or a newest time would miss what was changed and
    changed back, or changed in place.
    """
    return tuple(store.tuples(query, workspace_id=workspace_id) for query in READ.values())
