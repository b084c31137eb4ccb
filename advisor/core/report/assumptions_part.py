"""The assumptions of a report: each with its value, range, grade and source."""

from __future__ import annotations

from collections.abc import Collection

from advisor.core.assumptions import ASSUMPTIONS, Assumption, Assumptions
from advisor.core.language import mark, say
from advisor.core.report.assumptions import GRADES, changed_words, range_words, value_words
from advisor.core.report.blocks import Block, Part, Table, Text

_TITLES = {
    "decision": mark("The decision: what work shared one way or another is worth"),
    "funnel": mark("The funnel: taken where a question was answered “I don’t know”"),
    "measurement": mark("The measurement: how far each kind of answer is trusted"),
}
_HEAD = (mark("Assumption"), mark("Value"), mark("Range"), mark("Grade and source"))
_KINDS_OF_ANSWER = ("observer", "work_sample", "self_frequency", "self_anchored", "situational")


def assumptions_part(
    values: Assumptions,
    parts: Collection[str],
    modes: Collection[str],
    assumed: tuple[tuple[str, str], ...] = (),
) -> Part:
    """The constants of these parts of the models.

    modes: the kinds of answer there are; the constants of the others change nothing here.
    assumed: name and value of the business numbers that were taken.
    """
    blocks: list[Block] = [Text(_lead(values, parts))]
    if assumed:
        blocks.append(_assumed(assumed))
    for part, title in _TITLES.items():
        kept = [one for one in ASSUMPTIONS if one.part == part and _counts(one, modes)]
        if part in parts:
            rows = tuple(_row(one, values) for one in kept)
            blocks.append(Table(say(title), tuple(map(say, _HEAD)), rows, (1, 2, 3), (9, 4, 5, 8)))
    return Part("assumptions", say("What was assumed"), tuple(blocks))


def _lead(values: Assumptions, parts: Collection[str]) -> str:
    text = say(
        "Every constant of the models can be changed, and the result follows. Grade A is measured "
        "in studies we read, B comes from studies second hand or indirect, C is ours."
    )
    changed = changed_words(values, parts)
    if not changed:
        return f"{text} {say('None was changed here.')}"
    return f"{text} {say('Changed here: {changes}.', changes=changed)}"


def _assumed(assumed: tuple[tuple[str, str], ...]) -> Table:
    caption = say("Numbers of the business that nobody knew; these values were taken")
    return Table(caption, (say("Number"), say("Value")), assumed, (1,), (3, 2))


def _counts(constant: Assumption, modes: Collection[str]) -> bool:
    mode = constant.key.partition(".")[0]
    return mode not in _KINDS_OF_ANSWER or mode in modes


def _row(constant: Assumption, values: Assumptions) -> tuple[str, ...]:
    value = value_words(constant, values[constant.key])
    if constant.key in values.changed:
        before = value_words(constant, constant.value)
        value = say("{value} (changed from {before})", value=value, before=before)
    return constant.name, value, range_words(constant), _source(constant)


def _source(constant: Assumption) -> str:
    """ "B, Mabe & West 1982"; "your choice" where the user decides; "C, ours"."""
    if constant.grade == "user":
        return say(GRADES["user"])
    source = say(GRADES["C"] if constant.grade == "C" else constant.source)
    return f"{constant.grade}, {source}"
