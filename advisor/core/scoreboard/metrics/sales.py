"""Metrics of sales."""

from __future__ import annotations

from advisor.core.language import mark
from advisor.core.scoreboard.figures import COUNT, MONEY, PERCENT, STEPS_ONLY
from advisor.core.scoreboard.metric import DOWN, Metric, Way
from advisor.core.scoreboard.ways import per, plain, share, velocity

METRICS = (
    Metric(
        "sqls",
        mark("SQLs from marketing"),
        mark("MQLs that sales took up"),
        "sales",
        COUNT,
        plain("sqls"),
        per_time=True,
        modes=STEPS_ONLY,
        noun=mark("SQLs"),
    ),
    Metric(
        "opportunities",
        mark("New opportunities"),
        mark("offers that went out"),
        "sales",
        COUNT,
        plain("opportunities"),
        per_time=True,
        modes=STEPS_ONLY,
        noun=mark("opportunities"),
    ),
    Metric(
        "deals",
        mark("Deals closed"),
        mark("deals won"),
        "sales",
        COUNT,
        plain("won"),
        per_time=True,
        noun=mark("deals"),
    ),
    Metric(
        "win_rate",
        mark("Win rate"),
        mark("won ÷ (won + lost)"),
        "sales",
        PERCENT,
        (share("won", "won", "lost"),),
        modes=STEPS_ONLY,
    ),
    Metric(
        "average_deal",
        mark("Average deal"),
        mark("revenue ÷ deals won"),
        "sales",
        MONEY,
        (per(("revenue",), "won"),),
    ),
    Metric(
        "sales_cycle",
        mark("Sales cycle"),
        mark("median days from the first talk to the signature"),
        "sales",
        "days",
        (Way(("cycle",), lambda v: v["cycle"]),),
        DOWN,
    ),
    Metric(
        "velocity",
        mark("Sales velocity"),
        mark("open deals × average deal × win rate ÷ days of a sale"),
        "sales",
        "money a day",
        (Way(("open_deals", "revenue", "won", "lost", "cycle"), velocity),),
        modes=STEPS_ONLY,
    ),
    Metric(
        "first_reply",
        mark("First reply"),
        mark("median hours to the first reply"),
        "sales",
        "hours",
        (Way(("reply_hours",), lambda v: v["reply_hours"]),),
        DOWN,
    ),
    Metric(
        "reply_in_time",
        mark("First replies in time"),
        mark("answered in time ÷ waited for a reply"),
        "sales",
        PERCENT,
        (share("replies_in_time", "replies"),),
    ),
)
