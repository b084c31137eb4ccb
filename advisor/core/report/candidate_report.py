"""The report of one candidate: levels with bands, must-haves, what was seen, gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from advisor.core.hiring.comparison import SkillLevel
from advisor.core.language import mark, say, written
from advisor.core.plan.development import Exercised
from advisor.core.report.blocks import Block, Part, Point, Points, Table, Text
from advisor.core.report.characters import mapped, readable
from advisor.core.report.comparison import MustHave, Row, said
from advisor.core.report.decision_parts import scores_of
from advisor.core.report.documents import EXAMPLE
from advisor.core.report.hiring_seen import Seen, method_part
from advisor.core.report.how_to_read import how_to_read
from advisor.core.report.opening_parts import added_basis
from advisor.core.report.report import Cover, Report
from advisor.core.skills import Catalogue

KICKER = mark("Report of a candidate")
NO_GAP = mark("Nothing that the panel saw lies below what the role needs.")
NOT_SCORED = mark("Nobody’s scores of them count, so there is nothing to show.")


@dataclass(frozen=True, slots=True)
class OfOne:
    """Who the report is about. own: skill to what they say of themself, 1-5. gaps: what to work
    on, the costliest first.
    """

    candidate: str
    own: Mapping[str, float]
    gaps: tuple[Exercised, ...]


def candidate_document(seen: Seen, one: OfOne, catalogue: Catalogue) -> Report:
    """The whole report; without names it is by letters and without lines of evidence."""
    people, name = seen.people, seen.people.name(one.candidate)
    words = said(seen.comparison, people.named, people.named, catalogue)
    row = next((row for row in words.rows if row.candidate == one.candidate), None)
    musts = [
        must
        for chance, must in zip(seen.comparison.must_haves, words.must_haves, strict=True)
        if chance.candidate == one.candidate
    ]
    example = [say(EXAMPLE)] if seen.is_example else []
    lines = (say("Candidate for: {title}.", title=seen.title), _fit(name, row), *example)
    nothing = Part("nothing", say("Not scored"), (Text(say(NOT_SCORED)),))
    parts = _scored(seen, one, musts, catalogue) if row else (nothing,)
    made = Report(
        kind="candidate",
        title=f"{seen.data['company']}: {name}, {seen.title}",
        cover=_cover(seen, name, lines),
        parts=(*parts, *_own(one, catalogue), method_part(seen)),
        colophon=seen.colophon,
        options=seen.options,
    )
    return mapped(made, readable)


def _cover(seen: Seen, name: str, lines: tuple[str, ...]) -> Cover:
    return Cover(
        say(KICKER),
        seen.data["company"],
        name,
        lines=lines,
        basis=seen.basis,
        read=how_to_read("candidate"),
    )


def _fit(name: str, row: Row | None) -> str:
    if row is None:
        return say(NOT_SCORED)
    return say(
        "The fit of {name} to the weights is {fit}, somewhere between {low} and {high}.",
        name=name,
        fit=written(f"{row.fit:.1f}"),
        low=written(f"{row.low:.1f}"),
        high=written(f"{row.high:.1f}"),
    )


def _scored(
    seen: Seen, one: OfOne, musts: list[MustHave], catalogue: Catalogue
) -> tuple[Part, ...]:
    levels = _levels(seen, one, catalogue)
    evidence = _evidence(seen, one, catalogue)
    return (levels, *_musts(musts), *_added(seen, one), _gaps(one), evidence)


def _levels(seen: Seen, one: OfOne, catalogue: Catalogue) -> Part:
    points = seen.comparison.basis.points
    levels = sorted(
        seen.comparison.levels_of(one.candidate), key=lambda level: -points.get(level.skill, 0)
    )
    rows = tuple(
        (catalogue.skill(level.skill).name, str(points.get(level.skill, 0)), *_level(level))
        for level in levels
    )
    head = (
        say("Skill"),
        say("Counts", "weight"),
        say("Level, 1–5"),
        say("80% band"),
        say("Raters"),
    )
    table = Table(say("Levels by what the panel saw"), head, rows, widths=(4, 1, 2, 2, 2))
    note = Text(
        say("Of a skill that nobody rated the level is judged from the skills that go with it.")
    )
    return Part("levels", say("Levels, skill by skill"), (table, note))


def _level(level: SkillLevel) -> tuple[str, str, str]:
    low, high = level.band()
    rated = str(level.raters) if level.raters else say("none")
    return written(f"{_shown(level.level)}"), written(f"{_shown(low)}–{_shown(high)}"), rated


def _shown(value: float) -> float:
    return round(min(max(value, 1.0), 5.0), 1)


def _musts(musts: list[MustHave]) -> tuple[Part, ...]:
    points = tuple(
        Point(
            one.words,
            lead=say("{skill}, {minimum} or above.", skill=one.skill, minimum=one.minimum),
        )
        for one in musts
    )
    return (Part("must", say("Must-haves"), (Points(points),)),) if points else ()


def _added(seen: Seen, one: OfOne) -> tuple[Part, ...]:
    title, row = say("What they would add to the team"), seen.added.rows.get(one.candidate)
    if row is None:
        return (Part("added", title, (Text(seen.added.why),)),) if seen.added.why else ()
    blocks = [
        Text(added_basis(seen.added)),
        Text(row.odds, lead=f"{row.said}."),
        Text(
            row.verdict_odds, lead=say("With {name}: {verdict}", name=row.name, verdict=row.verdict)
        ),
        *(Text(line) for line in row.meaning),
    ]
    return (Part("added", title, tuple(blocks)),)


def _gaps(one: OfOne) -> Part:
    points = tuple(
        Point(
            say(
                "{aim} Practise: {practice} Shown by: {proof}",
                aim=gap.aim,
                practice=gap.practice,
                proof=gap.proof,
            ),
            lead=say(
                "{skill}, from {level} towards {next_level}.",
                skill=gap.skill,
                level=written(f"{gap.level:.1f}"),
                next_level=gap.next_level,
            ),
        )
        for gap in one.gaps
    )
    lead = Text(say("The gaps that cost this role most, by what the panel saw."))
    blocks: tuple[Block, ...] = (lead, Points(points)) if points else (Text(say(NO_GAP)),)
    return Part("gaps", say("What to work on"), blocks)


def _evidence(seen: Seen, one: OfOne, catalogue: Catalogue) -> Part:
    table = scores_of(seen.data, one.candidate, seen.people, catalogue)
    hint = say("The lines of evidence are left out here: words give people away.")
    blocks: list[Block] = [] if seen.people.names else [Text(hint)]
    blocks += [table] if table else []
    return Part("evidence", say("What each interviewer saw"), tuple(blocks))


def _own(one: OfOne, catalogue: Catalogue) -> tuple[Part, ...]:
    """What they say of themself, apart from all the rest; nothing where they said nothing."""
    rows = tuple(
        (skill.name, written(f"{one.own[skill.id]:.1f}"))
        for skill in catalogue.skills
        if skill.id in one.own
    )
    lead = Text(
        say(
            "Counts nothing in the ranking. Applicants raise their self-reports, on what "
            "matters for the job most (Birkeland et al. 2006)."
        )
    )
    table = Table(say("Self-report, 1 to 5"), (say("Skill"), say("Says")), rows, widths=(3, 1))
    return (Part("own", say("What they say of themself"), (lead, table)),) if rows else ()
