"""The settings and the data file that a command works with, and failures told in few lines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from advisor.usecases.configuring import Configuration

CONFIG = "advisor.config"
# What lies beside the data file: SQLite's own, the lock of the server, the ids that were erased.
_BESIDE = ("-wal", "-shm", "-journal", "-serving", ".erased")


def configuration(**said: Any) -> Configuration:
    """The settings. Raises click.ClickException that names all that is wrong.

    said: what the command line says, None for nothing.
    """
    from platformdirs import user_config_path

    from advisor.usecases.configuring import ConfigurationError, Folders, configure

    folders = Folders(_default_data().parent, user_config_path("advisor"))
    named: Path | None = click.get_current_context().meta.get(CONFIG)
    try:
        return configure(said, os.environ, folders, named)
    except ConfigurationError as error:
        lines = "\n".join(f"  {line}" for line in str(error).splitlines())
        raise click.ClickException(f"The settings need correcting:\n{lines}") from error


def data_file(given: Path | None, written: Iterable[Path | None] = ()) -> Path:
    """The data file's path; its folder is made when it is not there.

    written: files that the command is to write, which must be others.
    """
    data = made_ready(configuration(data=given and str(given)))
    for path in written:
        if path is not None and not path.name:
            raise click.ClickException("Say which file to write: it needs a name.")
        if path is not None and _belongs_to(path, data):
            raise click.ClickException(f"{path} belongs to the data. Write to another file.")
    return data


def _belongs_to(path: Path, data: Path) -> bool:
    """Whether a file is the data file or one of those beside it, under whatever name."""
    own = [data, *(data.with_name(data.name + ending) for ending in _BESIDE)]
    return path.resolve() in own or any(_is_same(path, one) for one in own)


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        # One of them is not there, or no file can have such a name: writing will say so.
        return False


def made_ready(settings: Configuration) -> Path:
    """The path of the data file of these settings; its folder is made when it is not there."""
    data = settings.data or _default_data()
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise click.ClickException(f"The folder {data.parent} cannot be made: {error}") from error
    try:
        # No file can have a name that is too long, which is found out by asking.
        data.exists()
        return data.resolve()
    except (OSError, ValueError) as error:
        raise click.ClickException(f"{data} cannot be the data file: {error}") from error


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
