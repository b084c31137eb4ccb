"""What helps in each stage, the meetings and the first 90 days, laid out for print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from advisor.core.language import mark, say
from advisor.core.plan.actions import Action, Phase
from advisor.core.plan.cadence import Meeting
from advisor.core.plan.enablement import Enablement
from advisor.core.report.blocks import Block, Heading, Part, Point, Points, Table, Text
from advisor.core.report.within import within

_PIECES = mark(
    "Pieces that answer what customers doubt. Make the one for your most frequent doubt first; "
    "keep few, and keep them true."
)
_BEGIN = mark(
    "Begin with the first one on the first morning. What does not fit your week moves back; what "
    "you strike is struck. Holidays are not known here."
)
_LITTLE = mark("Almost nothing: the rest would cost hours and mend nothing.")


def enablement_part(part: Enablement, alone: bool) -> Part:
    """The pieces by stage, each with the doubt it answers and, unless alone, who keeps it."""
    rows = tuple(
        (
            stage.name,
            asset.name,
            asset.why,
            *(() if alone else (asset.holder or say("nobody yet"),)),
        )
        for stage in part.stages
        for asset in stage.assets
    )
    head = (say("Stage"), say("Piece"), say("Why"), say("Kept by"))
    widths = (4, 5, 8, 3)
    many = len(head) - alone
    words = tuple(range(1, many))
    table = Table(say("Pieces by stage"), head[:many], rows, words, widths[:many])
    return Part("enablement", say("What helps in each stage"), (Text(say(_PIECES)), table))


def cadence_part(meetings: Iterable[Meeting], alone: bool, times: Mapping[str, str]) -> Part:
    """The meetings with their agendas. alone: of one person with two hats. times: when each is."""
    blocks: list[Block] = []
    for meeting in meetings:
        who = f": {meeting.who}" if len(meeting.people) > 1 else ""
        agenda = Points(tuple(Point(line.text) for line in meeting.agenda), ordered=True)
        often = f"{times.get(meeting.key) or meeting.often}, {meeting.length}"
        blocks += [Heading(meeting.name), Text(f"{often}{who}."), agenda]
    title = say("When you stop and look") if alone else say("Meetings")
    return Part("cadence", title, tuple(blocks))


def actions_part(phases: Iterable[Phase], starts: str, short: bool, alone: bool) -> Part:
    """What to do, by whom and by when. starts: the first day in words. short: of a short plan.

    alone: of one person, whose name is not said each time.
    """
    who = () if alone else (say("Who"),)
    head = (say("By", "day"), *who, say("What"), say("Why"))
    widths = (4, 12, 8) if alone else (4, 3, 11, 7)
    words = tuple(range(1, len(head)))
    begin = say("From {day}.", day=starts)
    blocks: list[Block] = [Text(f"{begin} {say(_LITTLE if short else _BEGIN)}")]
    for title, many in _sections(phases, short):
        rows = tuple(
            (action.day, *(() if alone else (action.owner_name,)), action.text, action.because)
            for action in many
        )
        blocks += [Heading(title)] if title else []
        caption = say("What to do, and by when")
        if title:
            caption = say("What to do, and by when: {phase}", phase=within(title))
        blocks.append(Table(caption, head, rows, words, widths))
    return Part("actions", say("The first 90 days"), tuple(blocks))


def _sections(phases: Iterable[Phase], short: bool) -> list[tuple[str, tuple[Action, ...]]]:
    """Title and actions by 30 days; the few of a short plan in one, without a title."""
    if short:
        return [("", tuple(action for phase in phases for action in phase.actions))]
    return [(phase.title, phase.actions) for phase in phases]
