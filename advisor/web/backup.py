"""The page that backs everything up: one file to keep, for whoever keeps the installation."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, told, written
from advisor.store import workspaces
from advisor.store.workspaces import Workspace
from advisor.usecases.backups import making
from advisor.usecases.backups.sealing import ShortPassphraseError
from advisor.web.access import member, now, store
from advisor.web.attachment import attachment
from advisor.web.command import command_for

_PIECE = 1 << 18
_DIFFERENT = mark("This is not the passphrase above. Type the same one twice.")

bp = Blueprint("backup", __name__, url_prefix="/backup")


@bp.get("/")
def page() -> ResponseReturnValue:
    """What a backup is, when the last one was made by command, and the button."""
    return _page()


@bp.post("/")
def make() -> ResponseReturnValue:
    """Make one and give it out; it stays nowhere else."""
    passphrase = request.form.get("passphrase", "").strip()
    if passphrase != request.form.get("again", "").strip():
        return _page({"again": _DIFFERENT}), 422
    at, data = now(), _data()
    made = data.with_name(f"{data.name}.copy-{os.getpid()}-{os.urandom(4).hex()}.backup")
    try:
        making.write(data, made, at, passphrase)
        making.note(store(), at)
        content = _content(made)
    except ShortPassphraseError as error:
        return _page({"passphrase": told(error)}), 422
    finally:
        made.unlink(missing_ok=True)
    return attachment(content, making.dated_name(at), "application/octet-stream")


def _content(made: Path) -> Iterator[bytes]:
    """The pieces of a file that is opened now; where it lies it may be removed meanwhile."""
    file = made.open("rb")

    def pieces() -> Iterator[bytes]:
        with closing(file):
            while piece := file.read(_PIECE):
                yield piece

    return pieces()


def _page(wrong: dict[str, str] | None = None) -> str:
    return render_template(
        "backup.html",
        company=_company(),
        size=written(f"{_data().stat().st_size / 1_000_000:.1f}"),
        newest=making.newest_made(store()),
        typed=command_for(_data()),
        wrong=wrong or {},
        errors=list((wrong or {}).items()),
    )


def _data() -> Path:
    path: Path = current_app.config["ADVISOR"].data
    return path


def _company() -> Workspace | None:
    """The company whose settings led here, to go back to; None where there is none."""
    asking, wanted = member(), request.args.get("company", "")
    return workspaces.for_member(store(), wanted, asking.id) if asking and wanted else None
