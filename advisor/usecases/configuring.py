"""Gathers the settings: the command line, the environment, a configuration file, the defaults."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.core.configuration import PREFIX, SETTINGS, Found, Given, Trouble, read, variable

FILE_NAME = "advisor.toml"
FILE_VARIABLE = PREFIX + "CONFIG"
# Names with the prefix that are no settings: the file's own, one for the tests, and one that must
# not stand in a file of settings.
OTHERS = frozenset({FILE_VARIABLE, PREFIX + "REQUIRE", PREFIX + "BACKUP_PASSPHRASE"})
_LARGEST = 100_000


class ConfigurationError(Exception):
    """The configuration holds nonsense. Its text names every problem, one on each line."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """Every setting by its name. file: the configuration file that was read, None without one."""

    found: Mapping[str, Found]
    file: Path | None = None

    def __getitem__(self, name: str) -> Any:
        """The value of a setting."""
        return self.found[name].value

    @property
    def data(self) -> Path | None:
        """The data file that is set, None for the usual one."""
        return Path(self["data"]) if self["data"] else None

    def environment(self) -> dict[str, str]:
        """All of it as variables, for the process that answers; "" for what is not set."""
        values = {one.setting.name: one.value for one in self.found.values()}
        texts = {variable(n): "" if v is None else str(v) for n, v in values.items()}
        # That process is told everything; it reads no file of its own.
        return texts | {FILE_VARIABLE: ""}


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a configuration file is looked for: beside the usual data file, then the user's."""

    data: Path
    user: Path


def configure(
    said: Mapping[str, Any],
    environment: Mapping[str, str],
    folders: Folders | None = None,
    file: Path | None = None,
) -> Configuration:
    """The settings from all places. Raises ConfigurationError with all that is wrong.

    said: settings of the command line, None for what was not said. file: the one that the command
    line names. folders: None where no file but a named one counts.
    """
    typed = {name: value for name, value in said.items() if value is not None}
    before = [Given(name, value, "the command line") for name, value in typed.items()]
    before += _of_environment(environment)
    path = file or _named(environment)
    if path is None and folders is not None:
        path = _usual(before, folders)
    in_file, troubles = _of_file(path) if path else ([], [])
    found, more = read([*before, *in_file])
    if problems := [*troubles, *more]:
        raise ConfigurationError("\n".join(str(problem) for problem in problems))
    return Configuration(found, path)


def _of_environment(environment: Mapping[str, str]) -> list[Given]:
    """The variables with the prefix; an empty one says nothing."""
    return [
        Given(name.removeprefix(PREFIX).lower(), text, name)
        for name, text in sorted(environment.items())
        if name.startswith(PREFIX) and name not in OTHERS and text.strip()
    ]


def _named(environment: Mapping[str, str]) -> Path | None:
    text = environment.get(FILE_VARIABLE, "").strip()
    return Path(text) if text else None


def _usual(before: list[Given], folders: Folders) -> Path | None:
    """The file beside the data file or in the user's folder, None where there is neither."""
    data = next((str(one.written) for one in before if one.name == "data"), "")
    beside = (Path(data).parent if data else folders.data) / FILE_NAME
    return next((p for p in (beside, folders.user / FILE_NAME) if _is_there(p)), None)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _of_file(path: Path) -> tuple[list[Given], list[Trouble]]:
    """What a file says, or why it cannot be read."""
    try:
        with path.open("rb") as opened:
            content = opened.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            return [], [Trouble(str(path), f"it is longer than {_LARGEST:,} bytes.")]
        text = content.decode("utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError:
        return [], [Trouble(str(path), "it is not UTF-8 text.")]
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return [], [Trouble(str(path), f"it is not TOML: {_words(error)}. {_EXAMPLE}")]
    except (OSError, ValueError) as error:
        return [], [Trouble(str(path), f"it cannot be read: {_words(error)}.")]
    if isinstance(table.get("data"), str) and table["data"].strip():
        # Beside the file that says it, from wherever the command is called.
        table["data"] = str(path.absolute().parent / table["data"].strip())
    return [Given(name, value, _place(path, text, name)) for name, value in table.items()], []


_EXAMPLE = 'A line is a name, “=” and a value: port = 8765 or log_format = "json".'


def _words(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or "nested too deeply").rstrip(".")


def _place(path: Path, text: str, name: str) -> str:
    """The file and the line that a name stands in, as far as it can be told."""
    line = re.compile(rf"""\s*\[{{0,2}}\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
    for number, one in enumerate(text.splitlines(), 1):
        if line.match(one):
            return f"{path}, line {number}"
    return str(path)


def listing(configuration: Configuration) -> list[tuple[str, str, str]]:
    """Each setting's name, its value in words and where it comes from; secrets never."""
    found = [configuration.found[setting.name] for setting in SETTINGS]
    return [(one.setting.name, _shown(one), one.where) for one in found]


def _shown(one: Found) -> str:
    if one.value in {None, ""}:
        return "(not set)"
    if one.setting.secret:
        return "(set, not shown)"
    if isinstance(one.value, bool):
        return "true" if one.value else "false"
    return str(one.value)
