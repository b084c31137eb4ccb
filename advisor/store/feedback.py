"""What sales sends by link, and what marketing answers. Tokens are kept hashed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from advisor.store.database import Row, Store


@dataclass(frozen=True, slots=True)
class FeedbackLink:
    """A link to the form. name: of whom it is for. made_by: the name of the member."""

    id: str
    workspace_id: str
    name: str
    made_by: str
    created_at: str
    expires_at: str
    revoked: bool


@dataclass(frozen=True, slots=True)
class FeedbackEntry:
    """A form that was sent. chosen: question to option; asset: its id, "missing" or "".

    once: what keeps the same form from being kept twice. sender: the name of the link.
    """

    id: str
    link_id: str
    once: str
    chosen: dict[str, str]
    asset: str
    words: str
    sent_at: str
    sender: str = ""
    removed_at: str | None = None


@dataclass(frozen=True, slots=True)
class FeedbackAnswer:
    """What marketing answers to a theme for a month. by: the name of the member."""

    theme: str
    month: str
    text: str
    by: str
    answered_at: str


_LINKS = "SELECT l.*, m.name AS made_by FROM feedback_links l JOIN members m ON m.id = l.member_id "
_ENTRIES = (
    "SELECT e.*, l.name AS sender FROM feedback_entries e "
    "JOIN feedback_links l ON l.id = e.link_id WHERE e.workspace_id = :workspace_id "
)


def add_link(store: Store, link: FeedbackLink, token_hash: str, member_id: str) -> None:
    """Keep a link; ``made_by`` is taken from member_id."""
    store.run(
        "INSERT INTO feedback_links (id, token_hash, workspace_id, name, member_id, created_at, "
        "expires_at) VALUES (:id, :token_hash, :workspace_id, :name, :member_id, :created_at, "
        ":expires_at)",
        id=link.id,
        token_hash=token_hash,
        workspace_id=link.workspace_id,
        name=link.name,
        member_id=member_id,
        created_at=link.created_at,
        expires_at=link.expires_at,
    )


def link_with_token(store: Store, token_hash: str) -> FeedbackLink | None:
    """The link with that token, in whatever workspace; None if there never was one."""
    row = store.row(_LINKS + "WHERE l.token_hash = :token_hash", token_hash=token_hash)
    return _link(row) if row else None


def links(store: Store, workspace_id: str) -> list[FeedbackLink]:
    """All links of a workspace, newest first."""
    rows = store.rows(
        _LINKS + "WHERE l.workspace_id = :workspace_id ORDER BY l.created_at DESC, l.id",
        workspace_id=workspace_id,
    )
    return [_link(row) for row in rows]


def revoke(store: Store, workspace_id: str, link_id: str, at: str) -> bool:
    """Close a link; False where there is none. Closing twice changes nothing."""
    changed = store.run(
        "UPDATE feedback_links SET revoked_at = COALESCE(revoked_at, :at) "
        "WHERE workspace_id = :workspace_id AND id = :id",
        workspace_id=workspace_id,
        id=link_id,
        at=at,
    )
    return changed == 1


def forget_name(store: Store, workspace_id: str, link_id: str, instead: str) -> bool:
    """Put a word in place of the name on a closed link; False where there is no such link."""
    changed = store.run(
        "UPDATE feedback_links SET name = :instead WHERE workspace_id = :workspace_id "
        "AND id = :id AND revoked_at IS NOT NULL",
        workspace_id=workspace_id,
        id=link_id,
        instead=instead,
    )
    return changed == 1


def add_entry(store: Store, workspace_id: str, entry: FeedbackEntry) -> None:
    """Keep a form; one with the same ``once`` was kept already and stays as it is."""
    store.run(
        "INSERT INTO feedback_entries (id, workspace_id, link_id, once, chosen, asset, words, "
        "sent_at) VALUES (:id, :workspace_id, :link_id, :once, :chosen, :asset, :words, :sent_at) "
        "ON CONFLICT DO NOTHING",
        id=entry.id,
        workspace_id=workspace_id,
        link_id=entry.link_id,
        once=entry.once,
        chosen=json.dumps(entry.chosen),
        asset=entry.asset,
        words=entry.words,
        sent_at=entry.sent_at,
    )


def sent_since(store: Store, link_id: str, since: str) -> int:
    """How many forms came by a link after a time."""
    row = store.row(
        "SELECT COUNT(*) AS found FROM feedback_entries "
        "WHERE link_id = :link_id AND sent_at > :since",
        link_id=link_id,
        since=since,
    )
    return int(row["found"]) if row else 0


def entry_once(store: Store, workspace_id: str, link_id: str, once: str) -> FeedbackEntry | None:
    """The form of a link that was sent under ``once``; None if there is none."""
    row = store.row(
        _ENTRIES + "AND e.link_id = :link_id AND e.once = :once",
        workspace_id=workspace_id,
        link_id=link_id,
        once=once,
    )
    return _entry(row) if row else None


def entries(store: Store, workspace_id: str) -> list[FeedbackEntry]:
    """The forms that were not removed, the first one first."""
    rows = store.rows(
        _ENTRIES + "AND e.removed_at IS NULL ORDER BY e.sent_at, e.id", workspace_id=workspace_id
    )
    return [_entry(row) for row in rows]


def removed_since(store: Store, workspace_id: str, since: str) -> list[FeedbackEntry]:
    """The forms that were removed after a time, the last one first."""
    rows = store.rows(
        _ENTRIES + "AND e.removed_at > :since ORDER BY e.removed_at DESC, e.id",
        workspace_id=workspace_id,
        since=since,
    )
    return [_entry(row) for row in rows]


def set_removed(store: Store, workspace_id: str, entry_id: str, at: str | None) -> bool:
    """Take a form out at a time, or with None bring it back; False where there is none."""
    changed = store.run(
        "UPDATE feedback_entries SET removed_at = :at "
        "WHERE workspace_id = :workspace_id AND id = :id",
        at=at,
        workspace_id=workspace_id,
        id=entry_id,
    )
    return changed == 1


def delete(store: Store, entry_id: str) -> bool:
    """Delete a form of whatever company for good; False where there is none."""
    return store.run("DELETE FROM feedback_entries WHERE id = :id", id=entry_id) == 1


def put_answer(store: Store, workspace_id: str, answer: FeedbackAnswer, member_id: str) -> None:
    """Keep an answer in place of an earlier one for the same month; without text there is none."""
    key = {"workspace_id": workspace_id, "theme": answer.theme, "month": answer.month}
    store.run(
        "DELETE FROM feedback_answers WHERE workspace_id = :workspace_id AND theme = :theme "
        "AND month = :month",
        **key,
    )
    if answer.text:
        store.run(
            "INSERT INTO feedback_answers (workspace_id, theme, month, text, member_id, "
            "answered_at) VALUES (:workspace_id, :theme, :month, :text, :member_id, :at)",
            **key,
            text=answer.text,
            member_id=member_id,
            at=answer.answered_at,
        )


def answers(store: Store, workspace_id: str) -> list[FeedbackAnswer]:
    """All answers, the first one first."""
    rows = store.rows(
        "SELECT a.*, m.name AS made_by FROM feedback_answers a "
        "JOIN members m ON m.id = a.member_id WHERE a.workspace_id = :workspace_id "
        "ORDER BY a.month, a.answered_at, a.theme",
        workspace_id=workspace_id,
    )
    return [
        FeedbackAnswer(one["theme"], one["month"], one["text"], one["made_by"], one["answered_at"])
        for one in rows
    ]


def _link(row: Row) -> FeedbackLink:
    kept = ("id", "workspace_id", "name", "made_by", "created_at", "expires_at")
    return FeedbackLink(**{key: row[key] for key in kept}, revoked=row["revoked_at"] is not None)


def _entry(row: Row) -> FeedbackEntry:
    kept = ("id", "link_id", "once", "asset", "words", "sent_at", "sender", "removed_at")
    return FeedbackEntry(**{key: row[key] for key in kept}, chosen=json.loads(row["chosen"]))
