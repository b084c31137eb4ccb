"""How marketing hands over to sales: what the words mean, the card, the reasons to send it back."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from advisor.core.plan.plan import Plan
from advisor.library.feedback_form import feedback_form
from advisor.usecases import assets, lead_cards, lead_feedback
from advisor.usecases.hand_off import kit_of
from advisor.web.access import now, store, workspace
from advisor.web.paper_file import pdf_file
from advisor.web.plan_in_force import plan_here

bp = Blueprint("hand_off", __name__, url_prefix="/w/<workspace_id>/plan/hand-off")


@bp.get("/")
def page() -> ResponseReturnValue:
    """Definitions, card, reasons, the way back, and how all of it is used."""
    plan = plan_here()
    return render_template(
        "hand_off/page.html",
        plan=plan,
        # Only lines of the plan itself can be edited, not the usual ones.
        edited=plan if plan and plan.hand_off else None,
        kit=kit_of(plan),
        form=feedback_form(),
        in_use=_in_use(plan),
    )


@bp.get("/card")
def card() -> ResponseReturnValue:
    """Blank cards, four on a sheet, to print from the browser."""
    return render_template("hand_off/card.html", kit=kit_of(plan_here()))


@bp.get("/card.pdf")
def card_pdf() -> ResponseReturnValue:
    """The same as PDF."""
    from advisor.reports.lead_card import cards_pdf

    return pdf_file(cards_pdf, "lead-cards", kit_of(plan_here()), workspace().name)


def _in_use(plan: Plan | None) -> tuple[lead_cards.Desk, int, assets.Register]:
    """The cards, how many answers marketing owes this month, and the assets."""
    month = lead_feedback.month_now(workspace(), now())
    return (
        lead_cards.desk(store(), workspace(), kit_of(plan).rejects, now()),
        lead_feedback.digest_of(store(), workspace(), month).owed,
        assets.register(store(), workspace(), plan.enablement if plan else None, now()),
    )
