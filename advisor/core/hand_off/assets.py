"""The register of assets: what sales works with at each stage, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """Something that sales works with. link: https. stage: id of a stage. checked_on: a day or "".

    owner: a name, "" for nobody; deals: in how many it was used, as people counted. theme: key of
    what it answers, "" for nothing in particular. plan_key: of the suggestion it came from, or "".
    helped: how often sales said by the form that it helped.
    """

    id: str
    name: str
    link: str
    stage: str
    owner: str
    checked_on: str
    deals: int
    theme: str
    plan_key: str
    helped: int = 0

    def stale(self, fresh_since: str) -> bool:
        """Whether the last look at it is older than a day; true for one never looked at."""
        return self.checked_on < fresh_since


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An asset that the plan proposes for a stage. key: of its line in the plan; holder: a name."""

    key: str
    name: str
    why: str
    holder: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One stage with its assets. open: suggestions that no asset covers yet."""

    stage: str
    name: str
    assets: tuple[Asset, ...]
    open: tuple[Suggestion, ...]

    @property
    def empty(self) -> bool:
        """Whether sales has nothing to work with at this stage."""
        return not self.assets


def shelves(
    stages: Iterable[tuple[str, str, Sequence[Suggestion]]], assets: Sequence[Asset]
) -> tuple[Shelf, ...]:
    """Every stage with what there is and what is missing. stages: id, name, suggestions."""
    return tuple(_shelf(stage, name, suggested, assets) for stage, name, suggested in stages)


def unanswered(themes: Iterable[str], assets: Iterable[Asset]) -> tuple[str, ...]:
    """Which themes no asset answers, in their order."""
    answered = {asset.theme for asset in assets}
    return tuple(theme for theme in themes if theme not in answered)


def _shelf(
    stage: str, name: str, suggested: Sequence[Suggestion], assets: Sequence[Asset]
) -> Shelf:
    here = tuple(asset for asset in assets if asset.stage == stage)
    keys = {asset.plan_key for asset in assets}
    names = {asset.name.casefold() for asset in here}
    missing = tuple(
        one for one in suggested if one.key not in keys and one.name.casefold() not in names
    )
    return Shelf(stage, name, here, missing)
