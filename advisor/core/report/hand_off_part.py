"""The hand-off kit, laid out for print."""

from __future__ import annotations

from advisor.core.language import say
from advisor.core.plan.hand_off import HandOffKit
from advisor.core.report.blocks import Block, Facts, Heading, Part, Point, Points, Table, Text


def hand_off_part(kit: HandOffKit) -> Part:
    """What the words mean, the card, the reasons for a no, the way back and the feedback."""
    reasons = tuple((one.text, one.back) for one in kit.rejects)
    back = Points(tuple(Point(line.text) for line in kit.recycle), ordered=True)
    blocks: tuple[Block, ...] = (
        *((Text(kit.note),) if kit.note else ()),
        Heading(say("What the words mean here")),
        Facts(tuple((one.term, one.text) for one in kit.definitions)),
        Heading(say("The lead card")),
        Points(tuple(Point(one.hint, f"{one.name}.") for one in kit.card), ordered=True),
        Heading(say("Why a lead comes back, and when it is looked at again")),
        Table(
            say("The list is closed: one of these, or the lead is taken"),
            (say("Reason"), say("Looked at again")),
            reasons,
            (1,),
            (5, 2),
        ),
        back,
        Heading(say("The 60-second form, after every talk")),
        Points(tuple(Point(line.note, line.text) for line in kit.feedback), ordered=True),
    )
    return Part("hand-off", say("The hand-off"), blocks)
