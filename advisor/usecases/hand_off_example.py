"""The hand-off of the example company: cards, assets, and what sales heard."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from advisor.core.hand_off.cards import ACCEPTED, REJECTED, Decision, recycle_day
from advisor.core.hand_off.feedback import MISSING
from advisor.library.feedback_form import feedback_form
from advisor.store import assets, feedback, lead_cards
from advisor.store.assets import AssetKept
from advisor.store.database import Store
from advisor.store.feedback import FeedbackAnswer, FeedbackEntry, FeedbackLink
from advisor.store.lead_cards import FIELDS, DecisionKept
from advisor.store.people import Person
from advisor.store.workspaces import Workspace
from advisor.usecases.company_days import day_of
from advisor.usecases.hand_off import usual_kit
from advisor.usecases.lead_feedback import LINK_DAYS
from advisor.usecases.tokens import hashed, later, new_id, new_token, stamp

Given = Mapping[str, Any]


def keep(
    store: Store,
    workspace: Workspace,
    member_id: str,
    given: Given,
    everyone: Mapping[str, Person],
    at: datetime,
) -> None:
    """Keep what is given as plain data. everyone: people by key. Belongs into a transaction."""
    for one in given["leads"]:
        _keep_card(store, workspace, member_id, one, at)
    known = {MISSING: MISSING}
    for one in given["assets"]:
        kept = _asset(workspace, one, everyone, at)
        assets.add(store, kept)
        known[kept.name] = kept.id
    link = _link(store, workspace, member_id, given["link"], at)
    for one in given["feedback"]:
        feedback.add_entry(store, workspace.id, _entry(link, one, known, at))
    for one in given["answers"]:
        when = at - timedelta(days=one["days"])
        month = day_of(workspace, when)[:7]
        answer = FeedbackAnswer(one["theme"], month, one["text"], "", stamp(when))
        feedback.put_answer(store, workspace.id, answer, member_id)


def _keep_card(
    store: Store, workspace: Workspace, member_id: str, given: Given, at: datetime
) -> None:
    handed, lead_id = at - timedelta(days=given["days"]), new_id()
    due = day_of(workspace, at + timedelta(days=given["due"])) if "due" in given else ""
    fields = {name: given.get(name, "") for name in FIELDS} | {"deadline": due}
    lead_cards.add(store, workspace.id, lead_id, fields, member_id, stamp(handed))
    if "decided" in given:
        when = handed + timedelta(days=given["decided"])
        decided = _decision(workspace, given.get("reason", ""), when)
        kept = DecisionKept(new_id(), lead_id, member_id, decided)
        lead_cards.decide(store, workspace.id, kept, stamp(when))
        lead_cards.touch(store, workspace.id, lead_id, stamp(when))


def _decision(workspace: Workspace, reason: str, at: datetime) -> Decision:
    if not reason:
        return Decision(ACCEPTED, "", "", "")
    days = next(one.recycle_days for one in usual_kit().rejects if one.id == reason)
    return Decision(REJECTED, reason, recycle_day(day_of(workspace, at), days, workspace.week), "")


def _asset(
    workspace: Workspace, given: Given, everyone: Mapping[str, Person], at: datetime
) -> AssetKept:
    return AssetKept(
        id=new_id(),
        workspace_id=workspace.id,
        name=given["title"],
        link="",
        stage=given["stage"],
        owner_id=everyone[given["owner"]].id,
        checked_on=day_of(workspace, at - timedelta(days=given["checked_days"])),
        deals=given["deals"],
        theme=given["theme"],
        plan_key="",
        created_at=stamp(at),
    )


def _link(
    store: Store, workspace: Workspace, member_id: str, name: str, at: datetime
) -> FeedbackLink:
    """A link of which nobody has the token: a new one is made when somebody wants to try."""
    expires = later(at, days=LINK_DAYS)
    link = FeedbackLink(new_id(), workspace.id, name, "", stamp(at), expires, revoked=False)
    feedback.add_link(store, link, hashed(new_token()), member_id)
    return link


def _entry(
    link: FeedbackLink, given: Given, known: Mapping[str, str], at: datetime
) -> FeedbackEntry:
    return FeedbackEntry(
        id=new_id(),
        link_id=link.id,
        once=new_id(),
        chosen=feedback_form().chosen(given),
        asset=known[given["asset"]] if "asset" in given else "",
        words=given.get("words", ""),
        sent_at=stamp(at - timedelta(days=given["days"])),
    )
