"""Constants of the funnel: rates from visit to deal, and the hours each step takes.

All are our assumptions, marked as such wherever they are used, and meant to be replaced by the
company's own numbers.
"""

from __future__ import annotations

from advisor.core.assumptions.assumption import OURS, Assumption
from advisor.core.language import mark

Row = tuple[str, str, float, float, float, str, str]  # key, name, value, low, high, unit, note

_RATE = mark("Count your own last quarter; definitions differ too much to borrow a number.")
_HOURS = mark("Time it for two weeks and put in your own.")
_ROWS: tuple[Row, ...] = (
    ("marketing_share", mark("Deals that marketing brings"), 50, 0, 100, "%", _RATE),
    ("win_rate", mark("Opportunities won"), 25, 5, 80, "%", _RATE),
    ("sql_to_opportunity", mark("SQLs that become opportunities"), 60, 10, 95, "%", _RATE),
    ("mql_to_sql", mark("MQLs that become SQLs"), 25, 5, 80, "%", _RATE),
    ("lead_to_mql", mark("Leads that become MQLs"), 40, 5, 95, "%", _RATE),
    ("visit_to_lead", mark("Visits that become leads"), 2, 0.2, 20, "%", _RATE),
    (
        "sales_cycle",
        mark("Sales cycle"),
        45,
        0,
        365,
        "days",
        mark("From first contact to the signature."),
    ),
    (
        "touches_per_mql",
        mark("Touches per MQL"),
        8,
        1,
        20,
        "touches",
        mark("Calls, mails and messages."),
    ),
    ("minutes_per_touch", mark("Time per touch"), 5, 1, 30, "minutes", _HOURS),
    (
        *("first_meeting", mark("First meeting with preparation"), 1.5, 0.25, 6, "hours per SQL"),
        _HOURS,
    ),
    ("deal_care", mark("Care of an open deal"), 0.75, 0.1, 5, "hours a week", _HOURS),
    (
        *("prospecting", mark("Prospecting"), 3, 0.5, 20, "hours per self-sourced opportunity"),
        mark("Finding and warming up a customer that marketing did not bring."),
    ),
    (
        "channels",
        mark("Channels kept alive"),
        2,
        0,
        20,
        "channels",
        mark("What you post or mail through."),
    ),
    ("pieces", mark("Pieces of content"), 1, 0, 20, "a week", mark("Articles, videos, mailings.")),
    (
        "campaigns",
        mark("Campaigns running"),
        0.25,
        0,
        10,
        "campaigns",
        mark("One a month for a week is .25."),
    ),
    ("hours_per_channel", mark("Work on a channel"), 3, 0.5, 20, "hours a week", _HOURS),
    ("hours_per_piece", mark("Work on a piece of content"), 4, 0.5, 20, "hours", _HOURS),
    ("hours_per_campaign", mark("Work on a campaign"), 6, 0.5, 20, "hours a week", _HOURS),
)


def _assumption(row: Row) -> Assumption:
    key, name, value, low, high, unit, note = row
    return Assumption(key, "funnel", name, value, low, high, unit, "C", OURS, note)


FUNNEL: tuple[Assumption, ...] = tuple(_assumption(row) for row in _ROWS)
