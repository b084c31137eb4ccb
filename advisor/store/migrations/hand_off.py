"""The hand-off in use: lead cards, what sales hears, what marketing answers, and the assets."""

from __future__ import annotations

from sqlite_utils import Database

_STATEMENTS = (
    # The card of a lead. Its names and words are personal data: erasing it deletes the row.
    """CREATE TABLE lead_cards (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        who TEXT NOT NULL,
        source TEXT NOT NULL,
        acts TEXT NOT NULL,
        problem TEXT NOT NULL,
        fit TEXT NOT NULL,
        next_step TEXT NOT NULL,
        permission TEXT NOT NULL,
        deadline TEXT NOT NULL,
        created_by TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL
    )""",
    "CREATE INDEX lead_cards_by_workspace ON lead_cards (workspace_id, changed_at)",
    # What was decided about a card, without anything about the lead: counts outlive an erased card.
    """CREATE TABLE lead_decisions (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        lead_id TEXT NOT NULL,
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        recycle_on TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        decided_at TEXT NOT NULL,
        taken_back_at TEXT
    )""",
    "CREATE INDEX lead_decisions_by_lead ON lead_decisions (workspace_id, lead_id, decided_at)",
    """CREATE TABLE feedback_links (
        id TEXT PRIMARY KEY,
        token_hash TEXT NOT NULL UNIQUE,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        name TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        created_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        revoked_at TEXT
    )""",
    "CREATE INDEX feedback_links_by_workspace ON feedback_links (workspace_id, created_at)",
    # once: made with the form, so that sending it twice keeps it once.
    """CREATE TABLE feedback_entries (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        link_id TEXT NOT NULL REFERENCES feedback_links(id),
        once TEXT NOT NULL,
        chosen TEXT NOT NULL,
        asset TEXT NOT NULL,
        words TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        removed_at TEXT,
        UNIQUE (link_id, once)
    )""",
    "CREATE INDEX feedback_entries_by_workspace ON feedback_entries (workspace_id, sent_at)",
    """CREATE TABLE feedback_answers (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        theme TEXT NOT NULL,
        month TEXT NOT NULL,
        text TEXT NOT NULL,
        member_id TEXT NOT NULL REFERENCES members(id),
        answered_at TEXT NOT NULL,
        PRIMARY KEY (workspace_id, theme, month)
    )""",
    """CREATE TABLE assets (
        id TEXT PRIMARY KEY,
        workspace_id TEXT NOT NULL REFERENCES workspaces(id),
        name TEXT NOT NULL,
        link TEXT NOT NULL,
        stage TEXT NOT NULL,
        owner_id TEXT NOT NULL,
        checked_on TEXT NOT NULL,
        deals INTEGER NOT NULL,
        theme TEXT NOT NULL,
        plan_key TEXT NOT NULL,
        created_at TEXT NOT NULL,
        removed_at TEXT
    )""",
    "CREATE INDEX assets_by_workspace ON assets (workspace_id, stage)",
)


def hand_off_in_use(db: Database) -> None:
    """Lead cards and decisions, feedback by link with answers, and the register of assets."""
    for statement in _STATEMENTS:
        db.execute(statement)
