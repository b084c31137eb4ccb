"""How the server stops: requests are finished first; asked a second time, it stops at once."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any

import click

from advisor.store.database import Store, StoreError

# Requests that are being answered when the server is stopped have so long to finish.
FINISH_SECONDS = 10


def stop_twice(server: Any) -> None:
    """From its start on: a second Ctrl+C, or a second request to end, cuts off what is left.

    server: a Granian that does not serve yet.
    """

    def listen() -> None:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, asked)

    def asked(*told: Any) -> None:
        if server.interrupt_signal:
            for worker in server.wrks:
                worker.kill()
        server.signal_handler_interrupt(*told)

    server.on_startup(listen)


def leave_one_file(data: Path) -> None:
    """Move what is in the write-ahead log into the data file, which can be copied alone then.

    It is no failure if another program has the file open: the log is kept, and nothing is lost.
    """
    store = Store(data, busy_seconds=1)
    try:
        store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    except StoreError as error:
        click.echo(f"The data file keeps its “-wal” file beside it: {error}", err=True)
    finally:
        store.close()
