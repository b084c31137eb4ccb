"""The parts of a team's report, from the same value as the result page."""

from __future__ import annotations

from advisor.core.language import say
from advisor.core.report.blocks import Block, Chart, Part, Point, Points, Table, Text
from advisor.core.report.flips_part import flips_part
from advisor.core.report.reasons import Reason
from advisor.core.report.signed import signed
from advisor.core.report.team import TeamReport


def team_parts(report: TeamReport) -> tuple[Part, ...]:
    """What the result page says, in its order; parts without content are left out.

    Profiles come between what would change the answer and the edge line; see ``profiles_part``.
    """
    alone = len(report.edge) == 1 and report.alone
    parts = (
        options_part(report, alone=alone),
        levers_part(report),
        reasons_part(report),
        flips_part(report),
        edge_part(report),
        evidence_part(report),
        next_part(report),
    )
    return tuple(part for part in parts if part.blocks)


def options_part(report: TeamReport, *, alone: bool) -> Part:
    """What each way of sharing carries."""
    title = say("What the hours carry") if alone else say("What each way of sharing carries")
    if not report.options:
        return Part("options", title, ())
    name = say("Share of the goal that each option carries")
    rows = tuple(
        (row.name, say("{number}%", number=row.value), _range(row.low, row.high))
        if row.runs
        else (row.name, say("cannot run"), "–")
        for row in report.options
    )
    head = (say("Option"), say("Share of the goal"), say("80% band"))
    blocks: list[Block] = [
        Chart("options", name, report.options_in_words, {"rows": report.options}),
        Table(name, head, rows, widths=(5, 2, 2)),
    ]
    if report.covered:
        blocks.append(Text(report.covered, tone="note"))
    if report.today_cannot_run:
        blocks.append(
            Text(
                say(
                    "As the work is shared today, one side gets no hours at all, so today cannot "
                    "run and is left out of the comparison."
                ),
                tone="note",
            )
        )
    return Part("options", title, tuple(blocks))


def _range(low: int, high: int) -> str:
    return say("{low}–{high}%", low=low, high=high)


def levers_part(report: TeamReport) -> Part:
    """What would change more than sharing the work differently."""
    title = say("What would change more")
    if not report.levers:
        return Part("levers", title, ())
    points = tuple(Point(one.text, one.subject) for one in report.levers)
    note = say("Each alone, at the levels most likely, with the work shared as well as it can be.")
    return Part("levers", title, (Points(points), Text(note, tone="note")))


def reasons_part(report: TeamReport) -> Part:
    """The reasons in words, then what they add up to."""
    told = tuple(reason_point(one) for one in report.reasons if one.points)
    if not told:
        return Part("reasons", say("Why"), ())
    steps = "; ".join(f"{one.label} {signed(one.points)}" for one in report.reasons)
    chart = Chart(
        "reasons",
        say("What adds up to the difference"),
        say("{steps}; together {total}.", steps=steps, total=signed(report.total)),
        {"rows": report.reason_rows, "total": report.total},
    )
    note = Text(report.added_up, tone="note")
    return Part("reasons", say("Why"), (Points(told), chart, note))


def reason_point(reason: Reason) -> Point:
    """A reason with its signed figure."""
    marked = "up" if reason.points >= 0 else "down"
    return Point(reason.text, reason.title, mark=signed(reason.points), marked=marked)


def edge_part(report: TeamReport) -> Part:
    """Who leans to marketing and who to sales."""
    title = say("Where the edge lies")
    name = say("Who leans to marketing and who to sales")
    if len(report.edge) < 2:
        return Part("edge", title, ())
    rows = tuple(
        (
            one.name,
            signed(one.edge),
            say("{low} to {high}", low=signed(one.low), high=signed(one.high)),
        )
        for one in report.edge
    )
    told = "; ".join(f"{who} {edge}, {band}" for who, edge, band in rows)
    values = {"points": report.edge, "cut": report.cut}
    blocks: list[Block] = [Chart("edge_line", name, f"{told}.", values)] * (len(rows) <= _DRAWN)
    caption = say("Edge in levels: marketing fit minus sales fit")
    head = (say("Person"), say("Edge"), say("80% band"))
    return Part("edge", title, (*blocks, Table(caption, head, rows, widths=(5, 2, 3))))


_DRAWN = 40


def evidence_part(report: TeamReport) -> Part:
    """How sure it is, and what would make it surer."""
    title = say("How sure this is")
    if not report.surer:
        return Part("evidence", title, ())
    table = Table(
        say("Evidence for the edge, now and with more observers"),
        (say("Person"), say("Now"), say("One more observer"), say("Two more")),
        report.surer_rows,
        widths=(4, 3, 3, 2),
    )
    return Part("evidence", title, (Text(report.basis), Text(report.surer_in_words), table))


def next_part(report: TeamReport) -> Part:
    """The next hire, and the conditions of the verdict."""
    blocks: list[Block] = []
    if report.conditions:
        blocks.append(Points(tuple(Point(line) for line in report.conditions)))
    if report.next_hire:
        blocks.append(Text(report.next_hire, say("The next hire.")))
    title = say("On these conditions") if report.conditions else say("The next hire")
    return Part("conditions", title, tuple(blocks))
