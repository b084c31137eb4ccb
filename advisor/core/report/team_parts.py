"""The parts of a team's report, from the same value as the result page."""

from __future__ import annotations

from advisor.core.report.blocks import Block, Chart, Heading, Part, Point, Points, Table, Text
from advisor.core.report.flips import Flip, Tried
from advisor.core.report.reasons import Reason
from advisor.core.report.team import TeamReport

_TAGS = {"hire": "The hire would be worth it when", "goal": "The goal is just met when"}
SHOWN_TRIED = 12
TOLD_TRIED = 30
_REACH = 60.0
_ENDS = ("the other is better", "this is better")


def team_parts(report: TeamReport) -> tuple[Part, ...]:
    """What the result page says, in its order; parts without content are left out.

    Profiles come between what would change the answer and the edge line; see ``profiles_part``.
    """
    alone = len(report.edge) == 1 and report.over == "the goal"
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
    title = "What the hours carry" if alone else "What each way of sharing carries"
    if not report.options:
        return Part("options", title, ())
    name = "Share of the goal that each option carries"
    rows = tuple(
        (row.name, f"{row.value}%", f"{row.low}–{row.high}%")
        if row.runs
        else (row.name, "cannot run", "–")
        for row in report.options
    )
    blocks: list[Block] = [
        Chart("options", name, report.options_in_words, {"rows": report.options}),
        Table(name, ("Option", "Share of the goal", "80% band"), rows, widths=(5, 2, 2)),
    ]
    if report.covered:
        blocks.append(Text(report.covered, tone="note"))
    if report.today_cannot_run:
        blocks.append(
            Text(
                "As the work is shared today, one side gets no hours at all, so today cannot run "
                "and is left out of the comparison.",
                tone="note",
            )
        )
    return Part("options", title, tuple(blocks))


def levers_part(report: TeamReport) -> Part:
    """What would change more than sharing the work differently."""
    if not report.levers:
        return Part("levers", "What would change more", ())
    points = tuple(Point(one.text, one.subject) for one in report.levers)
    note = "Each alone, at the levels most likely, with the work shared as well as it can be."
    return Part("levers", "What would change more", (Points(points), Text(note, tone="note")))


def reasons_part(report: TeamReport) -> Part:
    """The reasons in words, then what they add up to."""
    told = tuple(reason_point(one) for one in report.reasons if one.points)
    if not told:
        return Part("reasons", "Why", ())
    more = "more" if report.percent >= 0 else "less"
    note = (
        f"Against {report.over}, in points that add up (100 × logarithm: a small one is about "
        f"1%); together {_signed(report.total)}, that is {abs(report.percent)}% {more}, at the "
        "levels most likely."
    )
    steps = "; ".join(f"{one.label} {_signed(one.points)}" for one in report.reasons)
    chart = Chart(
        "reasons",
        "What adds up to the difference",
        f"{steps}; together {_signed(report.total)}.",
        {"rows": report.reason_rows, "total": report.total},
    )
    return Part("reasons", "Why", (Points(told), chart, Text(note, tone="note")))


def reason_point(reason: Reason) -> Point:
    """A reason with its signed figure."""
    marked = "up" if reason.points >= 0 else "down"
    return Point(reason.text, reason.title, mark=_signed(reason.points), marked=marked)


def flip_point(flip: Flip) -> Point:
    """A flip point as an entry of a list."""
    return Point(flip.text, flip.subject, _TAGS.get(flip.what, ""))


def flips_part(report: TeamReport) -> Part:
    """What would flip the answer, and everything that was tried."""
    title = "What would change this"
    if not report.options:
        return Part("flips", title, ())
    blocks: list[Block] = [_found(report)]
    if report.more_flips:
        more = f"And {report.more_flips} more, further away; they are marked below."
        blocks.append(Text(more, tone="note"))
    if report.tried:
        blocks += _tried(report)
    return Part("flips", title, tuple(blocks))


def _found(report: TeamReport) -> Block:
    if report.flips:
        return Points(tuple(flip_point(flip) for flip in report.flips))
    start = "Nothing that is shown here flips" if report.left_out else "Nothing in range flips"
    return Text(f"{start} this: each number was moved through its whole range, one at a time.")


def _tried(report: TeamReport) -> list[Block]:
    drawn, told = report.tried[:SHOWN_TRIED], report.tried[:TOLD_TRIED]
    text = (
        "Each number alone is moved to both ends of its range. A dark bar crosses to the other "
        "answer."
    )
    if len(report.tried) > len(drawn):
        text += f" The {len(drawn)} that move it most are drawn."
    if report.tried_count > len(told):
        text += f" {report.tried_count - len(told)} that move it least are left out."
    return [Heading("Everything that was tried"), Text(text), _tornado(report), _tried_table(told)]


def _tornado(report: TeamReport) -> Chart:
    rows, now = report.tried[:SHOWN_TRIED], round(report.log_ratio, 1)
    told = "; ".join(f"{one.name}: {_ends(one)}" for one in rows)
    worse, better = ("goal missed", "goal met") if report.over == "the goal" else _ENDS
    return Chart(
        "tornado",
        "How far each number moves the answer",
        f"{told}.",
        {
            "rows": rows,
            "now": now,
            "shown": SHOWN_TRIED,
            "reach": max(_REACH, 1.5 * abs(now)),
            "worse": worse,
            "better": better,
        },
    )


def _tried_table(tried: tuple[Tried, ...]) -> Table:
    return Table(
        "Every number at both ends of its range; 100 × logarithm, 0 where the answer flips",
        ("Number", "Low end", "At low", "High end", "At high", "Flips"),
        tuple(
            (
                one.name,
                *(one.low, _end(one.at_low), one.high, _end(one.at_high)),
                "flips" if one.flips else "–",
            )
            for one in tried
        ),
        (1, 3, 5),
        (9, 5, 3, 5, 3, 2),
    )


def _ends(one: Tried) -> str:
    ends = (
        f"{value} at {at}"
        for value, at in ((_end(one.at_low), one.low), (_end(one.at_high), one.high))
    )
    return ", ".join(ends) + (", flips" if one.flips else "")


def _end(value: float | None) -> str:
    if value is None:
        return "neither runs"
    if abs(value) > 1000:
        return "only this runs" if value > 0 else "only the other runs"
    return _signed(value)


def edge_part(report: TeamReport) -> Part:
    """Who leans to marketing and who to sales."""
    title, name = "Where the edge lies", "Who leans to marketing and who to sales"
    if len(report.edge) < 2:
        return Part("edge", title, ())
    rows = tuple(
        (one.name, _signed(one.edge), f"{_signed(one.low)} to {_signed(one.high)}")
        for one in report.edge
    )
    told = "; ".join(f"{who} {edge}, {band}" for who, edge, band in rows)
    values = {"points": report.edge, "cut": report.cut}
    blocks: list[Block] = [Chart("edge_line", name, f"{told}.", values)] * (len(rows) <= _DRAWN)
    caption = "Edge in levels: marketing fit minus sales fit"
    head = ("Person", "Edge", "80% band")
    return Part("edge", title, (*blocks, Table(caption, head, rows, widths=(5, 2, 3))))


_DRAWN = 40


def evidence_part(report: TeamReport) -> Part:
    """How sure it is, and what would make it surer."""
    title = "How sure this is"
    if not report.surer:
        return Part("evidence", title, ())
    table = Table(
        "Evidence for the edge, now and with more observers",
        ("Person", "Now", "One more observer", "Two more"),
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
        blocks.append(Text(report.next_hire, "The next hire."))
    title = "On these conditions" if report.conditions else "The next hire"
    return Part("conditions", title, tuple(blocks))


def _signed(value: float) -> str:
    """A number with its sign: +15, −8, 0."""
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value)}"
