"""The data dictionary of the plan: its versions and changes, and the hand-off in use."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from advisor.core.dataset.field import TIME, Field

_DAY = "ISO 8601 day"
PLAN_VERSIONS = (
    Field("number", "Which version of the company’s plan, from 1.", "integer"),
    Field("made_at", "When it was made.", "time", TIME),
    Field("made_by", "Name of the member who made it."),
    Field("reason", "Why, in their words."),
    Field("made_from", "The hours, answers and business numbers that it rests on."),
    Field("plan", "All that it said when it was made, as JSON."),
)
PLAN_CHANGES = (
    Field("number", "The order of changes, from 1.", "integer"),
    Field("line", "Key of the line of the plan."),
    Field("field", "What was changed: words, owner, due, done, hidden, comment, place."),
    Field("value", "What it became; nothing where it went back to what was computed."),
    Field("computed", "The computed words that it was written over."),
    Field("changed_by", "Name of the member who changed it."),
    Field("changed_at", "When that was.", "time", TIME),
)
_LEAD = Field("lead_id", "Id of the lead card; decisions outlive an erased card.")
LEAD_CARDS = (
    _LEAD,
    Field("who", "The lead: personal data."),
    Field("source", "How they first heard of the company."),
    Field("acts", "What they did."),
    Field("problem", "Their problem in their own words."),
    Field("fit", "How they fit."),
    Field("next_step", "The next step that was promised."),
    Field("permission", "What they agreed to."),
    Field("deadline", "By when an answer is owed; empty for no day.", range=_DAY),
    Field("changed_on", "When something last happened to the card.", range=_DAY),
)
LEAD_DECISIONS = (
    _LEAD,
    Field("status", "What was decided.", allowed=("accepted", "rejected", "waiting")),
    Field("reason", "Id of the reason to send it back; empty otherwise."),
    Field("recycle_on", "When it comes back; empty for never.", range=_DAY),
    Field("decided_on", "When that was.", range=_DAY),
)
FEEDBACK = (
    Field("form_id", "Id of the form that sales sent."),
    Field("link", "Name of the link that it came by."),
    Field("chosen", "What was tapped: question to option, as JSON.", "JSON"),
    Field("asset_id", "Id of the asset that helped; “missing” where one was missing."),
    Field("words", "One line in own words."),
    Field("sent_at", "When it was sent.", "time", TIME),
)
FEEDBACK_ANSWERS = (
    Field("theme", "What is answered: question and option."),
    Field("month", "The month it is answered for.", range="year-month"),
    Field("text", "What marketing does about it."),
    Field("answered_by", "Name of the member who answered."),
    Field("answered_at", "When that was.", "time", TIME),
)
ASSETS = (
    Field("asset_id", "Id of the asset."),
    Field("name", "Name of the asset. What is in the bin is left out."),
    Field("link", "Where it is."),
    Field("stage", "Id of the stage it is for."),
    Field("owner_id", "Id of the person who keeps it true; empty for nobody."),
    Field("checked_on", "When somebody last looked at it; empty for never.", range=_DAY),
    Field("deals", "In how many deals it was used.", "integer", "deals", "0–9999"),
    Field("theme", "What it answers: question and option of the form; empty for nothing."),
)
PLAN_TABLES: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {
        "plan_versions": PLAN_VERSIONS,
        "plan_changes": PLAN_CHANGES,
        "lead_cards": LEAD_CARDS,
        "lead_decisions": LEAD_DECISIONS,
        "feedback": FEEDBACK,
        "feedback_answers": FEEDBACK_ANSWERS,
        "assets": ASSETS,
    }
)
