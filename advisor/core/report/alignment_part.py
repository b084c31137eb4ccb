"""How well marketing and sales work together, as a short part of a report."""

from __future__ import annotations

from advisor.core.language import say
from advisor.core.report.alignment import AlignmentWords
from advisor.core.report.alignment_rows import FindingWords
from advisor.core.report.blocks import Block, Chart, Heading, Part, Point, Points, Text

MOST_TOLD = 5


def alignment_part(found: AlignmentWords, source: str) -> Part:
    """The state and its next step, the areas, and the largest disagreements.

    source: where today's alignment comes from, in words; without an answer of both sides it is all
    there is to say.
    """
    title = say("Working together")
    if found.percent is None:
        later = say("Once both sides answered, the differences stand here.")
        more = f"{found.missing} {later}"
        return Part("alignment", title, (Text(source), Text(more, tone="note")))
    areas = f"{found.areas_in_words}."
    blocks: list[Block] = [
        Text(found.meaning, f"{found.state}."),
        Text(found.next_step, say("The next step.")),
        Chart("areas", say("How well each area goes"), areas, {"rows": found.areas}),
        *_listed(
            say("Where the two sides see it differently, from 1 to 5"),
            found.disagreements,
            prompts=True,
        ),
        *_listed(say("What both find weak"), found.weak),
        Text(" ".join(filter(None, (source, found.traceable))), tone="note"),
    ]
    return Part("alignment", title, tuple(blocks))


def _listed(
    title: str, findings: tuple[FindingWords, ...], *, prompts: bool = False
) -> tuple[Block, ...]:
    if not findings:
        return ()
    told = tuple(_point(one, prompts) for one in findings[:MOST_TOLD])
    more = len(findings) - len(told)
    rest = (Text(say("And {number} more.", number=more), tone="note"),) if more else ()
    return (Heading(title), Points(told), *rest)


def _point(one: FindingWords, prompt: bool) -> Point:
    text = say("Marketing {marketing}, sales {sales}.", marketing=one.marketing, sales=one.sales)
    return Point(f"{text} {one.prompt}" if prompt else text, one.text)
