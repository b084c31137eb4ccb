"""The data file that a command works on, and its failures told in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click


def data_file(given: Path | None) -> Path:
    """The data file's path; its folder is made when it is the default one."""
    data = given or _default_data()
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"The folder {data.parent} cannot be made: {error}") from error
    return data.resolve()


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn a failure of the data file into one clear line."""
    from advisor.store.database import StoreError

    try:
        yield
    except StoreError as error:
        raise click.ClickException(str(error)) from error


def _default_data() -> Path:
    from platformdirs import user_data_path

    return user_data_path("advisor") / "advisor.db"
