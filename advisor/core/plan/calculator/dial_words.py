"""What the numbers of the calculator are called, and in which order they are asked."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.core.funnel import OPTIONAL_STAGES
from advisor.core.funnel.backward import ALL_HOURS, SALES_HOURS
from advisor.core.language import mark
from advisor.core.plan.calculator.dial import (
    COUNTED,
    GOAL,
    HOURS,
    LEADS,
    MARKETING,
    NEEDED,
    RATES,
    SALES,
    SHOP,
)

MODES = (
    (LEADS, mark("Leads, in steps")),
    (SHOP, mark("Enquiries, as in a shop")),
    (HOURS, mark("Hours typed in")),
)
PERIODS = (("month", mark("A month")), ("quarter", mark("A quarter")), ("year", mark("A year")))
# Part of the page, modes it shows in, and its questions; a name where the assumption's is not it.
ASKED: tuple[tuple[str, tuple[str, ...], Mapping[str, str]], ...] = (
    (GOAL, COUNTED, {"goal": mark("Goal"), "average_deal": mark("Average deal")}),
    (
        RATES,
        (LEADS,),
        dict.fromkeys(
            (
                *("marketing_share", "visit_to_lead", "lead_to_mql", "mql_to_sql"),
                *("sql_to_opportunity", "win_rate", "sales_cycle"),
            ),
            "",
        ),
    ),
    (RATES, (SHOP,), {"enquiry_to_customer": mark("Enquiries that become customers")}),
    (
        SALES,
        (SHOP,),
        {
            "touches_per_enquiry": mark("Talks per enquiry"),
            "minutes_per_enquiry": mark("Time per talk"),
        },
    ),
    (
        SALES,
        (LEADS,),
        dict.fromkeys(
            (
                *("touches_per_mql", "minutes_per_touch", "first_meeting"),
                *("deal_care", "prospecting"),
            ),
            "",
        ),
    ),
    (
        MARKETING,
        COUNTED,
        dict.fromkeys(
            (
                *("channels", "hours_per_channel", "pieces", "hours_per_piece"),
                *("campaigns", "hours_per_campaign"),
            ),
            "",
        ),
    ),
    (
        NEEDED,
        (HOURS,),
        {
            "marketing_hours": mark("Hours that marketing needs"),
            "sales_hours": mark("Hours that sales needs"),
        },
    ),
)
# A rate to the words of its tick: with the stage, without it, and the tick itself either way.
STAGES = dict(
    zip(
        OPTIONAL_STAGES,
        (
            (
                mark("with visits"),
                mark("without visits"),
                mark("We do not count visits"),
                mark("We count visits after all"),
            ),
            (
                mark("with MQLs"),
                mark("without MQLs"),
                mark("We do not count MQLs"),
                mark("We count MQLs after all"),
            ),
            (
                mark("with SQLs"),
                mark("without SQLs"),
                mark("We do not count SQLs"),
                mark("We count SQLs after all"),
            ),
            (
                mark("with opportunities"),
                mark("without opportunities"),
                mark("We do not count opportunities"),
                mark("We count opportunities after all"),
            ),
        ),
        strict=True,
    )
)
AMOUNT_WORDS = {
    "visits": mark("Visits"),
    "leads": mark("Leads"),
    "mql": mark("MQLs"),
    "marketing_sql": mark("SQLs from marketing"),
    "marketing_opportunities": mark("Opportunities from marketing"),
    "enquiries": mark("Enquiries"),
    SALES_HOURS: mark("Hours a week for sales"),
    ALL_HOURS: mark("Hours a week in all"),
}
