"""In which language members read, and a company writes what it keeps."""

from __future__ import annotations

from sqlite_utils import Database


def languages(db: Database) -> None:
    """The language of a member ("" for that of their browser) and of a company: BCP 47 tags."""
    db.execute("ALTER TABLE members ADD COLUMN language TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE workspaces ADD COLUMN language TEXT NOT NULL DEFAULT 'en'")


def report_language(db: Database) -> None:
    """The language of the report that a link opens."""
    db.execute("ALTER TABLE report_links ADD COLUMN language TEXT NOT NULL DEFAULT 'en'")
