"""One person's own data as a document to read: the same as the file for programs, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.report.blocks import Block, Facts, Heading, Part, Point, Points, Table, Text
from advisor.core.report.characters import mapped, readable
from advisor.core.report.report import Colophon, Cover, Options, Report


@dataclass(frozen=True, slots=True)
class Filled:
    """A questionnaire that they filled in. about: "" for themself. said: page, question, answer."""

    title: str
    about: str
    when: str
    said: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class KeptTable:
    """A table with entries about them. why: what erasing does with it."""

    name: str
    entries: int
    why: str


@dataclass(frozen=True, slots=True)
class PersonData:
    """All that the document says. facts, candidate: terms with what they are. levels: rows of
    skill, level with band, own, others. wrote: skill, words of others. left_out: sentences.
    """

    company: str
    name: str
    facts: tuple[tuple[str, str], ...]
    filled: tuple[Filled, ...]
    levels: tuple[tuple[str, str, str, str], ...]
    wrote: tuple[tuple[str, str], ...]
    candidate: tuple[tuple[str, str], ...]
    tables: tuple[KeptTable, ...]
    kept: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]


def person_data_report(data: PersonData, colophon: Colophon, options: Options) -> Report:
    """The document. Parts without anything to say are left out."""
    cover = Cover(
        "What is known about you",
        data.company,
        data.name,
        lines=(
            f"Everything that {data.company} keeps about {data.name} in Advisor, in words. The "
            "file for programs holds the same, entry by entry.",
        ),
        basis=f"Made by Advisor {colophon.version}.",
    )
    parts = (
        Part("you", "Who you are here", (Facts(data.facts),)),
        Part("answers", "What you answered", _filled(data.filled)),
        Part("others", "What comes of it, and what others said", _others(data)),
        Part("candidate", "When you applied", (Facts(data.candidate),) if data.candidate else ()),
        Part("kept", "Every kind of entry", (_tables(data.tables),)),
        Part("rights", "How long it is kept, and what you can ask for", _rights(data)),
    )
    told = tuple(part for part in parts if part.blocks)
    title = f"{data.company}: what is known about {data.name}"
    return mapped(Report("data", title, cover, told, colophon, options), readable)


def _filled(filled: Sequence[Filled]) -> tuple[Block, ...]:
    if not filled:
        return (Text("You have not answered anything here."),)
    blocks: list[Block] = []
    for one in filled:
        about = f", about {one.about}" if one.about else ""
        blocks.append(Heading(f"{one.title}{about}, {one.when}"))
        if one.said:
            blocks.append(_answers(one))
        else:
            blocks.append(Text("Nothing is kept of what was answered."))
    return tuple(blocks)


def _answers(one: Filled) -> Table:
    return Table(
        f"{one.title}: every question that was answered",
        ("Page", "Question", "Answer"),
        one.said,
        words=(1, 2),
        widths=(4, 12, 4),
    )


def _others(data: PersonData) -> tuple[Block, ...]:
    if not data.levels:
        return (Text("No level can be told: nobody has answered about you yet."),)
    head = ("Skill", "Level and 80% band", "You said", "Others saw")
    blocks: list[Block] = [
        Text(
            "Levels from 1 to 5. Others appear by how they know you, never by name; who said "
            "what is not given out, since it is theirs as well."
        ),
        Table("Your level in each skill", head, data.levels, words=(3,), widths=(4, 3, 2, 5)),
    ]
    if data.wrote:
        blocks += [
            Heading("What they wrote"),
            Points(tuple(Point(words, lead=skill) for skill, words in data.wrote)),
        ]
    return tuple(blocks)


def _tables(tables: Sequence[KeptTable]) -> Table:
    rows = tuple((one.name, str(one.entries), one.why) for one in tables)
    head = ("Entries", "Number", "What becomes of them when you are erased")
    return Table("Every kind of entry about you", head, rows, words=(2,), widths=(3, 1, 6))


def _rights(data: PersonData) -> tuple[Block, ...]:
    asks = (
        "You can ask the company to correct what is wrong, to erase it, to stop using it, or to "
        "give it to you in a form that programs read. You can complain to the authority for data "
        "protection where you live."
    )
    left_out = Points(tuple(Point(one) for one in data.left_out))
    return Facts(data.kept), Text(asks), Heading("What is not in here"), left_out
