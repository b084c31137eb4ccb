"""What changed between two times, in words, with what is more than chance marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.change import Change
from advisor.core.observation import Mode
from advisor.core.skills import Catalogue

BY_CHANCE = 0.05  # of the skills cross the line though nothing has changed
_MODES = {Mode.SITUATIONAL: "situations", Mode.WORK_SAMPLE: "work sample"}


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One skill then and now; values on the anchor scale 1-5, rounded as shown.

    low, high: the 80% band of the difference. kind: the skill's group.
    """

    name: str
    kind: str
    before: float
    after: float
    low: float
    high: float
    reliable: bool

    @property
    def row(self) -> tuple[str, ...]:
        """As a row of a table."""
        difference = _signed(self.after - self.before)
        band = f"{_signed(self.low)} to {_signed(self.high)}"
        sure = "yes" if self.reliable else "no"
        return self.name, f"{self.before:.1f}", f"{self.after:.1f}", difference, band, sure


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What changed, and what of it is more than chance. told: all of it for who cannot see it."""

    sentence: str
    chance: str
    rows: tuple[ChangeRow, ...]

    @property
    def told(self) -> str:
        """The chart in words."""
        return "; ".join(f"{r.name} {r.before:.1f} to {r.after:.1f}" for r in self.rows)


def change_words(changes: Sequence[Change], catalogue: Catalogue) -> ChangeWords:
    """The changes in words, in the order given; at least one."""
    rows = tuple(_row(change, catalogue) for change in changes)
    up = [row.name for row in rows if row.reliable and row.after > row.before]
    down = [row.name for row in rows if row.reliable and row.after < row.before]
    said = [f"{_several(names)} {way}" for names, way in ((up, "higher"), (down, "lower")) if names]
    sentence = f"More than chance: {', '.join(said)}." if said else "More than chance: nothing."
    return ChangeWords(sentence, _chance(len(rows)), rows)


def _row(change: Change, catalogue: Catalogue) -> ChangeRow:
    skill = catalogue.skill(change.skill)
    low, high = change.band()
    mode = _MODES.get(change.mode, "")
    return ChangeRow(
        f"{skill.name} ({mode})" if mode else skill.name,
        skill.group,
        round(change.before, 1),
        round(change.after, 1),
        round(low, 1),
        round(high, 1),
        change.reliable,
    )


def _several(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _chance(n: int) -> str:
    """How many would cross a 95% line though nothing has changed."""
    about = round(BY_CHANCE * n)
    count = "fewer than one" if about == 0 else "about one" if about == 1 else f"about {about}"
    compared = "1 value" if n == 1 else f"{n} values"
    return f"With {compared} compared, {count} would cross a 95% line by chance alone."


def _signed(value: float) -> str:
    rounded = round(value, 1)
    return f"{'+' if rounded > 0 else '−' if rounded < 0 else ''}{abs(rounded):.1f}"
