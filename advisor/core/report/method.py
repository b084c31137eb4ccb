"""The method in half a page, what it does not claim, and where its facts come from."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.language import mark, say
from advisor.core.report.blocks import Heading, Part, Points, Table, Text
from advisor.core.report.blocks import Point as _Point

_LEVELS = mark(
    "Every answer becomes a value from 1 to 5. Advisor trusts each kind of answer as far as "
    "studies say it can be trusted: self-rated ability correlates about .29 with measured "
    "performance (Mabe & West 1982), and self-ratings are about a third of a standard deviation "
    "higher than those of supervisors (Heidemeier & Moser 2009). So three honest observers "
    "outweigh one confident self-portrait. The band around a level is an 80% interval: when the "
    "model is true, four out of five true levels lie in it. “Had no chance to” and “not observed” "
    "are left out; they never count as low."
)
_VERDICT = mark(
    "Put each person where their edge is, even when one person is better at both; divide the work "
    "only while the gain is larger than what coordination costs (Becker & Murphy 1992). Advisor "
    "turns hours, levels, switching, meetings and what a hand-off loses into the share of the goal "
    "that each way of sharing the work carries. What a hand-off loses depends on how well both "
    "sides work together: by the alignment check that each answers apart, or by five practices "
    "until both have answered. It draws levels and its own assumptions 20,000 "
    "times, from a fixed seed, and counts how often one way beats another."
)
ODDS_WORDS = mark(
    "Odds have fixed words: under 60 in 100 “no difference seen”, from 60 “leans”, from 80 "
    "“likely”, from 95 “very likely”. With thin evidence a verdict only ever leans."
)
LIMITS = (
    mark(
        "The questions are original and not piloted. There are no norms and no local validity "
        "study."
    ),
    mark(
        "No study gives a threshold for splitting marketing and sales. The constants of the models "
        "are graded assumptions; all of them are shown, with their ranges."
    ),
    mark(
        "Nothing here predicts how a person will perform. Advisor supports a decision; a person "
        "makes it."
    ),
    mark(
        "Rules on automated decisions and employment differ by place (GDPR Art. 22, the EU AI "
        "Act’s high-risk list, NYC Local Law 144). Keep a human decision, explain it, keep "
        "records. This is not legal advice."
    ),
)
ATTRIBUTION = mark(
    "This product includes information from the O*NET 29.3 Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
    "O*NET® is a trademark of USDOL/ETA. Advisor has modified all or some of this information. "
    "USDOL/ETA has not approved, endorsed, or tested these modifications."
)


@dataclass(frozen=True, slots=True)
class Source:
    """One statement with where it is from. about: "levels", "sharing" or both with a space."""

    statement: str
    source: str
    about: str


SOURCES = (
    Source(
        mark("Self-rated ability correlates about .29 with measured performance (55 studies)."),
        "Mabe & West 1982",
        "levels",
    ),
    Source(
        mark(
            "Self-ratings agree with supervisors’ at .22 and are about a third of a standard "
            "deviation higher (37,752 people)."
        ),
        "Heidemeier & Moser 2009",
        "levels",
    ),
    Source(
        mark("Separate interviewers agree at about .44."),
        mark("Huffcutt, Culbertson & Weyhrauch 2013, second hand"),
        "levels",
    ),
    Source(
        mark(
            "Situational judgement agrees with job performance at about .26, a current best "
            "estimate that is disputed."
        ),
        mark("Sackett et al. 2022, second hand; dispute: Ones & Viswesvaran 2023"),
        "levels",
    ),
    Source(
        mark("Specialising pays until coordination eats the gain."),
        "Becker & Murphy 1992",
        "sharing",
    ),
    Source(
        mark(
            "Marketing and sales do better when one speaks for the customer and one for the "
            "product, one short term and one long; worse when they differ in product knowledge or "
            "interpersonal skill."
        ),
        "Homburg & Jensen 2007",
        "sharing",
    ),
    Source(
        mark("If the firm is small and both sides work well informally, do not interfere."),
        "Kotler, Rackham & Krishnaswamy 2006",
        "sharing",
    ),
    Source(
        mark("In small firms one person often does both (21 firms)."),
        "Biemans & Brenčič 2007",
        "sharing",
    ),
    Source(
        mark("Learn to sell before adding sellers."),
        "Leslie & Holloway 2006",
        "sharing",
    ),
    Source(
        mark(
            "Half of new sellers reach full speed within about five months; wide spread; larger US "
            "software firms."
        ),
        mark("Bridge Group, second hand"),
        "sharing",
    ),
    Source(
        mark(
            "Importance of skills for marketing and sales occupations, half of each role weight; "
            "the other half, and the blend, are our assumption."
        ),
        mark("O*NET 29.3, CC BY 4.0, modified"),
        "levels sharing",
    ),
)


def method_part(about: str) -> Part:
    """The method in half a page. about: "levels" for what a profile needs, "sharing" for all."""
    levels = (Heading(say("From answers to levels")), Text(say(_LEVELS)))
    verdict = (
        Heading(say("From levels to a verdict")),
        Text(say(_VERDICT)),
        Text(say(ODDS_WORDS)),
    )
    title = say("How this is worked out")
    return Part("method", title, levels + (verdict if about != "levels" else ()))


def limits_part() -> Part:
    """What is not claimed."""
    return Part("limits", say("Limits"), (Points(tuple(_Point(say(text)) for text in LIMITS)),))


def sources_part(about: str) -> Part:
    """The statements that the report rests on, each with its source; then the attribution."""
    kept = [one for one in SOURCES if about != "levels" or about in one.about.split()]
    rows = tuple((say(one.source), say(one.statement)) for one in kept)
    table = Table(
        say("Where the facts come from"),
        (say("Source"), say("What it found")),
        rows,
        (1,),
        (2, 4),
    )
    note = Text(say(ATTRIBUTION), tone="note")
    return Part("sources", say("Sources"), (table, note))
