"""Metrics of sales."""

from __future__ import annotations

from advisor.core.scoreboard.figures import COUNT, MONEY, PERCENT, STEPS_ONLY
from advisor.core.scoreboard.metric import DOWN, Metric, Way
from advisor.core.scoreboard.ways import per, plain, share, velocity

METRICS = (
    Metric(
        "sqls",
        "SQLs from marketing",
        "MQLs that sales took up",
        "sales",
        COUNT,
        plain("sqls"),
        per_time=True,
        modes=STEPS_ONLY,
        noun="SQLs",
    ),
    Metric(
        "opportunities",
        "New opportunities",
        "offers that went out",
        "sales",
        COUNT,
        plain("opportunities"),
        per_time=True,
        modes=STEPS_ONLY,
        noun="opportunities",
    ),
    Metric(
        "deals",
        "Deals closed",
        "deals won",
        "sales",
        COUNT,
        plain("won"),
        per_time=True,
        noun="deals",
    ),
    Metric(
        "win_rate",
        "Win rate",
        "won ÷ (won + lost)",
        "sales",
        PERCENT,
        (share("won", "won", "lost"),),
        modes=STEPS_ONLY,
    ),
    Metric(
        "average_deal",
        "Average deal",
        "revenue ÷ deals won",
        "sales",
        MONEY,
        (per(("revenue",), "won"),),
    ),
    Metric(
        "sales_cycle",
        "Sales cycle",
        "median days from the first talk to the signature",
        "sales",
        "days",
        (Way(("cycle",), lambda v: v["cycle"]),),
        DOWN,
    ),
    Metric(
        "velocity",
        "Sales velocity",
        "open deals × average deal × win rate ÷ days of a sale",
        "sales",
        "money a day",
        (Way(("open_deals", "revenue", "won", "lost", "cycle"), velocity),),
        modes=STEPS_ONLY,
    ),
    Metric(
        "first_reply",
        "First reply",
        "median hours to the first reply",
        "sales",
        "hours",
        (Way(("reply_hours",), lambda v: v["reply_hours"]),),
        DOWN,
    ),
    Metric(
        "reply_in_time",
        "First replies in time",
        "answered in time ÷ waited for a reply",
        "sales",
        PERCENT,
        (share("replies_in_time", "replies"),),
    ),
)
