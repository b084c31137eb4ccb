"""The record of a decision as a document, in the order of reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from advisor.core.days import day_figures
from advisor.core.hiring.reasons import REASONS
from advisor.core.language import mark, say, say_many, written
from advisor.core.plan.development import Exercised
from advisor.core.report.blocks import Block, Facts, Part, Point, Points, Table, Text
from advisor.core.report.characters import mapped, readable
from advisor.core.report.decision_parts import (
    change_part,
    comparison_part,
    scores_part,
    weights_part,
)
from advisor.core.report.decision_people import People
from advisor.core.report.documents import EXAMPLE
from advisor.core.report.how_to_read import how_to_read
from advisor.core.report.method import LIMITS
from advisor.core.report.report import Colophon, Cover, Options, Report, date_words
from advisor.core.skills import Catalogue

KICKER = mark("Decision record")
NO_GAP = mark(
    "Nothing that the panel saw lies below what the role needs. Start from the "
    "outcomes that were set for the first 6 months."
)
_ON_THE_COVER = 300
ROLES = {
    "marketing": mark("marketing"),
    "sales": mark("sales"),
    "combined": mark("marketing and sales"),
}


@dataclass(frozen=True, slots=True)
class Frozen:
    """A record with what a document says besides.

    data: of the record file. frozen_hash: its digest when it was made. days: (until which day,
    what to work on) for the chosen one.
    """

    data: Mapping[str, Any]
    frozen_hash: str
    days: tuple[tuple[int, Exercised], ...]
    colophon: Colophon
    options: Options
    is_example: bool = False


def decision_document(frozen: Frozen, catalogue: Catalogue) -> Report:
    """The whole record; without names people are called by letters, and free text is left out."""
    data, people = frozen.data, People.of(frozen.data, names=frozen.options.names)
    opening, decision = data["opening"], data["decision"]
    chosen = decision["chosen"]
    sentence = (
        say("{name} is chosen.", name=people.name(chosen)) if chosen else say("Nobody is chosen.")
    )
    lines = _on_the_cover(frozen, people)
    found = Report(
        kind="decision",
        title=say(
            "{company}: {title}, decision {version}",
            company=data["company"],
            title=opening["title"],
            version=decision["version"],
        ),
        cover=_cover(data, sentence, lines),
        parts=(
            decision_part(data, people),
            *(_first_days(frozen.days) if chosen else ()),
            comparison_part(data, people, catalogue),
            change_part(data, people, catalogue),
            weights_part(data, people, catalogue),
            scores_part(data, people, catalogue),
            _role_part(data),
            _check_part(frozen),
        ),
        colophon=frozen.colophon,
        options=frozen.options,
    )
    return mapped(found, readable)


def _cover(data: Mapping[str, Any], sentence: str, lines: tuple[str, ...]) -> Cover:
    return Cover(
        say(KICKER),
        data["company"],
        sentence,
        lines=lines,
        basis=_basis(data),
        read=how_to_read("decision"),
    )


def _on_the_cover(frozen: Frozen, people: People) -> tuple[str, ...]:
    opening, decision = frozen.data["opening"], frozen.data["decision"]
    by = say(
        "{title}. Decided by {member} on {day}.",
        title=opening["title"],
        member=people.member(decision["member"]),
        day=date_words(decision["decided_at"]),
    )
    words, example = people.said(decision["words"]), frozen.is_example
    is_short = people.names and len(words) <= _ON_THE_COVER
    quoted = (say("“{words}”", words=words),) if is_short else ()
    return (by, *quoted, *((say(EXAMPLE),) if example else ()))


def _basis(data: Mapping[str, Any]) -> str:
    cards, panel = len(data["scorecards"]), len(data["panel"])
    return say(
        "Rests on {cards} by {panel}, each scored alone. A person decided; Advisor recommends.",
        cards=say_many("{number} scorecard", "{number} scorecards", cards),
        panel=say_many("{number} interviewer", "{number} interviewers", panel),
    )


def decision_part(data: Mapping[str, Any], people: People) -> Part:
    """What was decided, by whom and why, with the reasons for the others."""
    decision, opening = data["decision"], data["opening"]
    chosen = people.name(decision["chosen"]) if decision["chosen"] else say("nobody")
    rows = [
        (say("Opening"), opening["title"]),
        (say("Chosen"), chosen),
        (say("Decided by"), people.member(decision["member"])),
        (
            say("When"),
            f"{date_words(decision['decided_at'])}, {decision['decided_at'][11:16]} UTC",
        ),
        (say("Version"), str(decision["version"])),
        (say("Why, in their own words"), people.said(decision["words"])),
    ]
    if data["results"].get("override"):
        rows.append((say("Why not the highest fit"), people.said(decision["override_note"])))
    others = tuple(
        (people.name(one["candidate"]), say(REASONS.get(one["reason"], one["reason"])))
        for one in decision["others"]
    )
    blocks: list[Block] = [Facts(tuple(rows))]
    if others:
        head = (say("Candidate"), say("Why not chosen"))
        blocks.append(Table(say("The others"), head, others, words=(1,), widths=(1, 3)))
    return Part("decision", say("The decision"), tuple(blocks))


def _first_days(days: tuple[tuple[int, Exercised], ...]) -> tuple[Part, ...]:
    """By day, or that there is no gap."""
    if not days:
        return (Part("first-days", say("The first 90 days"), (Text(say(NO_GAP)),)),)
    points = tuple(
        Point(
            say(
                "{aim} Practise: {practice} Shown by: {proof}",
                aim=one.aim,
                practice=one.practice,
                proof=one.proof,
            ),
            lead=say(
                "{skill}, from {level} towards {next_level}.",
                skill=one.skill,
                level=written(f"{one.level:.1f}"),
                next_level=one.next_level,
            ),
            tag=say("By day {until}", until=until),
        )
        for until, one in days
    )
    lead = Text(
        say("From what the panel saw: the gaps that cost this role most, one after the other.")
    )
    return (Part("first-days", say("The first 90 days"), (lead, Points(points))),)


def _role_part(data: Mapping[str, Any]) -> Part:
    opening = data["opening"]
    rows = (
        (say("Role"), say(ROLES.get(opening["role"], opening["role"]))),
        (say("After 6 months"), _lined(opening["outcomes_six"])),
        (say("After 12 months"), _lined(opening["outcomes_twelve"])),
        (say("What answers are used for"), opening["purpose"] or say("not said")),
        (say("Kept until"), day_figures(opening["keep_until"]) or say("not said")),
        (
            say("Scorecards before the reveal"),
            say("{quorum} for each candidate", quorum=opening["quorum"]),
        ),
        (
            say("Revealed"),
            date_words(opening["revealed_at"]) if opening["revealed_at"] else say("not kept"),
        ),
    )
    return Part("role", say("What was hired for"), (Facts(rows),))


def _check_part(frozen: Frozen) -> Part:
    data = frozen.data
    draws = data["results"].get("draws", {})
    rows = [
        (say("Hash of the record"), frozen.frozen_hash),
        (say("Model"), say("version {version}", version=data["model"]["version"])),
        (say("Assumptions"), data["model"]["assumptions_hash"]),
        (
            say("Draws"),
            say("{number} from a fixed seed", number=written(f"{draws.get('places', 0):,}")),
        ),
        (say("To check it"), "advisor verify FILE"),
        (say("Made by"), f"Advisor {frozen.colophon.version}"),
    ]
    blocks: list[Block] = [
        Text(
            say(
                "The record as a file (JSON) holds every answer this rests on. “advisor "
                "verify” works all of it out again from that file alone and names any "
                "difference. Compare its hash with the one here: a file that agrees with "
                "itself but was changed has another hash."
            )
        ),
        Facts(tuple(rows)),
        *(Text(say(limit), tone="note") for limit in LIMITS if "splitting" not in limit),
    ]
    for one in data.get("erased", ()):
        when = date_words(one["erased_at"])
        blocks.append(
            Text(
                say("What was known of one candidate was erased on {when}.", when=when), tone="note"
            )
        )
    return Part("check", say("How to check this"), tuple(blocks))


def _lined(text: str) -> str:
    """What was entered one a line, in one line."""
    return "; ".join(text.splitlines()) or say("not said")
