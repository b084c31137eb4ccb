"""What is typed in: raw counts, amounts and days, each asked once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from advisor.core.language import mark, say
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
    "found": mark("Being found"),
    "funnel": mark("From lead to deal"),
    "money": mark("Money"),
    "service": mark("Promises"),
    "hours": mark("Hours that people spent"),
    "followed": mark("The same people, followed"),
    "customers": mark("Customers"),
    "name": mark("Your name and market"),
}
# What only some companies count, or not often: folded away until it holds a number.
SELDOM = ("followed", "customers", "name")

FIGURES = (
    Figure("visitors", mark("Unique visitors"), "found"),
    Figure("reach", mark("People reached"), "found", hint=mark("Who saw a post, mail or ad.")),
    Figure(
        "interactions",
        mark("Interactions"),
        "found",
        hint=mark("Reactions, comments, shares, clicks."),
    ),
    Figure(
        "leads",
        mark("Leads"),
        "funnel",
        hint=mark("People who left their details."),
        modes=STEPS_ONLY,
    ),
    Figure(
        "mqls",
        mark("MQLs"),
        "funnel",
        hint=mark("Leads that meet the definition."),
        modes=STEPS_ONLY,
    ),
    Figure(
        "sqls",
        mark("SQLs from MQLs"),
        "funnel",
        hint=mark("MQLs that sales took up."),
        modes=STEPS_ONLY,
    ),
    Figure(
        "own_sqls",
        mark("SQLs that sales found itself"),
        "funnel",
        hint=mark("0 if marketing brings everyone."),
        modes=STEPS_ONLY,
    ),
    Figure(
        "opportunities",
        mark("New opportunities"),
        "funnel",
        hint=mark("Offers that went out."),
        modes=STEPS_ONLY,
    ),
    Figure("open_deals", mark("Open deals at the end"), "funnel", kind=LAST, modes=STEPS_ONLY),
    Figure("enquiries", mark("Enquiries"), "funnel", hint=mark("People who asked."), modes=(SHOP,)),
    Figure("won", mark("Won"), "funnel", hint=mark("Deals signed, or orders paid.")),
    Figure(
        "lost", mark("Lost"), "funnel", hint=mark("Said no, or gave no answer."), modes=STEPS_ONLY
    ),
    Figure(
        "cycle",
        mark("Days from first talk to signature"),
        "funnel",
        DAYS_UNIT,
        MEAN,
        mark("The median of the deals won."),
        "won",
    ),
    Figure(
        "revenue", mark("Revenue from new customers"), "money", MONEY, hint=mark("Without tax.")
    ),
    Figure(
        "marketing_cost",
        mark("Marketing cost"),
        "money",
        MONEY,
        hint=mark("With the hours people spent."),
    ),
    Figure(
        "sales_cost", mark("Sales cost"), "money", MONEY, hint=mark("With the hours people spent.")
    ),
    Figure("marketing_revenue", mark("Of the revenue, from marketing"), "money", MONEY),
    Figure(
        "gross_margin",
        mark("Gross margin on it"),
        "money",
        PERCENT,
        MEAN,
        mark("Empty: as in the business numbers."),
        "marketing_revenue",
    ),
    Figure("replies", mark("People who waited for a first reply"), "service"),
    Figure("replies_in_time", mark("Of these, answered in time"), "service"),
    Figure(
        "reply_hours",
        mark("Median hours to the first reply"),
        "service",
        HOURS_UNIT,
        MEAN,
        "",
        "replies",
    ),
    Figure("promised", mark("Service levels promised, both sides"), "service"),
    Figure("kept", mark("Of these, kept"), "service"),
    Figure("leads_to_mqls", mark("Of these leads, MQLs by now"), "followed", modes=STEPS_ONLY),
    Figure("mqls_to_sqls", mark("Of these MQLs, SQLs by now"), "followed", modes=STEPS_ONLY),
    Figure(
        "sqls_to_offers", mark("Of these SQLs, with an offer by now"), "followed", modes=STEPS_ONLY
    ),
    Figure("customers_start", mark("Customers at the start"), "customers", kind=FIRST),
    Figure("customers_new", mark("New customers"), "customers"),
    Figure("customers_end", mark("Customers at the end"), "customers", kind=LAST),
    Figure("asked", mark("Customers asked how it went"), "customers"),
    Figure("satisfied", mark("Of these, would buy again"), "customers"),
    Figure("surveyed", mark("People asked whether they know you"), "name"),
    Figure("aware", mark("Of these, know you"), "name"),
    Figure("positioned", mark("Of these, say what you want to stand for"), "name"),
    Figure(
        "all_sales", mark("All your sales"), "name", MONEY, hint=mark("Customers of old included.")
    ),
    Figure(
        "market",
        mark("Sales of everyone in your market"),
        "name",
        MONEY,
        hint=mark("You included."),
    ),
    Figure("pieces", mark("Pieces of content there are"), "name", kind=LAST),
    Figure("pieces_used", mark("Of these, used in a deal"), "name", kind=LAST),
)
_HOURS_ON = {"marketing": mark("{name}, on marketing"), "sales": mark("{name}, on sales")}
WORKED = tuple(f"hours_{function}" for function in FUNCTIONS)


def figures_of(mode: str, people: dict[str, str]) -> tuple[Figure, ...]:
    """What to ask a business of that kind. people: id to name, those whose hours are asked."""
    asked = [_said(one) for one in FIGURES if not one.modes or mode in one.modes]
    hours = [
        Figure(
            f"hours_{function}",
            say(_HOURS_ON[function], name=name),
            "hours",
            HOURS_UNIT,
            person=person,
        )
        for person, name in people.items()
        for function in FUNCTIONS
    ]
    return (*asked, *hours)


def _said(figure: Figure) -> Figure:
    """The figure in the language in force."""
    return replace(figure, name=say(figure.name), hint=say(figure.hint))
