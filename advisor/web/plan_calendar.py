"""The calendar of the plan: weeks, when each meeting is, files and subscriptions."""

from __future__ import annotations

from flask import Blueprint, url_for

from advisor.core.report.week_part import review_title, week_words
from advisor.web.access import may, workspace

bp = Blueprint("plan_calendar", __name__, url_prefix="/w/<workspace_id>/plan/calendar")
bp.add_app_template_global(week_words, "week_words")
bp.add_app_template_global(review_title, "review_title")
_COULD_GIVE = (
    ("Try other hours or one more person", "what_if.page"),
    ("Try a lower goal", "calculator.page"),
)


@bp.app_template_global()
def what_could_give() -> list[tuple[str, str]]:
    """Words and addresses of where one sees what other hours, people or goals would do."""
    return [
        (words, url_for(endpoint, workspace_id=workspace().id))
        for words, endpoint in _COULD_GIVE
        if may(endpoint)
    ]
