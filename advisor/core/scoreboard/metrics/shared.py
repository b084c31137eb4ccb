"""Metrics that both answer for."""

from __future__ import annotations

from advisor.core.language import mark
from advisor.core.plan.facts import SHOP
from advisor.core.scoreboard.figures import MONEY, PERCENT, STEPS_ONLY
from advisor.core.scoreboard.ledger import WEEKS_IN_ALL
from advisor.core.scoreboard.metric import DOWN, GOAL, Metric, Way
from advisor.core.scoreboard.ways import BY_DEALS, COSTS, FOLLOWED, OTHERS, per, plain, quota, share

METRICS = (
    Metric(
        "revenue",
        mark("Revenue"),
        mark("sum of the deals won"),
        "shared",
        MONEY,
        plain("revenue"),
        per_time=True,
    ),
    Metric(
        "quota",
        mark("Quota attained"),
        mark("revenue ÷ goal for the same time"),
        "shared",
        PERCENT,
        (Way(("revenue", GOAL, WEEKS_IN_ALL), quota),),
    ),
    Metric(
        "cac",
        mark("Cost of a new customer (CAC)"),
        mark("(marketing cost + sales cost) ÷ new customers"),
        "shared",
        MONEY,
        (per(COSTS, "customers_new"), per(COSTS, "won", BY_DEALS)),
        DOWN,
    ),
    Metric(
        "visit_to_lead",
        mark("Visits that become leads"),
        mark("leads ÷ visitors"),
        "shared",
        PERCENT,
        (share("leads", "visitors", note=OTHERS),),
        modes=STEPS_ONLY,
    ),
    Metric(
        "lead_to_mql",
        mark("Leads that become MQLs"),
        mark("MQLs ÷ leads"),
        "shared",
        PERCENT,
        (share("leads_to_mqls", "leads", note=FOLLOWED), share("mqls", "leads", note=OTHERS)),
        modes=STEPS_ONLY,
    ),
    Metric(
        "mql_to_sql",
        mark("MQLs that sales takes up (SQLs)"),
        mark("SQLs ÷ MQLs"),
        "shared",
        PERCENT,
        (share("mqls_to_sqls", "mqls", note=FOLLOWED), share("sqls", "mqls", note=OTHERS)),
        modes=STEPS_ONLY,
    ),
    Metric(
        "sql_to_opportunity",
        mark("SQLs that get an offer"),
        mark("opportunities ÷ all SQLs"),
        "shared",
        PERCENT,
        (
            share("sqls_to_offers", "sqls", note=FOLLOWED),
            share("opportunities", "sqls", "own_sqls", note=OTHERS),
        ),
        modes=STEPS_ONLY,
    ),
    Metric(
        "enquiry_to_customer",
        mark("Enquiries that become customers"),
        mark("orders ÷ enquiries"),
        "shared",
        PERCENT,
        (share("won", "enquiries"),),
        modes=(SHOP,),
    ),
    Metric(
        "sla_attainment",
        mark("Promises kept"),
        mark("service levels kept ÷ promised"),
        "shared",
        PERCENT,
        (share("kept", "promised"),),
    ),
)
