"""Sentences of the calculator that name the period of the goal, one for each period."""

from __future__ import annotations

from advisor.core.language import mark

TAKES = {
    "month": mark("{goal} in a month takes {count}, and {hours} hours of work a week."),
    "quarter": mark("{goal} in a quarter takes {count}, and {hours} hours of work a week."),
    "year": mark("{goal} in a year takes {count}, and {hours} hours of work a week."),
}
BRING = {
    "month": mark("{what} bring {deals} deals and {money} in a month."),
    "quarter": mark("{what} bring {deals} deals and {money} in a quarter."),
    "year": mark("{what} bring {deals} deals and {money} in a year."),
}
BRING_WITH = {
    "month": mark(
        "{what} bring {deals} deals and {money} in a month, with the {share} of deals that sales "
        "finds itself."
    ),
    "quarter": mark(
        "{what} bring {deals} deals and {money} in a quarter, with the {share} of deals that sales "
        "finds itself."
    ),
    "year": mark(
        "{what} bring {deals} deals and {money} in a year, with the {share} of deals that sales "
        "finds itself."
    ),
}
ON_THE_DAY = {
    "month": mark("Deals close on the day: every lead of the month counts in it."),
    "quarter": mark("Deals close on the day: every lead of the quarter counts in it."),
    "year": mark("Deals close on the day: every lead of the year counts in it."),
}
ALL_LATER = {
    "month": (
        mark(
            "A lead takes {cycle} to become a deal, and a month has {days}: leads for this month’s "
            "goal had to come before it began."
        ),
        mark("All {leads} leads of this month close later."),
    ),
    "quarter": (
        mark(
            "A lead takes {cycle} to become a deal, and a quarter has {days}: leads for this "
            "quarter’s goal had to come before it began."
        ),
        mark("All {leads} leads of this quarter close later."),
    ),
    "year": (
        mark(
            "A lead takes {cycle} to become a deal, and a year has {days}: leads for this year’s "
            "goal had to come before it began."
        ),
        mark("All {leads} leads of this year close later."),
    ),
}
SOME_LATER = {
    "month": (
        mark(
            "A lead takes {cycle} to become a deal. Of the {days} of a month, leads of the first "
            "{counting} count in it; later ones close in the next."
        ),
        mark(
            "If leads come evenly, {late} of {leads} close in the next month. As many must come "
            "over from the month before."
        ),
    ),
    "quarter": (
        mark(
            "A lead takes {cycle} to become a deal. Of the {days} of a quarter, leads of the first "
            "{counting} count in it; later ones close in the next."
        ),
        mark(
            "If leads come evenly, {late} of {leads} close in the next quarter. As many must come "
            "over from the quarter before."
        ),
    ),
    "year": (
        mark(
            "A lead takes {cycle} to become a deal. Of the {days} of a year, leads of the first "
            "{counting} count in it; later ones close in the next."
        ),
        mark(
            "If leads come evenly, {late} of {leads} close in the next year. As many must come "
            "over from the year before."
        ),
    ),
}
