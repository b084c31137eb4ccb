"""What ``advisor export`` does: finds the company and writes its answers into files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from advisor.store.database import Store
from advisor.usecases import audit
from advisor.usecases.anonymous_export import TooFewPeopleError
from advisor.usecases.chosen_company import NoSuchCompanyError, chosen_company
from advisor.usecases.export_files import KINDS, stream

# The option's name to the form of file it writes.
OPTIONS = {
    **{"csv": "long", "wide": "wide", "json": "json", "sqlite": "sqlite", "zip": "everything"},
    "anonymous": "research",
}


class ExportCommandError(Exception):
    """The answers cannot be written; the words say why and what to do."""


def write_exports(
    data: Path, files: dict[str, Path | None], workspace: str | None, *, history: bool = False
) -> list[Path]:
    """Write the answers in each form that was asked for; gives the files.

    files: option to where it goes. A file that was there is replaced when the new one is whole.
    Raises ExportCommandError.
    """
    asked = {KINDS[OPTIONS[option]]: path for option, path in files.items() if path}
    if not asked:
        options = ", ".join(f"--{option} FILE" for option in OPTIONS)
        raise ExportCommandError(f"Say where to write them: {options}, one or more.")
    if not data.exists():
        raise ExportCommandError(f"There is no data file at {data}. Start Advisor once, or demo.")
    store = Store(data)
    try:
        store.prepare()
        company = chosen_company(store, workspace)
        audit.taken_out(store, company.id)
    except NoSuchCompanyError as error:
        raise ExportCommandError(str(error)) from error
    finally:
        store.close()
    for kind, path in asked.items():
        opened = partial(Store, data)
        _write(path, stream(opened, company, datetime.now(UTC), kind.make, history=history))
    return list(asked.values())


def _write(path: Path, pieces: Iterator[bytes]) -> None:
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as made:
            made.writelines(pieces)
        unfinished.replace(path)
    except TooFewPeopleError as error:
        unfinished.unlink(missing_ok=True)
        raise ExportCommandError(str(error)) from error
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise ExportCommandError(f"{path} cannot be written: {error.strerror}.") from error
