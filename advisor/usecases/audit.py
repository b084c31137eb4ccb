"""The audit log in words: pages of it, files of it, and whether it is still what was written."""

from __future__ import annotations

from dataclasses import replace

from advisor.store import audit
from advisor.store.audit_trail import ACTING
from advisor.store.database import Store


def taken_out(store: Store, workspace_id: str, *records: str) -> None:
    """Note that a command takes data of a company out. records: ``kind:id`` of whom it is about."""
    audit.note(store, replace(ACTING.get(), workspace_id=workspace_id, records=records))
