"""Who holds which stage and what their roles in it are, laid out for print."""

from __future__ import annotations

from advisor.core.language import mark, say
from advisor.core.plan.funnel_holders import FunnelHolders
from advisor.core.report.blocks import Block, Chart, Part, Table, Text
from advisor.core.report.within import within

_ROLES = (
    mark("Stage"),
    *(mark("Does (R)"), mark("Answers (A)"), mark("Asked (C)"), mark("Told (I)")),
)
_CAPTION = mark("Who does each stage, answers for it, is asked first and is told")
_AFTER = mark(
    "Marketing stays asked after the hand-off: what customers say in the later stages is what it "
    "works with."
)


def funnel_part(part: FunnelHolders, roles: bool = True) -> Part:
    """Seven stages with holder and exit rule, the baton between the functions, and the roles."""
    off = part.hand_off
    hand_off = Text(f"{off.rule} {off.text}", say("The baton."))
    blocks = (_chart(part), _exits(part), hand_off, *(_roles(part) if roles else ()))
    return Part("funnel", say("Who holds which stage"), blocks)


def _chart(part: FunnelHolders) -> Chart:
    title = say("Seven stages with the holder of each, and the baton between marketing and sales")
    off = part.hand_off
    nobody = say("nobody yet")
    lanes = ", ".join(f"{lane.name} {lane.holder or nobody}" for lane in part.lanes)
    after = next((lane.name for lane in part.lanes if lane.stage == off.after), off.after)
    told = say(
        "{lanes}. The baton passes after {stage}, from {giver} to {taker}.",
        lanes=lanes,
        stage=within(after),
        giver=off.giver,
        taker=off.taker,
    )
    return Chart("funnel_lanes", title, told, {"lanes": part.lanes, "hand_off": off})


def _exits(part: FunnelHolders) -> Table:
    """When somebody passes on; with holders where there is more than one."""
    rules = tuple((lane.exit or "–", lane.metric or "–") for lane in part.lanes)
    nobody = say("nobody yet")
    who = tuple((lane.holder or nobody, lane.helper or "–") for lane in part.lanes)
    caption = say("Each stage with its exit rule")
    last = (say("Passes on when"), say("Main metric"))
    names = [lane.name for lane in part.lanes]
    if part.roles:
        rows = tuple((name, *rule) for name, rule in zip(names, rules, strict=True))
        return Table(caption, (say("Stage"), *last), rows, (1, 2), (4, 9, 6))
    full = tuple((name, *one, *rule) for name, one, rule in zip(names, who, rules, strict=True))
    head = (say("Stage"), say("Holder"), say("Helper"), *last)
    return Table(caption, head, full, (1, 2, 3, 4), (4, 3, 3, 7, 5))


def _roles(part: FunnelHolders) -> tuple[Block, ...]:
    if part.roles:
        return (Text(part.roles, say("Who decides.")),)
    rows = tuple(
        (
            lane.name,
            lane.responsible or "–",
            lane.accountable or "–",
            lane.consulted or "–",
            lane.informed or "–",
        )
        for lane in part.lanes
    )
    table = Table(say(_CAPTION), tuple(map(say, _ROLES)), rows, (1, 2, 3, 4), (4, 3, 4, 4, 4))
    return (table, Text(say(_AFTER), tone="note"))
