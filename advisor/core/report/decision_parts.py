"""The parts of a decision record that come from scores: weights, ranking, changes, scorecards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from advisor.core.hiring.scorecard import EVIDENCE, WORK
from advisor.core.report.blocks import Block, Heading, Part, Point, Points, Table, Text
from advisor.core.report.phrases import in_hundred, listed
from advisor.core.report.report import date_words, lettered
from advisor.core.skills import Catalogue

Data = Mapping[str, Any]
LEFT_OUT = "Left out: it may name people."
_NEEDS = {"must": "must-have", "useful": "useful", "trainable": "trainable"}
_SHOWN_CHANGES = 3


@dataclass(frozen=True, slots=True)
class People:
    """Who is who. named: id to what they are called here. names: whether that is their name."""

    named: Mapping[str, str]
    names: bool

    @classmethod
    def of(cls, data: Data, *, names: bool) -> People:
        """The candidates and interviewers of a record."""
        applied, panel = data["candidates"], data["panel"]
        letters = lettered([*(one["id"] for one in applied), ""])
        called = [(one, letters[one["id"]].replace("Person", "Candidate")) for one in applied]
        called += [(one, f"Interviewer {place}") for place, one in enumerate(panel, start=1)]
        named: dict[str, str] = {}
        for one, other in called:
            named[one["id"]] = (one["name"] or f"{other} (erased)") if names else other
            named.setdefault(one.get("rater", one["id"]), named[one["id"]])
        return cls(named, names)

    def name(self, key: str | None) -> str:
        """What somebody is called."""
        return self.named.get(key or "", "somebody")

    def member(self, name: str) -> str:
        """A member of the company."""
        return name if self.names else "a member"

    def said(self, text: str) -> str:
        """Free text, which may name people."""
        return text if self.names or not text else LEFT_OUT


def weights_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """Every locked version with its seal; the newest first, in full."""
    blocks: list[Block] = [
        Text("Locked before the first candidate was added. A later change makes a new version.")
    ]
    for version in reversed(data["weights"]):
        when = f"{date_words(version['locked_at'])}, {version['locked_at'][11:16]} UTC"
        blocks.append(Heading(f"Version {version['version']}"))
        who = people.member(version["member"])
        reason = f" Why: {people.said(version['reason'])}" if version["reason"] else ""
        blocks.append(Text(f"Locked by {who} on {when}.{reason}"))
        blocks.append(_weights(version, catalogue))
        blocks.append(Text(f"Seal {version['seal']}", tone="note"))
    return Part("weights", "The weights", tuple(blocks))


def _weights(version: Data, catalogue: Catalogue) -> Table:
    rows = tuple(
        (
            catalogue.skill(one["skill"]).name,
            str(one["weight"]),
            _NEEDS.get(one["need"], one["need"]),
            f"{one['minimum']:.1f}" if one["minimum"] is not None else "–",
        )
        for one in sorted(version["criteria"], key=lambda one: -one["weight"])
    )
    head = ("Skill", "Points of 100", "Need", "Least level")
    return Table("What each skill counts", head, rows, words=(2,), widths=(3, 2, 2, 2))


def comparison_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """The ranking with its bands, who cannot be told apart, and the must-haves."""
    found = data["results"]["comparison"]
    if not found["places"]:
        return Part("comparison", "What the scores say", (Text("Nobody was scored."),))
    rows = tuple(
        (
            people.name(one["candidate"]),
            f"{one['fit']:.1f}",
            f"{_scale(one['low']):.1f}–{_scale(one['high']):.1f}",
            in_hundred(one["p_first"]),
            in_hundred(one["p_last"]),
            f"{one['expected_rank']:.1f}",
        )
        for one in found["places"]
    )
    head = ("Candidate", "Fit, 1–5", "80% band", "First", "Last", "Expected place")
    blocks: list[Block] = [Table("By fit to the weights", head, rows, words=(3, 4))]
    apart = [
        Point(f"{listed([people.name(one) for one in group])} cannot be told apart.")
        for group in found["brackets"]
    ]
    blocks += [Points(tuple(apart))] if apart else []
    blocks += _must_haves(found, people, catalogue)
    blocks.append(
        Text(
            "What such a method can do: if it has the validity of structured interviews in today’s "
            "best estimate (.42; Sackett et al. 2022, disputed by Ones & Viswesvaran 2023), then "
            "of two candidates the one with the higher score is the better performer 64 times in "
            "100.",
            tone="note",
        )
    )
    return Part("comparison", "What the scores say", tuple(blocks))


def _must_haves(found: Data, people: People, catalogue: Catalogue) -> Iterator[Table]:
    rows = tuple(
        (
            people.name(one["candidate"]),
            catalogue.skill(one["skill"]).name,
            f"{one['minimum']:.1f}",
            in_hundred(one["chance"]),
        )
        for one in found["must_haves"]
    )
    if rows:
        head = ("Candidate", "Must-have", "Least level", "Chance to reach it")
        yield Table("Must-haves, apart from the fit", head, rows, words=(1, 3))


def change_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """The smallest changes that would put another candidate first."""
    found = data["results"]["comparison"]
    points = [
        Point(
            f"{catalogue.skill(one['skill']).name}: {people.name(one['first'])} would be first at "
            f"{one['then'] * 100:.0f} points in place of {one['now'] * 100:.0f}.",
            tag="A weight",
        )
        for one in found["weight_flips"][:_SHOWN_CHANGES]
    ]
    points += [
        Point(
            f"{people.name(one['rater'])} on {people.name(one['candidate'])}, "
            f"{catalogue.skill(one['skill']).name}: {people.name(one['first'])} would be first at "
            f"{one['then']:.1f} in place of {one['now']:.1f}.",
            tag="A rating",
        )
        for one in found["rating_flips"][:_SHOWN_CHANGES]
    ]
    nothing = Text("No single weight or rating, changed alone, would put anybody else first.")
    blocks: list[Block] = [Points(tuple(points)) if points else nothing]
    rows = tuple(
        (people.name(name), in_hundred(share)) for name, share in found["sensitivity"].items()
    )
    if len(rows) > 1:
        head = ("Candidate", "First in")
        caption = (
            f"First when the weights are redrawn {data['results']['draws']['sensitivity']:,} times"
        )
        blocks.append(Table(caption, head, rows, words=(1,)))
    return Part("change", "What would change the order", tuple(blocks))


def scores_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """Every level that was given, with its line of evidence, candidate by candidate."""
    tables = [scores_of(data, one["id"], people, catalogue) for one in data["candidates"]]
    blocks: list[Block] = [table for table in tables if table]
    return Part("scores", "The scores", tuple(blocks or [Text("Nobody was scored.")]))


def scores_of(data: Data, candidate: str, people: People, catalogue: Catalogue) -> Table | None:
    """Every level of one candidate, without names no lines of evidence; None for no scores."""
    rows = tuple(_scores(data, candidate, people, catalogue))
    if not rows:
        return None
    head, widths = ("Skill", "Interviewer", "Level", "What was seen"), (3, 2, 1, 5)
    shown = len(head) if people.names else len(head) - 1
    caption = f"Scores of {people.name(candidate)}"
    kept = tuple(row[:shown] for row in rows)
    return Table(caption, head[:shown], kept, words=(1, 3)[: shown - 2], widths=widths[:shown])


def _scores(
    data: Data, candidate: str, people: People, catalogue: Catalogue
) -> Iterator[tuple[str, ...]]:
    for card in data["scorecards"]:
        if card["candidate"] != candidate:
            continue
        given = {one["question"]: one["value"] for one in card["answers"]}
        revised = {one["question"]: one for one in card["revisions"]}
        for question, value in given.items():
            if question.endswith(EVIDENCE):
                continue
            skill = catalogue.skill(question.removesuffix(WORK)).name
            work = " (work sample)" if question.endswith(WORK) else ""
            yield (
                f"{skill}{work}",
                people.name(card["panelist"]),
                _level(value, revised.get(question)),
                people.said(given.get(f"{question}{EVIDENCE}", "")) or "–",
            )


def _level(value: str, revision: Data | None) -> str:
    shown = "not observed" if value == "not_observed" else value
    return f"{revision['value']} (was {shown})" if revision else shown


def _scale(level: float) -> float:
    return min(max(level, 1.0), 5.0)
