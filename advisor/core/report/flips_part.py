"""The part of a team’s report about what would change the answer, and all that was tried."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.report.blocks import Block, Chart, Heading, Part, Point, Points, Table, Text
from advisor.core.report.flips import Flip, Tried
from advisor.core.report.signed import signed
from advisor.core.report.team import TeamReport

_TAGS = {
    "hire": mark("The hire would be worth it when"),
    "goal": mark("The goal is just met when"),
}
SHOWN_TRIED = 12
TOLD_TRIED = 30


def flip_point(flip: Flip) -> Point:
    """A flip point as an entry of a list."""
    return Point(flip.text, flip.subject, say(_TAGS[flip.what]) if flip.what in _TAGS else "")


def flips_part(report: TeamReport) -> Part:
    """What would flip the answer, and everything that was tried."""
    title = say("What would change this")
    if not report.options:
        return Part("flips", title, ())
    blocks: list[Block] = [_found(report)]
    if report.more_flips:
        more = say(
            "And {number} more, further away; they are marked below.", number=report.more_flips
        )
        blocks.append(Text(more, tone="note"))
    if report.tried:
        blocks += _tried(report)
    return Part("flips", title, tuple(blocks))


def _found(report: TeamReport) -> Block:
    if report.flips:
        return Points(tuple(flip_point(flip) for flip in report.flips))
    return Text(report.tried_words.nothing)


def _tried(report: TeamReport) -> list[Block]:
    drawn, told = report.tried[:SHOWN_TRIED], report.tried[:TOLD_TRIED]
    text = report.tried_words.dark
    if len(report.tried) > len(drawn):
        text += " " + say("The {number} that move it most are drawn.", number=len(drawn))
    if report.tried_count > len(told):
        left = report.tried_count - len(told)
        text += " " + say("{number} that move it least are left out.", number=left)
    heading = Heading(say("Everything that was tried"))
    return [heading, Text(text), _tornado(report), _tried_table(told)]


def _tornado(report: TeamReport) -> Chart:
    rows, now = report.tried[:SHOWN_TRIED], round(report.log_ratio, 1)
    told = "; ".join(f"{one.name}: {_ends(one)}" for one in rows)
    words = report.tried_words
    return Chart(
        "tornado",
        say("How far each number moves the answer"),
        f"{told}.",
        {
            "rows": rows,
            "now": now,
            "shown": SHOWN_TRIED,
            "reach": words.reach,
            "worse": words.worse,
            "better": words.better,
        },
    )


def _tried_table(tried: tuple[Tried, ...]) -> Table:
    head = (
        *(say("Number"), say("Low end"), say("At low")),
        *(say("High end"), say("At high"), say("Flips")),
    )
    return Table(
        say("Every number at both ends of its range; 100 × logarithm, 0 where the answer flips"),
        head,
        tuple(
            (
                one.name,
                *(one.low, _end(one.at_low), one.high, _end(one.at_high)),
                say("flips") if one.flips else "–",
            )
            for one in tried
        ),
        (1, 3, 5),
        (9, 5, 3, 5, 3, 2),
    )


def _ends(one: Tried) -> str:
    ends = [
        say("{value} at {end}", value=_end(value), end=at)
        for value, at in ((one.at_low, one.low), (one.at_high, one.high))
    ]
    return ", ".join([*ends, *([say("flips")] if one.flips else [])])


def _end(value: float | None) -> str:
    if value is None:
        return say("neither runs")
    if abs(value) > 1000:
        return say("only this runs") if value > 0 else say("only the other runs")
    return signed(value)
