"""Backing the data file up, and bringing a backup back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from advisor.cli.data_file import data_file, store_errors

_VARIABLE = "ADVISOR_BACKUP_PASSPHRASE"
_FILE = click.Path(path_type=Path)
_OLD = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--to", type=_FILE, help="The file, or a folder. [default: backups beside the data]")
@click.option("--seal", is_flag=True, help="Encrypt it; asks for a passphrase.")
@click.option("--passphrase-file", type=_OLD, help="Encrypt it with the first line of this file.")
@click.option("--keep", type=click.IntRange(1), help="Keep so many dated ones, remove older ones.")
@click.option("--force", is_flag=True, help="Write over a file of that name.")
@click.pass_obj
def backup(
    data: Path | None,
    to: Path | None,
    seal: bool,
    passphrase_file: Path | None,
    keep: int | None,
    force: bool,
) -> None:
    """Back the data file up, also while the app runs."""
    from datetime import UTC, datetime

    from advisor.usecases.backups import making

    passphrase = _passphrase(passphrase_file, ask=seal, twice=True)
    at, source = datetime.now(UTC), _existing(data, to)
    with _failures():
        place = making.usual_place(source, at, to)
        made = making.make(source, place, at, passphrase, replace=force)
        gone = making.keep_newest(made.path, keep) if keep else ()
    click.echo(f"Written: {made.path} ({made.size:,} bytes{', encrypted' if made.sealed else ''})")
    click.echo(f"SHA-256: {made.checksum}")
    for path in gone:
        click.echo(f"Removed: {path}")


@click.command()
@click.argument("file", type=_OLD)
@click.option("--passphrase-file", type=_OLD, help="The passphrase is its first line.")
@click.option("--check", is_flag=True, help="Look the backup through and restore nothing.")
@click.option("--force", is_flag=True, help="Put the data file that is there aside.")
@click.pass_obj
def restore(
    data: Path | None, file: Path, passphrase_file: Path | None, check: bool, force: bool
) -> None:
    """Bring a backup back, once it was found sound."""
    from datetime import UTC, datetime

    from advisor.usecases.backups import container, restoring

    target = data_file(data)
    with _failures():
        sealed = not restoring.is_plain(file) and container.about(file).seal is not None
        passphrase = _passphrase(passphrase_file, ask=True, twice=False) if sealed else ""
        if check:
            restoring.look_through(file, passphrase, target)
            click.echo(f"{file} is sound and can be restored. Nothing was changed.")
            return
        done = restoring.restore(target, file, datetime.now(UTC), passphrase, force=force)
    click.echo(f"Restored: {target}")
    if done.about:
        click.echo(f"It is as it was on {done.about.made_at[:16].replace('T', ' at ')} UTC.")
    if done.aside:
        click.echo(f"The data file that was there lies at {done.aside}")
    if done.erased:
        click.echo(f"Erased again, since it was erased after the backup: {done.erased}")
    click.echo("Everybody has to sign in again.")


def _existing(data: Path | None, written: Path | None) -> Path:
    """The data file. Raises click.ClickException where there is none."""
    # A folder may be named here, also the one that one is in, which has no name of its own.
    path = data_file(data, [written] if written and written.name else [])
    if not path.is_file():
        raise click.ClickException(f"There is no data file at {path}. Say where with --data.")
    return path


def _passphrase(file: Path | None, *, ask: bool, twice: bool) -> str:
    """From the file, else the environment, else as it is typed; "" where none is wanted."""
    if file is not None:
        lines = _text_of(file).splitlines()
        return lines[0].strip() if lines else _empty(file)
    given = os.environ.get(_VARIABLE, "").strip()
    if given or not ask:
        return given
    typed: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice)
    return typed.strip()


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{file} cannot be read as UTF-8 text.") from error


def _empty(file: Path) -> str:
    raise click.ClickException(f"{file} holds no passphrase.")


@contextmanager
def _failures() -> Iterator[None]:
    """Turn what can go wrong with a backup into one clear line."""
    from advisor.usecases.backups import container, making, restoring, sealing

    known = (
        *(container.NotABackupError, container.NewerBackupError, container.DamagedBackupError),
        *(sealing.SealedError, sealing.PassphraseError, sealing.ShortPassphraseError),
        *(making.BackupExistsError, restoring.DataThereError),
        *(restoring.ServedError, restoring.UnsoundError),
    )
    with store_errors():
        try:
            yield
        except known as error:
            raise click.ClickException(" ".join(str(error).split())) from error
        except OSError as error:
            raise click.ClickException(
                f"{error.filename or 'The file'}: {error.strerror}"
            ) from error
