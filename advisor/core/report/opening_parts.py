"""The parts of the report of an opening."""

from __future__ import annotations

from advisor.core.language import mark, say, written
from advisor.core.report.bands import drawn
from advisor.core.report.blocks import (
    Block,
    Chart,
    Facts,
    Heading,
    Part,
    Point,
    Points,
    Table,
    Text,
)
from advisor.core.report.comparison import Row, Said
from advisor.core.report.decision_parts import weights_part
from advisor.core.report.decision_report import ROLES, decision_part
from advisor.core.report.hiring_seen import Added, Agreed, Seen
from advisor.core.report.phrases import listed
from advisor.core.report.report import date_words
from advisor.core.skills import Catalogue

_DRAWN = 10  # candidates in the drawing; the table has them all
ERASED = mark(
    "What was known of somebody was erased since. This is worked out from what is "
    "left; the record keeps the results as they were frozen."
)
NO_CHANGE = mark("No single weight or rating, changed alone, would put anybody else first.")


def role_part(seen: Seen) -> Part:
    """What is hired for."""
    opening = seen.data["opening"]
    revealed = opening["revealed_at"]
    rows = (
        (say("Role"), say(ROLES.get(opening["role"], opening["role"]))),
        (
            say("After 6 months"),
            seen.free("; ".join(opening["outcomes_six"].splitlines())) or say("not said"),
        ),
        (
            say("After 12 months"),
            seen.free("; ".join(opening["outcomes_twelve"].splitlines())) or say("not said"),
        ),
        (
            say("Scorecards before the reveal"),
            say("{quorum} for each candidate", quorum=opening["quorum"]),
        ),
        (say("Revealed"), date_words(revealed) if revealed else say("not kept")),
    )
    return Part("role", say("What is hired for"), (Facts(rows),))


def criteria_part(seen: Seen, catalogue: Catalogue) -> Part:
    """The weights with their locks."""
    return weights_part(seen.data, seen.people, catalogue)


def panel_part(seen: Seen, catalogue: Catalogue) -> Part:
    """Who interviewed, which skills each rates, and how far they agree."""
    cards = [card["panelist"] for card in seen.data["scorecards"]]
    rows = tuple(
        (
            seen.people.name(one["id"]),
            str(cards.count(one["id"])),
            ", ".join(catalogue.skill(skill).name for skill in one["skills"]),
        )
        for one in seen.data["panel"]
    )
    head = (say("Interviewer"), say("Scorecards"), say("Rates", "interviewer"))
    who = Table(say("The panel"), head, rows, words=(2,), widths=(2, 1, 5))
    return Part("panel", say("The panel, and how far it agrees"), (who, *_agreement(seen.agreed)))


def _agreement(agreed: Agreed) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(say("How far it agrees")), Text(agreed.overall)]
    blocks.append(Text(agreed.rests, tone="note"))
    if agreed.nothing:
        blocks.append(Text(say("Skill by skill: {nothing}", nothing=agreed.nothing)))
    elif agreed.skills:
        head = (
            say("Skill"),
            say("In words"),
            say("Agreement"),
            say("95% range"),
            say("Candidates"),
        )
        blocks.append(Table(say("Agreement on each skill"), head, agreed.skills, words=(1,)))
    if agreed.raters:
        head = (
            say("Interviewer"),
            say("In words"),
            say("Milder by"),
            say("80% band"),
            say("Candidates"),
        )
        caption = say("Who rates mildly, who strictly, in levels; the ranking allows for it")
        blocks.append(Table(caption, head, agreed.raters, words=(1,)))
    return tuple(blocks)


def ranking_part(words: Said, seen: Seen) -> Part:
    """Fit with its band, the odds, and who cannot be told apart; never a place without a band."""
    blocks: list[Block] = [Text(words.lead)]
    if words.rows:
        chart = drawn(words, _DRAWN)
        keys = ("rows", "low", "high", "ticks", "brackets")
        values = {key: getattr(chart, key) for key in keys}
        title = say("Fit to the weights, 1 to 5, with its 80% band")
        blocks += [Chart("bands", title, f"{chart.desc}.", values), _places(words)]
    blocks += [Points(tuple(map(Point, words.apart)))] if words.apart else []
    blocks += [Points(tuple(map(Point, words.caveats)))] if words.caveats else []
    gone = [one["id"] for one in seen.data["candidates"] if one["withdrawn"]]
    if gone:
        names = listed([seen.people.name(one) for one in gone])
        blocks.append(
            Text(say("{names} withdrew. What was scored of them counts for nothing.", names=names))
        )
    if seen.decision and seen.decision.get("erased"):
        blocks.append(Text(say(ERASED)))
    return Part("ranking", say("The ranking"), tuple(blocks))


def _chances(row: Row) -> tuple[str, str, str]:
    return row.first, row.last, row.place


def _places(words: Said) -> Table:
    rows = tuple(
        (row.name, written(f"{row.fit}"), written(f"{row.low}–{row.high}"), *_chances(row))
        for row in words.rows
    )
    head = (
        say("Candidate"),
        say("Fit, 1–5"),
        say("80% band"),
        say("Odds of first"),
        say("Odds of last"),
        say("Expected place"),
    )
    return Table(say("By fit to the weights"), head, rows, words=(3, 4))


def must_part(words: Said) -> tuple[Part, ...]:
    """The must-haves, apart from the ranking; nothing where there are none."""
    blocks: list[Block] = []
    for skill, minimum, rows in words.by_must_have:
        told = tuple((one.name, one.words) for one in rows)
        caption = say("{skill}, {minimum} or above", skill=skill, minimum=minimum)
        blocks.append(
            Table(caption, (say("Candidate"), say("Odds")), told, words=(1,), widths=(1, 2))
        )
    return (
        (Part("must", say("Must-haves, apart from the ranking"), tuple(blocks)),) if blocks else ()
    )


def change_part(words: Said) -> tuple[Part, ...]:
    """The smallest changes that would put another one first; nothing for one candidate."""
    if len(words.rows) < 2:
        return ()
    points = [Point(line, tag=say("A weight")) for line in words.weight_changes]
    points += [Point(line, tag=say("A rating")) for line in words.rating_changes]
    blocks: list[Block] = [Points(tuple(points)) if points else Text(say(NO_CHANGE))]
    blocks += [Text(line) for line in (words.redrawn, words.help) if line]
    return (Part("change", say("What would change who comes first"), tuple(blocks)),)


def added_part(added: Added) -> Part:
    """What each would add to the team, and the verdict with them in it."""
    title = say("What each adds to the team")
    if added.why or not added.rows:
        return Part(
            "added", title, (Text(added.why or say("Nobody who was scored can be added.")),)
        )
    rows = tuple((row.name, row.said, row.odds) for row in added.rows.values())
    head = (say("Candidate"), say("Of the goal, with 80% band"), say("Odds"))
    points = tuple(
        Point(
            row.verdict_odds, lead=say("With {name}: {verdict}", name=row.name, verdict=row.verdict)
        )
        for row in added.rows.values()
    )
    table = Table(say("What each adds"), head, rows, words=(1, 2), widths=(2, 3, 4))
    return Part("added", title, (Text(added_basis(added)), table, Points(points)))


def added_basis(added: Added) -> str:
    """What the additions rest on."""
    return say(
        "At {hours} hours a week at full speed, under the best way to share the work "
        "with them and without. Without anybody new the team carries {share}% of the "
        "goal.",
        hours=written(f"{added.hours:g}"),
        share=written(f"{added.without * 100:.0f}"),
    )


def decided_part(seen: Seen) -> tuple[Part, ...]:
    """The decision in force, if there is one."""
    if seen.decision is None:
        return ()
    opening = {**seen.decision["opening"], "title": seen.title}
    return (decision_part({**seen.decision, "opening": opening}, seen.people),)
