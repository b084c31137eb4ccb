"""How the command is typed on this computer, for pages and messages that name it."""

from __future__ import annotations

import shutil
import sysconfig
from functools import cache
from pathlib import Path

from platformdirs import user_data_path


@cache
def command() -> str:
    """“advisor” where the shell finds this very one, otherwise the path to it."""
    own = Path(sysconfig.get_path("scripts")) / "advisor"
    found = shutil.which("advisor")
    if not own.exists() or (found and Path(found).resolve() == own.resolve()):
        return "advisor"
    here = Path.cwd()
    return str(own.relative_to(here)) if own.is_relative_to(here) else str(own)


def command_for(data: Path) -> str:
    """The command with the data file, where that is not the usual one."""
    usual = user_data_path("advisor") / "advisor.db"
    return command() if data == usual.resolve() else f"{command()} --data {data}"
