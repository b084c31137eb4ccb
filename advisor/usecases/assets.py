"""The register of assets: what sales works with, by stage, with what is missing or old."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from advisor.core.hand_off.assets import Asset, Shelf, Suggestion, shelves, unanswered
from advisor.core.hand_off.feedback import theme_key
from advisor.core.language import say_many
from advisor.core.plan.enablement import Enablement
from advisor.library.feedback_form import feedback_form
from advisor.library.plan import plan_content
from advisor.store import assets, feedback, people
from advisor.store.assets import AssetKept
from advisor.store.database import Store
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of
from advisor.usecases.reminders import later
from advisor.usecases.tokens import new_id, stamp

# Our assumption: prices, names and pictures rarely stay true for longer without a look.
STALE_MONTHS = 6
DAYS_IN_BIN = 30


class AssetUnknownError(Exception):
    """There is no such asset."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is typed about an asset; as ``AssetKept`` has it."""

    name: str
    link: str
    stage: str
    owner_id: str
    checked_on: str
    deals: int
    theme: str
    plan_key: str


@dataclass(frozen=True, slots=True)
class Register:
    """All assets by stage. stale: those last looked at before a day, or never.

    open_themes: (heading, words) of what sales heard and no asset answers.
    """

    shelves: tuple[Shelf, ...]
    stale: frozenset[str]
    open_themes: tuple[tuple[str, str], ...]

    @property
    def empty(self) -> bool:
        """Whether nothing has been registered yet."""
        return all(shelf.empty for shelf in self.shelves)

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of the stages at which sales has nothing to work with."""
        return tuple(shelf.name for shelf in self.shelves if shelf.empty)


def stage_names() -> dict[str, str]:
    """Id to name of every stage, in order."""
    return {stage.id: stage.name for stage in plan_content().stages}


def register(
    store: Store, workspace: Workspace, suggested: Enablement | None, at: datetime
) -> Register:
    """The register beside what the plan suggests. suggested: None where it suggests nothing."""
    found = _assets(store, workspace)
    fresh = later(date.fromisoformat(day_of(workspace, at)), -STALE_MONTHS).isoformat()
    by_stage = {one.stage: one.assets for one in suggested.stages} if suggested else {}
    stages = [
        (
            stage,
            name,
            [Suggestion(one.key, one.name, one.why, one.holder) for one in by_stage.get(stage, ())],
        )
        for stage, name in stage_names().items()
    ]
    return Register(
        shelves=shelves(stages, found),
        stale=frozenset(asset.id for asset in found if asset.stale(fresh)),
        open_themes=_open_themes(store, workspace, found),
    )


def find(store: Store, workspace_id: str, asset_id: str) -> AssetKept:
    """One asset, also a removed one; raises AssetUnknownError."""
    asset = assets.find(store, workspace_id, asset_id)
    if asset is None:
        raise AssetUnknownError(AssetUnknownError.__doc__)
    return asset


def add(store: Store, workspace_id: str, told: Told, at: datetime) -> AssetKept:
    """Register an asset."""
    new = AssetKept(new_id(), workspace_id, **_fields(told), created_at=stamp(at))
    assets.add(store, new)
    return new


def change(store: Store, workspace_id: str, asset_id: str, told: Told) -> None:
    """Put what is typed now in place of what was. Raises AssetUnknownError."""
    with store.immediate():
        known = find(store, workspace_id, asset_id)
        assets.change(store, replace(known, **_fields(told)))


def check(store: Store, workspace: Workspace, asset_id: str, day: str) -> AssetKept:
    """Keep the day on which somebody looked at an asset; the asset before. AssetUnknownError."""
    with store.immediate():
        known = find(store, workspace.id, asset_id)
        assets.change(store, replace(known, checked_on=day))
    return known


def use(store: Store, workspace_id: str, asset_id: str, by: int) -> None:
    """Count one more deal in which it was used, or one less. Raises AssetUnknownError."""
    with store.immediate():
        find(store, workspace_id, asset_id)
        assets.used_once_more(store, workspace_id, asset_id, by)


def remove(store: Store, workspace_id: str, asset_id: str, at: datetime) -> AssetKept:
    """Put an asset into the bin; ``bring_back`` undoes it. Raises AssetUnknownError."""
    known = find(store, workspace_id, asset_id)
    assets.set_removed(store, workspace_id, asset_id, stamp(at))
    return known


def bring_back(store: Store, workspace_id: str, asset_id: str) -> AssetKept:
    """Undo ``remove``. Raises AssetUnknownError."""
    known = find(store, workspace_id, asset_id)
    assets.set_removed(store, workspace_id, asset_id, None)
    return known


def thrown_away(store: Store, workspace_id: str, at: datetime) -> list[AssetKept]:
    """What was put into the bin in the last thirty days."""
    return assets.removed_since(store, workspace_id, stamp(at - timedelta(days=DAYS_IN_BIN)))


def left_words(store: Store, workspace_id: str, person_id: str) -> str:
    """What a person who goes leaves behind in the register, and where it shows; "" for nothing."""
    kept = sum(one.owner_id == person_id for one in assets.of_workspace(store, workspace_id))
    if not kept:
        return ""
    return say_many(
        "They kept {number} asset, which is nobody’s now: Plan, Hand-off, Assets.",
        "They kept {number} assets, which are nobody’s now: Plan, Hand-off, Assets.",
        kept,
    )


def table(store: Store, workspace: Workspace) -> list[tuple[str, ...]]:
    """Every asset as one line of a file, its heading first."""
    stages, themes = stage_names(), feedback_form().themes
    head = ("name", "link", "stage", "owner", "last_check", "deals", "helped_by_form", "answers")
    rows = [
        (
            asset.name,
            asset.link,
            stages.get(asset.stage, asset.stage),
            asset.owner,
            asset.checked_on,
            str(asset.deals),
            str(asset.helped),
            themes[asset.theme].text if asset.theme in themes else "",
        )
        for asset in _assets(store, workspace)
    ]
    return [head, *rows]


def _fields(told: Told) -> dict[str, Any]:
    return {name: getattr(told, name) for name in Told.__slots__}


def _assets(store: Store, workspace: Workspace) -> list[Asset]:
    names = {one.id: one.name for one in people.of_workspace(store, workspace.id)}
    helped = [one.asset for one in feedback.entries(store, workspace.id)]
    return [
        Asset(
            id=one.id,
            name=one.name,
            link=one.link,
            stage=one.stage,
            owner=names.get(one.owner_id, ""),
            checked_on=one.checked_on,
            deals=one.deals,
            theme=one.theme,
            plan_key=one.plan_key,
            helped=helped.count(one.id),
        )
        for one in assets.of_workspace(store, workspace.id)
    ]


def _open_themes(
    store: Store, workspace: Workspace, found: list[Asset]
) -> tuple[tuple[str, str], ...]:
    form = feedback_form()
    entries = feedback.entries(store, workspace.id)
    heard = {theme_key(*pair) for one in entries for pair in one.chosen.items()}
    wanted = [key for key in form.themes if key in heard and not key.startswith("quality.")]
    return tuple(
        (form.themes[key].heading, form.themes[key].text) for key in unanswered(wanted, found)
    )
