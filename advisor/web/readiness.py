"""For programs that watch the server: whether it can do its work now."""

from __future__ import annotations

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

from advisor.store import readiness

bp = Blueprint("readiness", __name__)


@bp.get("/ready")
def ready() -> ResponseReturnValue:
    """What was looked at and whether it is well, 503 where something is not; no secrets."""
    found = readiness.checks(current_app.config["ADVISOR"].data)
    well = all(found.values())
    return {"ready": well, "checks": found}, 200 if well else 503
