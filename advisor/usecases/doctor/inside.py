"""What is in a data file: its pages, its references, its tables, its chain of entries."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from advisor.library import definition_from_json
from advisor.store import checks, erased_ids, scrubbing
from advisor.store.database import Store
from advisor.usecases import audit
from advisor.usecases.backups import making
from advisor.usecases.doctor.finding import FAIL, OK, WARN, Finding, none_of
from advisor.usecases.tokens import stamp

OLD_BACKUP = timedelta(days=7)
RESTORE = "Stop Advisor and restore a backup: advisor restore FILE --force."


def pages(store: Store, _at: datetime) -> Finding:
    """Whether each page and index of the file is as it must be."""
    said = "Every page and index is sound."
    return none_of("integrity", checks.damage(store), said, "The file is damaged", RESTORE)


def references(store: Store, _at: datetime) -> Finding:
    """Whether what rows point to is there."""
    said = "All that rows point to is there."
    wrong = checks.broken_references(store)
    return none_of("references", wrong, said, "Rows point to what is not there", RESTORE)


def dangling_ids(store: Store, _at: datetime) -> Finding:
    """The same, where the tables do not see to it themselves."""
    wrong = checks.dangling(store)
    return none_of("links", wrong, "No id leads nowhere.", "Ids lead nowhere", RESTORE)


def tables(store: Store, _at: datetime) -> Finding:
    """Whether the tables are those of this program."""
    done = len(checks.steps_done(store))
    if unknown := checks.steps_unknown(store):
        said = f"A newer Advisor has changed the tables ({', '.join(unknown[:3])})."
        return Finding("migrations", FAIL, said, "Install that one again.")
    if waiting := checks.steps_waiting(store):
        said = f"{len(waiting)} steps are waiting."
        return Finding("migrations", WARN, said, "They are taken when Advisor starts, with a copy.")
    return Finding("migrations", OK, f"The tables have come through all {done} steps.")


def keeping(store: Store, _at: datetime) -> Finding:
    """Whether what is told saved is on the disk by then."""
    found = checks.settings(store)
    if found["synchronous"] != 2:
        return Finding("writing", FAIL, "Writing does not wait for the disk.", "Report this.")
    if found["journal_mode"] != "wal":
        said = f"The journal is “{found['journal_mode']}”, not a write-ahead log."
        return Finding("writing", WARN, said, "It is switched on when Advisor starts.")
    return Finding("writing", OK, "Write-ahead log, synchronous FULL.")


def questionnaires(store: Store, _at: datetime) -> Finding:
    """Whether every questionnaire that was answered is there as it was then."""
    wrong = [key[:12] for key, body in checks.definitions(store) if not _is_whole(key, body)]
    said = "Every questionnaire is as it was answered."
    return none_of("questionnaires", wrong, said, "These are not as they were answered", RESTORE)


def audit_chain(store: Store, _at: datetime) -> Finding:
    """Whether the audit log is as it was written."""
    head, faults = audit.verify(store)
    wrong = [f"entry {fault.number} {fault.words}" for fault in faults]
    said = f"The audit log holds: {head.count if head else 0:,} entries."
    to_do = "Somebody changed the file by other means: advisor audit verify."
    return none_of("audit", wrong, said, "The audit log was changed", to_do)


def erasures(store: Store, _at: datetime) -> Finding:
    """Whether what was erased is gone from the bytes, and listed beside the file."""
    if scrubbing.is_due(store):
        said = "Traces of what was erased may still be in the file."
        return Finding("erasing", WARN, said, "Restart Advisor: that is done when it starts.")
    listed = {(one.kind, one.id) for one in erased_ids.read_sidecar(store.path)}
    known = {(one.kind, one.id) for one in erased_ids.everything(store)}
    if known - listed:
        said = f"{len(known - listed)} erasures are not listed beside the file."
        return Finding("erasing", WARN, said, "Restart Advisor; keep the .erased file.")
    return Finding("erasing", OK, f"{len(known)} erasures, each listed beside the file.")


def backups(store: Store, at: datetime) -> Finding:
    """When the newest backup was made."""
    newest = making.newest_made(store)
    if not newest:
        return Finding("backup", WARN, "None was ever made.", "advisor backup, daily by a timer.")
    said = f"The last one was made on {newest[:16].replace('T', ' at ')} UTC."
    if at - datetime.fromisoformat(newest) > OLD_BACKUP:
        return Finding("backup", WARN, said, "advisor backup, daily by a timer.")
    return Finding("backup", OK, said)


def times(store: Store, at: datetime) -> Finding:
    """Whether anything was answered in the future, which a clock that was wrong leaves behind."""
    newest = checks.newest_stamp(store)
    if newest > stamp(at):
        said = f"Something was answered at {newest}, which is still to come."
        return Finding("times", WARN, said, "Look at the clock of this computer.")
    return Finding("times", OK, f"Nothing is from the future; last answer {newest[:16] or '-'}.")


def _is_whole(key: str, body: str) -> bool:
    """Whether a text is the one that was kept under its hash, and can be read."""
    try:
        definition_from_json(body)
    except (ValueError, KeyError, TypeError):
        return False
    return hashlib.sha256(body.encode()).hexdigest() == key
