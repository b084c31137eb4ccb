"""What changed between two times, in words, with what is more than chance marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.change import Change
from advisor.core.language import mark, say, say_many, written
from advisor.core.observation import Mode
from advisor.core.skills import Catalogue

BY_CHANCE = 0.05  # of the skills cross the line though nothing has changed
_HIGHER, _LOWER = mark("{names} higher"), mark("{names} lower")
_MODES = {
    Mode.SITUATIONAL: mark("{skill} (situations)"),
    Mode.WORK_SAMPLE: mark("{skill} (work sample)"),
}


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
        band = say("{low} to {high}", low=_signed(self.low), high=_signed(self.high))
        sure = say("yes") if self.reliable else say("no")
        return self.name, _one(self.before), _one(self.after), difference, band, sure


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What changed, and what of it is more than chance. told: all of it for who cannot see it."""

    sentence: str
    chance: str
    rows: tuple[ChangeRow, ...]

    @property
    def told(self) -> str:
        """The chart in words."""
        return "; ".join(
            say(
                "{skill} {before} to {after}",
                skill=r.name,
                before=_one(r.before),
                after=_one(r.after),
            )
            for r in self.rows
        )


def change_words(changes: Sequence[Change], catalogue: Catalogue) -> ChangeWords:
    """The changes in words, in the order given; at least one."""
    rows = tuple(_row(change, catalogue) for change in changes)
    up = [row.name for row in rows if row.reliable and row.after > row.before]
    down = [row.name for row in rows if row.reliable and row.after < row.before]
    said = [
        say(words, names=_several(names))
        for words, names in ((_HIGHER, up), (_LOWER, down))
        if names
    ]
    sentence = (
        say("More than chance: {changes}.", changes=", ".join(said))
        if said
        else say("More than chance: nothing.")
    )
    return ChangeWords(sentence, _chance(len(rows)), rows)


def _row(change: Change, catalogue: Catalogue) -> ChangeRow:
    skill = catalogue.skill(change.skill)
    low, high = change.band()
    words = _MODES.get(change.mode, "")
    return ChangeRow(
        say(words, skill=skill.name) if words else skill.name,
        skill.group,
        round(change.before, 1),
        round(change.after, 1),
        round(low, 1),
        round(high, 1),
        change.reliable,
    )


def _several(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return say("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _chance(n: int) -> str:
    """How many would cross a 95% line though nothing has changed."""
    about = round(BY_CHANCE * n)
    if about == 0:
        return say_many(
            "With {number} value compared, fewer than one would cross a 95% line by chance alone.",
            "With {number} values compared, fewer than one would cross a 95% line by chance alone.",
            n,
        )
    if about == 1:
        return say(
            "With {number} values compared, about one would cross a 95% line by chance alone.",
            number=n,
        )
    return say(
        "With {number} values compared, about {about} would cross a 95% line by chance alone.",
        number=n,
        about=about,
    )


def _one(value: float) -> str:
    return written(f"{value:.1f}")


def _signed(value: float) -> str:
    rounded = round(value, 1)
    return (
        _one(abs(rounded)) if rounded == 0 else f"{'+' if rounded > 0 else '−'}{_one(abs(rounded))}"
    )
