"""Leads that were handed over: the list, one card, accepted or sent back, and erased."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from advisor.core.days import day_figures
from advisor.core.hand_off.cards import Card, recycle_day
from advisor.core.language import say, say_many, told
from advisor.core.plan.hand_off import HandOffKit
from advisor.usecases import lead_cards
from advisor.usecases.company_days import day_of
from advisor.usecases.hand_off import card_fields, kit_of
from advisor.usecases.lead_cards import LeadUnknownError, ReasonUnknownError
from advisor.web import errors
from advisor.web.access import now, signed_in_member, store, workspace
from advisor.web.lead_card_form import LeadCardForm
from advisor.web.messages import tell
from advisor.web.plan_in_force import plan_here
from advisor.web.table_file import table_file

bp = Blueprint("lead_cards", __name__, url_prefix="/w/<workspace_id>/plan/leads")
bp.register_error_handler(LeadUnknownError, lambda _error: errors.not_there())


@bp.app_template_global()
def leads_due() -> tuple[int, int]:
    """How many leads come back this week, and how many wait for an answer past their deadline."""
    cards = lead_cards.desk(store(), workspace(), (), now()).cards
    return len(cards.back), sum(card.late(_today()) for card in cards.waiting)


@bp.get("/")
def everyone() -> ResponseReturnValue:
    """Who comes back this week, who waits, who was taken, who was sent back, and why."""
    kit = _kit()
    return render_template(
        "lead_cards/everyone.html",
        desk=lead_cards.desk(store(), workspace(), kit.rejects, now()),
        words=lead_cards.reason_words(kit.rejects),
        today=_today(),
        months=lead_cards.keep_months(store(), workspace().id),
    )


@bp.get("/leads.csv")
def file() -> ResponseReturnValue:
    """Every card as a table."""
    words = lead_cards.reason_words(_kit().rejects)
    return table_file(lead_cards.table(store(), workspace().id, words), "lead-cards")


@bp.get("/new")
def ask() -> ResponseReturnValue:
    """An empty card."""
    return _edit(LeadCardForm())


@bp.post("/new")
def add() -> ResponseReturnValue:
    """Keep a new card."""
    form = LeadCardForm()
    if not form.validate():
        return _edit(form), 422
    lead_id = lead_cards.add(store(), workspace().id, form.told(), signed_in_member().id, now())
    tell(say("Handed over. Sales now accepts it, or sends it back with a reason."))
    return redirect(_url("one", lead_id=lead_id))


@bp.get("/<lead_id>")
def one(lead_id: str) -> ResponseReturnValue:
    """One card, and what can be decided about it."""
    return _one(_find(lead_id))


@bp.get("/<lead_id>/change")
def edit(lead_id: str) -> ResponseReturnValue:
    """The card, to be filled in further."""
    card = _find(lead_id)
    return _edit(LeadCardForm(obj=card), card)


@bp.post("/<lead_id>/change")
def change(lead_id: str) -> ResponseReturnValue:
    """Keep what was changed."""
    card, form = _find(lead_id), LeadCardForm()
    if not form.validate():
        return _edit(form, card), 422
    lead_cards.change(store(), workspace().id, card.id, form.told(), now())
    tell(say("The card is kept."))
    return redirect(_url("one", lead_id=card.id))


@bp.post("/<lead_id>/accept")
def accept(lead_id: str) -> ResponseReturnValue:
    """Keep that sales has taken the lead."""
    lead_cards.accept(store(), workspace().id, lead_id, signed_in_member().id, now())
    tell(say("Accepted: it is sales’ from here."), _url("take_back", lead_id=lead_id))
    return redirect(_url("one", lead_id=lead_id))


@bp.post("/<lead_id>/reject")
def reject(lead_id: str) -> ResponseReturnValue:
    """Send the lead back with one of the reasons."""
    card, chosen = _find(lead_id), request.form.get("reason", "")
    reason = next((one for one in _kit().rejects if one.id == chosen), None)
    try:
        back = lead_cards.reject(
            store(), workspace(), card.id, reason, signed_in_member().id, now()
        )
    except ReasonUnknownError as error:
        return _one(card, told(error)), 422
    tell(_sent_back(back), _url("take_back", lead_id=lead_id))
    return redirect(_url("one", lead_id=lead_id))


@bp.post("/<lead_id>/again")
def again(lead_id: str) -> ResponseReturnValue:
    """Hand a lead over once more."""
    lead_cards.hand_over_again(store(), workspace().id, lead_id, signed_in_member().id, now())
    tell(say("Handed over again. Sales is asked anew."), _url("take_back", lead_id=lead_id))
    return redirect(_url("one", lead_id=lead_id))


@bp.post("/<lead_id>/take-back")
def take_back(lead_id: str) -> ResponseReturnValue:
    """Undo the newest decision."""
    lead_cards.take_back(store(), workspace().id, lead_id, now())
    tell(say("Undone. The card stands as it stood before."))
    return redirect(_url("one", lead_id=lead_id))


@bp.get("/<lead_id>/erase")
def ask_erase(lead_id: str) -> ResponseReturnValue:
    """Say what erasing takes away for good, before it does."""
    return render_template("lead_cards/erase.html", card=_find(lead_id))


@bp.post("/<lead_id>/erase")
def erase(lead_id: str) -> ResponseReturnValue:
    """Erase a card for good."""
    left = lead_cards.erase(store(), workspace().id, lead_id, now())
    done = say("Erased for good. The reasons stay counted, without a name.")
    tell(f"{done} {left}".rstrip())
    return redirect(_url("everyone"))


@bp.post("/erase-past")
def erase_past() -> ResponseReturnValue:
    """Erase every card that was kept for too long."""
    gone = lead_cards.erase_past(store(), workspace(), now())
    tell(say_many("Erased for good: {number} card.", "Erased for good: {number} cards.", gone))
    return redirect(_url("everyone"))


def _sent_back(back: str) -> str:
    if not back:
        return say("Sent back. It does not come back.")
    return say("Sent back. It comes back on {day}.", day=day_figures(back))


def _back_words(back: str) -> str:
    return say("Back on {day}.", day=day_figures(back)) if back else say("Never comes back.")


def _one(card: Card, problem: str = "") -> str:
    kit, today, week = _kit(), _today(), workspace().week
    backs = [recycle_day(today, one.recycle_days, week) for one in kit.rejects]
    return render_template(
        "lead_cards/one.html",
        card=card,
        fields=card_fields(kit),
        reasons=[
            (one.id, f"{one.text} {_back_words(back)}")
            for one, back in zip(kit.rejects, backs, strict=True)
        ],
        words=lead_cards.reason_words(kit.rejects),
        until=lead_cards.kept_until(card, lead_cards.keep_months(store(), workspace().id)),
        today=today,
        errors=[("reason", problem)] if problem else [],
    )


def _edit(form: LeadCardForm, card: Card | None = None) -> str:
    return render_template(
        "lead_cards/edit.html",
        form=form,
        card=card,
        fields=card_fields(_kit()),
        errors=form.problems(),
    )


def _kit() -> HandOffKit:
    return kit_of(plan_here())


def _find(lead_id: str) -> Card:
    return lead_cards.find(store(), workspace().id, lead_id)


def _today() -> str:
    return day_of(workspace(), now())


def _url(endpoint: str, **values: Any) -> str:
    return url_for(f"lead_cards.{endpoint}", workspace_id=workspace().id, **values)
