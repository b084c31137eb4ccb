"""The assets that sales works with, by stage: what there is, what is missing, what is old."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from advisor.core.language import say
from advisor.core.plan.enablement import Enablement
from advisor.library.feedback_form import feedback_form
from advisor.store import people
from advisor.store.assets import AssetKept
from advisor.usecases import assets
from advisor.usecases.assets import STALE_MONTHS, AssetUnknownError, Told
from advisor.usecases.company_days import day_of
from advisor.web import errors
from advisor.web.access import now, store, workspace
from advisor.web.asset_form import AssetForm
from advisor.web.lead_card_form import is_day
from advisor.web.messages import tell
from advisor.web.plan_in_force import plan_here
from advisor.web.table_file import table_file

bp = Blueprint("assets", __name__, url_prefix="/w/<workspace_id>/plan/assets")
bp.register_error_handler(AssetUnknownError, lambda _error: errors.not_there())


@bp.get("/")
def everything() -> ResponseReturnValue:
    """Every stage with its assets, and what the plan suggests besides."""
    return render_template(
        "assets/everything.html",
        register=assets.register(store(), workspace(), _suggested(), now()),
        themes=feedback_form().themes,
        thrown_away=assets.thrown_away(store(), workspace().id, now()),
        months=STALE_MONTHS,
    )


@bp.get("/assets.csv")
def file() -> ResponseReturnValue:
    """Every asset as a table."""
    return table_file(assets.table(store(), workspace()), "assets")


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """An empty form, or one for what the plan suggests."""
    form = _form(MultiDict())
    form.fill(_asked_for(request.args.get("suggested", "")))
    return _page(form)


@bp.post("/new")
def add() -> ResponseReturnValue:
    """Register an asset."""
    form = _form()
    if not form.validate():
        return _page(form), 422
    new = assets.add(store(), workspace().id, form.told(), now())
    tell(say("{name} is registered.", name=new.name), _url("remove", asset_id=new.id))
    return redirect(_url("everything") + f"#asset-{new.id}")


@bp.get("/<asset_id>")
def edit(asset_id: str) -> ResponseReturnValue:
    """One asset, to be changed."""
    known = _find(asset_id)
    form = _form(MultiDict())
    form.fill({name: str(getattr(known, name)) for name in Told.__slots__})
    return _page(form, known)


@bp.post("/<asset_id>")
def change(asset_id: str) -> ResponseReturnValue:
    """Keep what was changed."""
    known, form = _find(asset_id), _form()
    if not form.validate():
        return _page(form, known), 422
    assets.change(store(), workspace().id, known.id, form.told())
    tell(say("The asset is kept."))
    return redirect(_url("everything") + f"#asset-{known.id}")


@bp.post("/<asset_id>/checked")
def check(asset_id: str) -> ResponseReturnValue:
    """Keep that somebody looked at it today; with a day in the address, put that back."""
    before, today = request.args.get("day"), day_of(workspace(), now())
    undone = before is not None and (before == "" or is_day(before))
    known = assets.check(store(), workspace(), asset_id, (before or "") if undone else today)
    if undone:
        tell(say("{name}: the last look is what it was.", name=known.name))
    else:
        tell(
            say("{name}: looked at today.", name=known.name),
            _url("check", asset_id=known.id, day=known.checked_on),
        )
    return redirect(_url("everything") + f"#asset-{known.id}")


@bp.post("/<asset_id>/use")
def use(asset_id: str) -> ResponseReturnValue:
    """Count one more deal in which it was used; with "less" in the address, one less."""
    known, less = _find(asset_id), "less" in request.args
    assets.use(store(), workspace().id, known.id, -1 if less else 1)
    undo = "" if less else _url("use", asset_id=known.id, less=1)
    fewer = say("{name}: one deal less.", name=known.name)
    tell(fewer if less else say("{name}: one deal more.", name=known.name), undo)
    return redirect(_url("everything") + f"#asset-{known.id}")


@bp.post("/<asset_id>/remove")
def remove(asset_id: str) -> ResponseReturnValue:
    """Put an asset into the bin, with an undo."""
    known = assets.remove(store(), workspace().id, asset_id, now())
    tell(say("{name} is removed.", name=known.name), _url("bring_back", asset_id=known.id))
    return redirect(_url("everything"))


@bp.post("/<asset_id>/bring-back")
def bring_back(asset_id: str) -> ResponseReturnValue:
    """Undo a removal."""
    known = assets.bring_back(store(), workspace().id, asset_id)
    tell(say("{name} is back.", name=known.name))
    return redirect(_url("everything"))


def _asked_for(key: str) -> dict[str, str]:
    """What is known of the asset that the plan suggests under a key; nothing where it does not."""
    found = _suggested()
    for stage in found.stages if found else ():
        for one in stage.assets:
            if one.key == key:
                known = {"name": one.name, "stage": stage.stage, "owner_id": one.holder_id}
                return known | {"plan_key": key}
    return {}


def _page(form: AssetForm, asset: AssetKept | None = None) -> str:
    return render_template(
        "assets/edit.html",
        form=form,
        asset=asset,
        stages=list(assets.stage_names().items()),
        owners=[("", say("Nobody yet")), *((one.id, one.name) for one in _people())],
        themes=[("", say("Nothing in particular")), *_themes()],
        errors=form.problems(),
    )


def _form(data: MultiDict[str, str] | None = None) -> AssetForm:
    form = AssetForm(data) if data is not None else AssetForm()
    owners = [one.id for one in _people()]
    form.offer(assets.stage_names(), owners, feedback_form().themes, day_of(workspace(), now()))
    return form


def _themes() -> list[tuple[str, str]]:
    return [
        (key, f"{theme.heading}: {theme.text}") for key, theme in feedback_form().themes.items()
    ]


def _suggested() -> Enablement | None:
    plan = plan_here()
    return plan.enablement if plan else None


def _people() -> list[people.Person]:
    return people.of_workspace(store(), workspace().id)


def _find(asset_id: str) -> AssetKept:
    return assets.find(store(), workspace().id, asset_id)


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"assets.{endpoint}", workspace_id=workspace().id, **values)
