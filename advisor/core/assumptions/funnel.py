"""Constants of the funnel: rates from visit to deal, and the hours each step takes.

All are our assumptions, marked as such wherever they are used, and meant to be replaced by the
company's own numbers.
"""

from __future__ import annotations

from advisor.core.assumptions.assumption import OURS, Assumption

Row = tuple[str, str, float, float, float, str, str]  # key, name, value, low, high, unit, note

_RATE = "Count your own last quarter; definitions differ too much to borrow a number."
_HOURS = "Time it for two weeks and put in your own."
_ROWS: tuple[Row, ...] = (
    ("marketing_share", "Deals that marketing brings", 50, 0, 100, "%", _RATE),
    ("win_rate", "Opportunities won", 25, 5, 80, "%", _RATE),
    ("sql_to_opportunity", "SQLs that become opportunities", 60, 10, 95, "%", _RATE),
    ("mql_to_sql", "MQLs that become SQLs", 25, 5, 80, "%", _RATE),
    ("lead_to_mql", "Leads that become MQLs", 40, 5, 95, "%", _RATE),
    ("visit_to_lead", "Visits that become leads", 2, 0.2, 20, "%", _RATE),
    ("sales_cycle", "Sales cycle", 45, 0, 365, "days", "From first contact to the signature."),
    ("touches_per_mql", "Touches per MQL", 8, 1, 20, "touches", "Calls, mails and messages."),
    ("minutes_per_touch", "Time per touch", 5, 1, 30, "minutes", _HOURS),
    (
        *("first_meeting", "First meeting with preparation", 1.5, 0.25, 6, "hours per SQL"),
        _HOURS,
    ),
    ("deal_care", "Care of an open deal", 0.75, 0.1, 5, "hours a week", _HOURS),
    (
        *("prospecting", "Prospecting", 3, 0.5, 20, "hours per self-sourced opportunity"),
        "Finding and warming up a customer that marketing did not bring.",
    ),
    ("channels", "Channels kept alive", 2, 0, 20, "channels", "What you post or mail through."),
    ("pieces", "Pieces of content", 1, 0, 20, "a week", "Articles, videos, mailings."),
    ("campaigns", "Campaigns running", 0.25, 0, 10, "campaigns", "One a month for a week is .25."),
    ("hours_per_channel", "Work on a channel", 3, 0.5, 20, "hours a week", _HOURS),
    ("hours_per_piece", "Work on a piece of content", 4, 0.5, 20, "hours", _HOURS),
    ("hours_per_campaign", "Work on a campaign", 6, 0.5, 20, "hours a week", _HOURS),
)


def _assumption(row: Row) -> Assumption:
    key, name, value, low, high, unit, note = row
    return Assumption(key, "funnel", name, value, low, high, unit, "C", OURS, note)


FUNNEL: tuple[Assumption, ...] = tuple(_assumption(row) for row in _ROWS)
