"""Whether anything that results are read from has changed: cheap to read, exact to compare."""

from __future__ import annotations

from typing import Any

from advisor.store.database import Store

Stamp = tuple[list[tuple[Any, ...]], ...]
# All that is ever changed in place, and the ids. What is not here is written once: answers too,
# since each save of some raises the revision of their assessment.
READ = {
    "assessments": (
        "id",
        "revision",
        "submitted_at",
        "removed_at",
        "opening_id",
        "entered_by",
        "entered_from",
        "language",
    ),
    "people": (
        "id",
        "name",
        "hours",
        "marketing_share",
        "removed_at",
        "shares_levels",
        "candidate_of",
    ),
    "invitations": ("assessment_id", "kind", "email", "resume_hash"),
    "assumption_changes": ("revision", "key", "value"),
}
_QUERIES = tuple(
    f"SELECT {', '.join(columns)} FROM {table} WHERE workspace_id = :workspace_id"  # noqa: S608
    for table, columns in READ.items()
)


def stamp_of(store: Store, workspace_id: str) -> Stamp:
    """Equal to an earlier one as long as all that was gathered then would be the same now.

    The rows themselves are compared: a count or a newest time would miss what was changed and
    changed back, or changed in place.
    """
    return tuple(store.tuples(query, workspace_id=workspace_id) for query in _QUERIES)
