"""Nothing is asked before somebody agreed, where that is what their answers rest on."""

from __future__ import annotations

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say
from advisor.usecases import notices
from advisor.web.access import store

_ANSWERING = frozenset(
    f"assess.{page}" for page in ("section", "save", "autosave", "check", "submit")
)
_FIRST = mark("Go to the first page and agree there. Nothing is kept before.")


def agree_first() -> ResponseReturnValue | None:
    """To the start page, from each page of a questionnaire that has not been agreed to."""
    if request.endpoint not in _ANSWERING or not notices.must_agree(store(), g.sitting):
        return None
    if request.endpoint == "assess.autosave":
        return {"said": say(_FIRST)}, 409
    return redirect(url_for("assess.start", token=g.sitting.token))
