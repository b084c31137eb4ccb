"""Which passage of Help belongs to which page: the one written table.

A page is named by its endpoint, or by its group of screens where all of them share a passage.
"""

from __future__ import annotations

from collections.abc import Mapping

from flask import request, url_for

_PAGES: Mapping[str, str] = {
    "home": "home companies tour",
    "overview": "workspace",
    "sign-in": "signing_in resetting joining account",
    "people": "people people_import on_behalf erasing",
    "hours": "people.work people.save_work",
    "profile": "people.profile history sharing own_data",
    "hand-over": "people.offer_hand_over people.hand_over hand_over alignment.offer_hand_over",
    "links": "links reach",
    "answering": "assess resume quick_entry notice other_hat voluntary",
    "your-data": "known candidate_known",
    "business": "business",
    "result": "team agreement",
    "what-if": "what_if",
    "working-together": "alignment",
    "plan": "plan plan_lines plan_versions plan_actions",
    "calculator": "calculator",
    "calendar": "plan_calendar calendar_subscriptions",
    "hand-off": "hand_off lead_cards lead_feedback feedback_form assets",
    "scoreboard": "scoreboard scoreboard_typing scoreboard_import",
    "openings": "openings opening_role opening_weights opening_texts hire",
    "panel": "panel",
    "kit": "kit own_kit work_sample candidate_briefing",
    "candidates": "candidates candidate candidate_import candidate_page",
    "scorecards": "scorecards one_skill",
    "reveal": "reveal",
    "compare": "compare hiring_reports",
    "decision": "decision record",
    "fairness": "fairness look_back",
    "hiring-data": "hiring_privacy",
    "reports": "reports shared_reports report_files",
    "questionnaires": "questionnaires questionnaire_versions preview blank_form",
    "item-statistics": "item_statistics",
    "assumptions": "assumptions",
    "settings": "settings",
    "members": "members erasing.ask_member erasing.erase_one",
    "data": "data data_import research",
    "privacy": "privacy retention",
    "audit": "audit",
    "backup": "backup",
}

HELP_FOR: Mapping[str, str] = {
    place: anchor for anchor, places in _PAGES.items() for place in places.split()
}


def help_url() -> str:
    """Where Help speaks of the page one is on; its first page where there is nothing of its own."""
    endpoint = request.endpoint or ""
    anchor = HELP_FOR.get(endpoint) or HELP_FOR.get(endpoint.partition(".")[0])
    return url_for("help.pages", _anchor=anchor) if anchor else url_for("help.start")
