"""One person's own data as a document to read: the same as the file for programs, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.core.language import mark, say
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
        say("What is known about you"),
        data.company,
        data.name,
        lines=(
            say(
                "Everything that {company} keeps about {name} in Advisor, in words. The file for "
                "programs holds the same, entry by entry.",
                company=data.company,
                name=data.name,
            ),
        ),
        basis=say("Made by Advisor {version}.", version=colophon.version),
    )
    parts = (
        Part("you", say("Who you are here"), (Facts(data.facts),)),
        Part("answers", say("What you answered"), _filled(data.filled)),
        Part("others", say("What comes of it, and what others said"), _others(data)),
        Part(
            "candidate", say("When you applied"), (Facts(data.candidate),) if data.candidate else ()
        ),
        Part("kept", say("Every kind of entry"), (_tables(data.tables),)),
        Part("rights", say("How long it is kept, and what you can ask for"), _rights(data)),
    )
    told = tuple(part for part in parts if part.blocks)
    title = say("{company}: what is known about {name}", company=data.company, name=data.name)
    return mapped(Report("data", title, cover, told, colophon, options), readable)


def _filled(filled: Sequence[Filled]) -> tuple[Block, ...]:
    if not filled:
        return (Text(say("You have not answered anything here.")),)
    blocks: list[Block] = []
    for one in filled:
        words = mark("{title}, about {about}, {when}") if one.about else "{title}, {when}"
        blocks.append(Heading(say(words, title=one.title, about=one.about, when=one.when)))
        if one.said:
            blocks.append(_answers(one))
        else:
            blocks.append(Text(say("Nothing is kept of what was answered.")))
    return tuple(blocks)


def _answers(one: Filled) -> Table:
    return Table(
        say("{title}: every question that was answered", title=one.title),
        (say("Page"), say("Question"), say("Answer")),
        one.said,
        words=(1, 2),
        widths=(4, 12, 4),
    )


def _others(data: PersonData) -> tuple[Block, ...]:
    if not data.levels:
        return (Text(say("No level can be told: nobody has answered about you yet.")),)
    head = (say("Skill"), say("Level and 80% band"), say("You said"), say("Others saw"))
    blocks: list[Block] = [
        Text(
            say(
                "Levels from 1 to 5. Others appear by how they know you, never by name; who said "
                "what is not given out, since it is theirs as well."
            )
        ),
        Table(say("Your level in each skill"), head, data.levels, words=(3,), widths=(4, 3, 2, 5)),
    ]
    if data.wrote:
        blocks += [
            Heading(say("What they wrote")),
            Points(tuple(Point(words, lead=skill) for skill, words in data.wrote)),
        ]
    return tuple(blocks)


def _tables(tables: Sequence[KeptTable]) -> Table:
    rows = tuple((one.name, str(one.entries), one.why) for one in tables)
    head = (say("Entries"), say("Number", "count"), say("What becomes of them when you are erased"))
    return Table(say("Every kind of entry about you"), head, rows, words=(2,), widths=(3, 1, 6))


def _rights(data: PersonData) -> tuple[Block, ...]:
    asks = say(
        "You can ask the company to correct what is wrong, to erase it, to stop using it, or to "
        "give it to you in a form that programs read. You can complain to the authority for data "
        "protection where you live."
    )
    left_out = Points(tuple(Point(one) for one in data.left_out))
    return Facts(data.kept), Text(asks), Heading(say("What is not in here")), left_out
