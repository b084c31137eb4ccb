"""“What we know about you”: by the link of a questionnaire, and by a candidate's own link."""

from __future__ import annotations

import json

from flask import Blueprint, abort, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from advisor.core.language import mark, say, told
from advisor.usecases import known, sittings
from advisor.usecases.sitting import Sitting
from advisor.web import assess
from advisor.web.access import hand_over, now, store
from advisor.web.attachment import attachment
from advisor.web.messages import tell

bp = Blueprint("known", __name__, url_prefix="/a/<token>/your-data")
bp.register_error_handler(sittings.LinkUnknownError, assess.link_refused)
bp.register_error_handler(sittings.LinkClosedError, assess.link_refused)
ASKED = mark("Asked. Whoever leads the company sees it, and you see here that it is open.")


@bp.url_value_preprocessor
def _resume(_endpoint: str | None, values: dict[str, str] | None) -> None:
    token = (values or {}).pop("token", "")
    g.sitting = assess.resumed(token)
    held = hand_over()
    if held is not None and held.assessment_id != g.sitting.assessment.id:
        abort(404)


@bp.get("/")
def page() -> ResponseReturnValue:
    """All that is kept under this link, who sees it, until when, whom to ask."""
    sitting = _sitting()
    return render_template(
        "known/page.html",
        known=known.of_sitting(store(), sitting, now()),
        read_in=sitting.language,
        back_url=url_for("assess.start", token=sitting.token),
        file_url=url_for(".file", token=sitting.token),
        take_back_url=url_for(".take_back", token=sitting.token),
        erase_url=url_for(".ask_to_erase", token=sitting.token),
    )


@bp.get("/your-data.json")
def file() -> ResponseReturnValue:
    """The same as a file, with every answer that was saved."""
    found = known.of_sitting(store(), _sitting(), now())
    text = json.dumps(found.data, ensure_ascii=False, indent=1) + "\n"
    return attachment(text, "what-is-kept-about-me.json", "application/json")


@bp.post("/take-back")
def take_back() -> ResponseReturnValue:
    """Remove what was answered and not handed in, and close the link."""
    try:
        gone = known.take_back(store(), _sitting(), now())
    except sittings.AlreadySubmittedError as error:
        tell(told(error))
        return redirect(url_for(".page", token=_sitting().token))
    return render_template("known/taken_back.html", gone=gone, handed=hand_over() is not None)


@bp.post("/erase")
def ask_to_erase() -> ResponseReturnValue:
    """Keep that they ask to be erased; whoever leads the company is shown it."""
    about = _sitting().assessment
    if known.of_sitting(store(), _sitting(), now()).may_ask:
        known.ask_to_erase(store(), about.workspace_id, about.respondent, about.id, now())
        tell(say(ASKED))
    return redirect(url_for(".page", token=_sitting().token))


def _sitting() -> Sitting:
    found: Sitting = g.sitting
    return found
