"""What is typed in: raw counts, amounts and days, each asked once."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.plan.arrangement import FUNCTIONS
from advisor.core.plan.facts import HOURS, LEADS, SHOP

# How several weeks become one number: added up, the first, the last, or the mean weighted by
# another figure, because a median of several weeks cannot be known from theirs.
SUM, FIRST, LAST, MEAN = "sum", "first", "last", "mean"
COUNT, MONEY, PERCENT, DAYS_UNIT, HOURS_UNIT = "count", "money", "percent", "days", "hours"
STEPS_ONLY = (LEADS, HOURS)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a week or month.

    id: never changes. name, hint: in plain words. group: where it stands in the form. unit: COUNT,
    MONEY, PERCENT, DAYS_UNIT or HOURS_UNIT. kind: how several become one. weight: the figure that
    a MEAN is weighted by. modes: kinds of business it is for, empty for all. person: whose, or "".
    """

    id: str
    name: str
    group: str
    unit: str = COUNT
    kind: str = SUM
    hint: str = ""
    weight: str = ""
    modes: tuple[str, ...] = ()
    person: str = ""

    @property
    def key(self) -> str:
        """Its name among a period's numbers: the id, and the person's where it is somebody's."""
        return f"{self.id}:{self.person}" if self.person else self.id


GROUPS = {
    "found": "Being found",
    "funnel": "From lead to deal",
    "money": "Money",
    "service": "Promises",
    "hours": "Hours that people spent",
    "followed": "The same people, followed",
    "customers": "Customers",
    "name": "Your name and market",
}
# What only some companies count, or not often: folded away until it holds a number.
SELDOM = ("followed", "customers", "name")

FIGURES = (
    Figure("visitors", "Unique visitors", "found"),
    Figure("reach", "People reached", "found", hint="Who saw a post, mail or ad."),
    Figure("interactions", "Interactions", "found", hint="Reactions, comments, shares, clicks."),
    Figure("leads", "Leads", "funnel", hint="People who left their details.", modes=STEPS_ONLY),
    Figure("mqls", "MQLs", "funnel", hint="Leads that meet the definition.", modes=STEPS_ONLY),
    Figure("sqls", "SQLs from MQLs", "funnel", hint="MQLs that sales took up.", modes=STEPS_ONLY),
    Figure(
        "own_sqls",
        "SQLs that sales found itself",
        "funnel",
        hint="0 if marketing brings everyone.",
        modes=STEPS_ONLY,
    ),
    Figure(
        "opportunities",
        "New opportunities",
        "funnel",
        hint="Offers that went out.",
        modes=STEPS_ONLY,
    ),
    Figure("open_deals", "Open deals at the end", "funnel", kind=LAST, modes=STEPS_ONLY),
    Figure("enquiries", "Enquiries", "funnel", hint="People who asked.", modes=(SHOP,)),
    Figure("won", "Won", "funnel", hint="Deals signed, or orders paid."),
    Figure("lost", "Lost", "funnel", hint="Said no, or gave no answer.", modes=STEPS_ONLY),
    Figure(
        "cycle",
        "Days from first talk to signature",
        "funnel",
        DAYS_UNIT,
        MEAN,
        "The median of the deals won.",
        "won",
    ),
    Figure("revenue", "Revenue from new customers", "money", MONEY, hint="Without tax."),
    Figure("marketing_cost", "Marketing cost", "money", MONEY, hint="With the hours people spent."),
    Figure("sales_cost", "Sales cost", "money", MONEY, hint="With the hours people spent."),
    Figure("marketing_revenue", "Of the revenue, from marketing", "money", MONEY),
    Figure(
        "gross_margin",
        "Gross margin on it",
        "money",
        PERCENT,
        MEAN,
        "Empty: as in the business numbers.",
        "marketing_revenue",
    ),
    Figure("replies", "People who waited for a first reply", "service"),
    Figure("replies_in_time", "Of these, answered in time", "service"),
    Figure(
        "reply_hours", "Median hours to the first reply", "service", HOURS_UNIT, MEAN, "", "replies"
    ),
    Figure("promised", "Service levels promised, both sides", "service"),
    Figure("kept", "Of these, kept", "service"),
    Figure("leads_to_mqls", "Of these leads, MQLs by now", "followed", modes=STEPS_ONLY),
    Figure("mqls_to_sqls", "Of these MQLs, SQLs by now", "followed", modes=STEPS_ONLY),
    Figure("sqls_to_offers", "Of these SQLs, with an offer by now", "followed", modes=STEPS_ONLY),
    Figure("customers_start", "Customers at the start", "customers", kind=FIRST),
    Figure("customers_new", "New customers", "customers"),
    Figure("customers_end", "Customers at the end", "customers", kind=LAST),
    Figure("asked", "Customers asked how it went", "customers"),
    Figure("satisfied", "Of these, would buy again", "customers"),
    Figure("surveyed", "People asked whether they know you", "name"),
    Figure("aware", "Of these, know you", "name"),
    Figure("positioned", "Of these, say what you want to stand for", "name"),
    Figure("all_sales", "All your sales", "name", MONEY, hint="Customers of old included."),
    Figure("market", "Sales of everyone in your market", "name", MONEY, hint="You included."),
    Figure("pieces", "Pieces of content there are", "name", kind=LAST),
    Figure("pieces_used", "Of these, used in a deal", "name", kind=LAST),
)
WORKED = tuple(f"hours_{function}" for function in FUNCTIONS)


def figures_of(mode: str, people: dict[str, str]) -> tuple[Figure, ...]:
    """What to ask a business of that kind. people: id to name, those whose hours are asked."""
    asked = [one for one in FIGURES if not one.modes or mode in one.modes]
    hours = [
        Figure(f"hours_{function}", f"{name}, on {function}", "hours", HOURS_UNIT, person=person)
        for person, name in people.items()
        for function in FUNCTIONS
    ]
    return (*asked, *hours)
