"""Puts words into every column that people type into, as if they had been said about somebody.

Which columns these are is written down here once more, apart from the list that erasing goes by.
"""

from __future__ import annotations

from typing import Any

from advisor.store.database import Store
from advisor.store.personal.registry import TABLES
from advisor.store.statements import insert

NAME, SECRET = "Benedikt Ungerer", "SaidInSecret"
# What is typed about somebody and must go as a whole.
_GOES = """
answers.value assessment_notes.said invitations.name invitations.email
candidates.email candidates.link candidates.note candidates.reason candidates.feedback
voluntary_answers.answer scorecard_revisions.value scorecard_revisions.reason
look_backs.note look_backs.outcome hires.fit
"""
GOES = _GOES.split()
# What is typed about something else and may name anybody.
_MAY_NAME = """
assessments.purpose candidate_consents.told assets.name assets.link panelists.name panelists.email
member_invitations.name assumption_changes.reason scenarios.name scenarios.changes openings.title
openings.outcomes_six openings.outcomes_twelve openings.purpose openings.contact openings.brief
openings.advert openings.work_sample openings.criteria opening_locks.reason
voluntary_questions.label voluntary_questions.options lead_cards.who lead_cards.source
lead_cards.acts lead_cards.problem lead_cards.fit lead_cards.next_step lead_cards.permission
lead_cards.deadline feedback_links.name feedback_entries.words feedback_entries.asset
feedback_answers.text actual_entries.source actual_entries.file_name plan_versions.reason
plan_versions.inputs plan_versions.plan plan_events.value plan_events.made_over
answer_imports.file_name privacy_settings.value
"""
MAY_NAME = _MAY_NAME.split()
_THEIR_ID = ("subject_id", "person_id", "respondent", "owner_id", "whose")
# Whole tables that are looked at by tests of their own, or hold no words.
LEFT_ALONE = {"audit_entries", "decisions", "people"}


def plant(store: Store, workspace_id: str, person_id: str) -> set[str]:
    """A row about somebody in every table of a company; gives the names of the tables."""
    store.run("PRAGMA foreign_keys = OFF")
    planted = {one.name for one in TABLES if one.company} - LEFT_ALONE
    ids = {"workspace_id": workspace_id, "assessment_id": "planted"}
    ids |= dict.fromkeys(_THEIR_ID, person_id)
    for table in planted:
        columns = store.rows(f'PRAGMA table_info("{table}")')
        row = {one["name"]: _value(table, one, ids) for one in columns}
        store.run(insert(table, row), **row)
    store.run("PRAGMA foreign_keys = ON")
    # What the models are reckoned with must be numbers.
    store.run("UPDATE assumption_changes SET workspace_id = workspace_id, key = 'no_such_key'")
    store.run("UPDATE assumption_changes SET value = '1'")
    return planted


def _value(table: str, column: Any, ids: dict[str, str]) -> Any:
    name = column["name"]
    if (table, name) == ("assessments", "id"):
        return "planted"
    if f"{table}.{name}" in GOES:
        # Each its own words: an address is searched for everywhere else.
        return f"{SECRET} in {table} {name} of {NAME}"
    if f"{table}.{name}" in MAY_NAME:
        return f"what {NAME} said"
    return ids.get(name, 1 if column["type"] == "INTEGER" else f"x{name}")
