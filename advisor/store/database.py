"""Opens the data file and runs statements; every failure of the file has a name."""

from __future__ import annotations

import errno
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from advisor.store.audit_trail import UPGRADE, Trail, written_table
from advisor.store.copying import copy_before
from advisor.store.migrations import MIGRATIONS, NAMES

BUSY_SECONDS = 10
_SWITCH_ATTEMPTS = 200
_PRIVATE = 0o600
Row = sqlite3.Row


class StoreError(Exception):
    """The data file could not be used."""


class StoreBusyError(StoreError):
    """Another program kept the data file locked for ten seconds. Nothing was changed; try again."""


class StoreReadOnlyError(StoreError):
    """The data file or its folder cannot be written to. Nothing was changed."""


class StoreFullError(StoreError):
    """The disk is full or takes no more. Nothing was changed; make room and try again."""


class StoreUnreadableError(StoreError):
    """The data file cannot be opened, or is not one of Advisor's."""


class StoreNewerError(StoreError):
    """A newer Advisor wrote the data file. Nothing was changed; start that one, or restore a copy
    from before the upgrade.
    """


class StoreUpgradeError(StoreError):
    """The data file could not be brought up to date. It is as it was; go on with the Advisor that
    you had before, and report this.
    """


_NAMED = (
    ("locked", StoreBusyError),
    ("readonly", StoreReadOnlyError),
    ("disk is full", StoreFullError),
    ("unable to open", StoreUnreadableError),
    ("not a database", StoreUnreadableError),
    ("malformed", StoreUnreadableError),
    ("disk i/o", StoreUnreadableError),
)
# What a user's quota or a limit on the size of files comes as.
_NO_ROOM = frozenset({"SQLITE_IOERR_WRITE", "SQLITE_IOERR_SHMSIZE"})


@contextmanager
def failures_named() -> Iterator[None]:
    """Give a failure of SQLite inside of the block its name."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", "") in _NO_ROOM:
            raise StoreFullError(StoreFullError.__doc__) from error
        for words, named in _NAMED:
            if words in str(error).lower():
                raise named(named.__doc__) from error
        raise


def _one_line(error: type[Exception]) -> str:
    return " ".join(str(error.__doc__).split())


class Store:
    """One connection to the data file. Close it when the request or command ends.

    trail: whose actions its transactions are in the audit log.
    """

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        """Open an existing or new file; its tables are made by ``prepare``.

        busy_seconds: how long to wait for another program that keeps the file locked.
        """
        self.path = path
        self.trail = Trail()
        self._busy_seconds = busy_seconds
        self._writing = False
        with suppress(OSError):
            # What people say of each other is for nobody else who uses this computer.
            path.touch(_PRIVATE, exist_ok=False)
        with failures_named():
            connection = sqlite3.connect(str(path), timeout=busy_seconds, isolation_level=None)
            connection.row_factory = sqlite3.Row
            self.db = Database(connection, execute_plugins=False)
            self.db.execute("PRAGMA foreign_keys = ON")
            self.db.execute("PRAGMA synchronous = FULL")
            # What is deleted is overwritten with zeros at once.
            self.db.execute("PRAGMA secure_delete = ON")

    def prepare(self) -> None:
        """Bring the tables up to date and switch on write-ahead logging."""
        before, self.trail.acting = self.trail.acting, UPGRADE
        # Two programs may start on a new file at once: the second waits, and finds it done.
        with self.immediate():
            tables = self.db.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
            if tables:
                self._look_at_tables()
            self._upgrade()
        self.trail.acting = before
        self._switch_on_wal()

    def _look_at_tables(self) -> None:
        """Refuse tables that are not ours or not known yet; copy those that are to be changed."""
        done = {step.name for step in MIGRATIONS.applied(self.db)}
        if not done:
            raise StoreUnreadableError(StoreUnreadableError.__doc__)
        if not done <= set(NAMES):
            raise StoreNewerError(_one_line(StoreNewerError))
        if len(done) < len(NAMES):
            self._keep_a_copy()

    def _keep_a_copy(self) -> None:
        """Without a copy of the file as it is nothing is changed."""
        try:
            copy_before(self.path, len(NAMES))
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise StoreFullError(StoreFullError.__doc__) from error
            raise StoreUpgradeError(f"{_one_line(StoreUpgradeError)} ({error})") from error

    def _upgrade(self) -> None:
        """Take the steps that are missing: all of them, or none."""
        try:
            with failures_named():
                MIGRATIONS.apply(self.db)
        except StoreError:
            raise
        except Exception as error:
            raise StoreUpgradeError(_one_line(StoreUpgradeError)) from error

    def _switch_on_wal(self) -> None:
        """SQLite refuses the switch at once, without waiting, while another program makes it."""
        for attempts_left in reversed(range(_SWITCH_ATTEMPTS)):
            try:
                self.rows("PRAGMA journal_mode = WAL")
                return
            except StoreBusyError:
                if not attempts_left:
                    raise
                time.sleep(self._busy_seconds / _SWITCH_ATTEMPTS)

    def close(self) -> None:
        """Close the connection."""
        self.db.conn.close()

    @contextmanager
    def immediate(self) -> Iterator[None]:
        """A write transaction that waits its turn: all of the block is kept, or nothing.

        Inside of another one it is a part of that. A deferred transaction would take the write
        lock late and fail under threads.
        """
        if self._writing:
            yield
            return
        with failures_named():
            self.db.execute("BEGIN IMMEDIATE")
            self._writing = True
            self.trail.begin(self.db)
            try:
                yield
                self.trail.end(self.db)
                self.db.execute("COMMIT")
            except BaseException:
                self.trail.dropped()
                if self.db.conn.in_transaction:
                    self.db.execute("ROLLBACK")
                raise
            finally:
                self._writing = False

    def run(self, sql: str, **values: Any) -> int:
        """Run one statement with named parameters; gives the number of rows changed."""
        with self._statement(sql, values):
            return int(self.db.execute(sql, values).rowcount)

    def rows(self, sql: str, **values: Any) -> list[Row]:
        """All rows of a query, or those that a statement gives back of what it changed."""
        with self._statement(sql, values):
            return list(self.db.execute(sql, values).fetchall())

    @contextmanager
    def _statement(self, sql: str, values: dict[str, Any]) -> Iterator[None]:
        """Around one statement: a write outside of a transaction gets one, and with it its entry
        in the audit log.
        """
        writes = written_table(sql) is not None
        alone = writes and not self.db.conn.in_transaction
        with self.immediate() if alone else failures_named():
            if writes:
                self.trail.take_note(sql, values)
            yield

    def tuples(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        """As ``rows``, each a plain tuple: faster by half where there are very many."""
        with failures_named():
            cursor = self.db.conn.cursor()
            cursor.row_factory = None
            return cursor.execute(sql, values).fetchall()

    def each(self, sql: str, **values: Any) -> Iterator[Row]:
        """The rows of a query one after the other; they are never all in memory."""
        with failures_named():
            yield from self.db.execute(sql, values)

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """All that is read in the block is as it was at its first query, whoever writes.

        Inside of a transaction it is so already.
        """
        if self.db.conn.in_transaction:
            yield
            return
        with failures_named():
            self.db.execute("BEGIN")
            try:
                yield
            finally:
                self.db.execute("ROLLBACK")

    def row(self, sql: str, **values: Any) -> Row | None:
        """The first row of a query, or None."""
        found = self.rows(sql, **values)
        return found[0] if found else None
