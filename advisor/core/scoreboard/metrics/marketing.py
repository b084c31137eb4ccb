"""Metrics of marketing."""

from __future__ import annotations

from advisor.core.language import mark
from advisor.core.plan.facts import SHOP
from advisor.core.scoreboard.figures import COUNT, MONEY, PERCENT, STEPS_ONLY
from advisor.core.scoreboard.metric import DOWN, MARGIN, Metric, Way
from advisor.core.scoreboard.ways import BUSINESS_MARGIN, kept, over, per, plain, returned, share

METRICS = (
    Metric(
        "traffic",
        mark("Website traffic"),
        mark("unique visitors"),
        "marketing",
        COUNT,
        plain("visitors"),
        per_time=True,
        noun=mark("visitors"),
    ),
    Metric(
        "engagement",
        mark("Engagement"),
        mark("interactions ÷ people reached"),
        "marketing",
        PERCENT,
        (Way(("interactions", "reach"), lambda v: 100 * over(v["interactions"], v, ("reach",))),),
    ),
    Metric(
        "leads",
        mark("Leads"),
        mark("people who left their details"),
        "marketing",
        COUNT,
        plain("leads"),
        per_time=True,
        modes=STEPS_ONLY,
        noun=mark("leads"),
    ),
    Metric(
        "enquiries",
        mark("Enquiries"),
        mark("people who asked"),
        "marketing",
        COUNT,
        plain("enquiries"),
        per_time=True,
        modes=(SHOP,),
        noun=mark("enquiries"),
    ),
    Metric(
        "mqls",
        mark("MQLs"),
        mark("leads that meet the definition"),
        "marketing",
        COUNT,
        plain("mqls"),
        per_time=True,
        modes=STEPS_ONLY,
        noun=mark("MQLs"),
    ),
    Metric(
        "cost_per_lead",
        mark("Cost of a lead"),
        mark("marketing cost ÷ leads"),
        "marketing",
        MONEY,
        (per(("marketing_cost",), "leads"),),
        DOWN,
        modes=STEPS_ONLY,
    ),
    Metric(
        "marketing_roi",
        mark("Return on marketing (ROI)"),
        mark("(gross margin from marketing’s deals − marketing cost) ÷ marketing cost"),
        "marketing",
        PERCENT,
        (
            Way(("marketing_revenue", "gross_margin", "marketing_cost"), returned("gross_margin")),
            Way(("marketing_revenue", MARGIN, "marketing_cost"), returned(MARGIN), BUSINESS_MARGIN),
        ),
    ),
    Metric(
        "brand_awareness",
        mark("Brand awareness"),
        mark("know you ÷ people asked"),
        "marketing",
        PERCENT,
        (share("aware", "surveyed"),),
    ),
    Metric(
        "positioning",
        mark("Brand positioning"),
        mark("say what you want to stand for ÷ know you"),
        "marketing",
        PERCENT,
        (share("positioned", "aware"),),
    ),
    Metric(
        "content_use",
        mark("Content used in sales"),
        mark("pieces used in a deal ÷ pieces there are"),
        "marketing",
        PERCENT,
        (share("pieces_used", "pieces"),),
    ),
    Metric(
        "satisfaction",
        mark("Customer satisfaction"),
        mark("would buy again ÷ customers asked"),
        "marketing",
        PERCENT,
        (share("satisfied", "asked"),),
    ),
    Metric(
        "loyalty",
        mark("Customers kept (loyalty)"),
        mark("(customers at the end − new ones) ÷ customers at the start"),
        "marketing",
        PERCENT,
        (Way(("customers_start", "customers_new", "customers_end"), kept),),
    ),
    Metric(
        "market_share",
        mark("Market share"),
        mark("your sales ÷ sales of all in your market"),
        "marketing",
        PERCENT,
        (Way(("all_sales", "market"), lambda v: 100 * over(v["all_sales"], v, ("market",))),),
    ),
)
