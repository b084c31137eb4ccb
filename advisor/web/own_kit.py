"""An interviewer's own kit, by link or signed in: to read, and to print."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template
from flask.typing import ResponseReturnValue

from advisor.core.hiring.kit import Kit
from advisor.core.language import say
from advisor.usecases.hiring import kit as kits
from advisor.web import desk as desks
from advisor.web.access import company_of, store
from advisor.web.desk import HERE, LINK, desk, desk_url
from advisor.web.kit import kit_file
from advisor.web.messages import tell
from advisor.web.paper_file import paper_soon

bp = Blueprint("own_kit", __name__)
desks.install(bp)


@bp.get(f"{LINK}/kit", endpoint="linked_page")
@bp.get(f"{HERE}/kit", endpoint="page")
def page() -> ResponseReturnValue:
    """The own kit."""
    if not desk().skills:
        return _nothing_yet()
    paper_soon()
    return render_template(
        "kit/one.html",
        kit=_kit(),
        opening=desk().opening,
        pdf_url=desk_url("own_kit.as_pdf"),
        back=desk_url("scorecards.page"),
    )


@bp.get(f"{LINK}/kit.pdf", endpoint="linked_as_pdf")
@bp.get(f"{HERE}/kit.pdf", endpoint="as_pdf")
def as_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    return kit_file((_kit(),), "interview-kit") if desk().skills else _nothing_yet()


def _kit() -> Kit:
    opening = desk().opening
    return kits.kit_of(store(), company_of(opening), opening, desk().panelist)


def _nothing_yet() -> ResponseReturnValue:
    tell(say("No skill is assigned to you yet, so there is no kit."))
    return redirect(desk_url("scorecards.page"))
