"""Settings from several places, the first that says something counts; all problems at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from advisor.core.configuration.definitions import PREFIX, SETTINGS, Setting, variable
from advisor.core.configuration.kinds import UnfitError, Value, value_of

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Given:
    """What one place says. name: of the setting, as in the file, also where it is none.

    where: the place in words, such as “ADVISOR_PORT” or “advisor.toml, line 3”.
    """

    name: str
    written: object
    where: str


@dataclass(frozen=True, slots=True)
class Found:
    """A setting's value and where it comes from, "default" where nothing was set.

    value: None where there is no default.
    """

    setting: Setting
    value: Value | None
    where: str = "default"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Nonsense in one place: where it stands, and in words what is wrong and what is right."""

    where: str
    words: str

    def __str__(self) -> str:
        """The problem as one line."""
        return f"{self.where}: {self.words}"


def read(given: Iterable[Given]) -> tuple[dict[str, Found], list[Trouble]]:
    """Every setting by its name, and every problem; what comes first among given counts.

    What is wrong is told also where something before it counts: it would bite later.
    """
    found = {setting.name: Found(setting, setting.default) for setting in SETTINGS}
    known = {setting.name: setting for setting in SETTINGS}
    troubles, decided = [], set()
    for one in given:
        if one.name not in known:
            troubles.append(Trouble(one.where, _unknown(one, known)))
            continue
        try:
            value = value_of(known[one.name], one.written)
        except UnfitError as error:
            troubles.append(Trouble(one.where, _unfit(known[one.name], one.written, error)))
            continue
        if one.name not in decided:
            decided.add(one.name)
            found[one.name] = Found(known[one.name], value, one.where)
    return found, troubles


def _unknown(one: Given, known: Mapping[str, Setting]) -> str:
    near = get_close_matches(one.name.lower(), known, 1, 0.5)
    # Somebody who wrote it for the environment is told the name for the environment.
    in_environment = one.where.startswith(PREFIX)
    shown = [variable(name) if in_environment else name for name in near]
    hint = f"Did you mean {shown[0]}?" if shown else "“advisor settings” lists those there are."
    return f"there is no setting “{_cut(one.name)}”. {hint}"


def _unfit(setting: Setting, written: object, error: UnfitError) -> str:
    shown = "what is set" if setting.secret else f"“{_cut(str(written))}”"
    return f"{shown} is no value for {setting.name}. Right would be {error}."


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
