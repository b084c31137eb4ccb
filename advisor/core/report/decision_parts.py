"""The parts of a decision record that come from scores: weights, ranking, changes, scorecards."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.core.hiring.flips import HIGHEST, LOWEST
from advisor.core.hiring.scorecard import EVIDENCE, WORK
from advisor.core.language import mark, say, written
from advisor.core.report.blocks import Block, Heading, Part, Point, Points, Table, Text
from advisor.core.report.comparison_changes import past_level, past_points
from advisor.core.report.decision_people import Data, People
from advisor.core.report.phrases import in_hundred, listed
from advisor.core.report.report import date_words
from advisor.core.skills import Catalogue

_NEEDS = {"must": mark("must-have"), "useful": mark("useful"), "trainable": mark("trainable")}
_SHOWN_CHANGES = 3


def weights_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """Every locked version with its seal; the newest first, in full."""
    blocks: list[Block] = [
        Text(
            say("Locked before the first candidate was added. A later change makes a new version.")
        )
    ]
    for version in reversed(data["weights"]):
        when = f"{date_words(version['locked_at'])}, {version['locked_at'][11:16]} UTC"
        blocks.append(Heading(say("Version {version}", version=version["version"])))
        who = people.member(version["member"])
        reason = say("Why: {reason}", reason=people.said(version["reason"]))
        locked = say("Locked by {who} on {when}.", who=who, when=when)
        blocks.append(Text(f"{locked} {reason}" if version["reason"] else locked))
        blocks.append(_weights(version, catalogue))
        blocks.append(Text(say("Seal {seal}", seal=version["seal"]), tone="note"))
    return Part("weights", say("The weights"), tuple(blocks))


def _weights(version: Data, catalogue: Catalogue) -> Table:
    rows = tuple(
        (
            catalogue.skill(one["skill"]).name,
            str(one["weight"]),
            say(_NEEDS.get(one["need"], one["need"])),
            written(f"{one['minimum']:.1f}") if one["minimum"] is not None else "–",
        )
        for one in sorted(version["criteria"], key=lambda one: -one["weight"])
    )
    head = (say("Skill"), say("Points of 100"), say("Need"), say("Least level"))
    return Table(say("What each skill counts"), head, rows, words=(2,), widths=(3, 2, 2, 2))


def comparison_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """The ranking with its bands, who cannot be told apart, and the must-haves."""
    found = data["results"]["comparison"]
    if not found["places"]:
        return Part("comparison", say("What the scores say"), (Text(say("Nobody was scored.")),))
    blocks: list[Block] = [_ranking(found, people)]
    apart = [
        Point(
            say("{names} cannot be told apart.", names=listed([people.name(one) for one in group]))
        )
        for group in found["brackets"]
    ]
    blocks += [Points(tuple(apart))] if apart else []
    blocks += _must_haves(found, people, catalogue)
    blocks.append(
        Text(
            say(
                "What such a method can do: if it has the validity of structured "
                "interviews in today’s best estimate (.42; Sackett et al. 2022, disputed "
                "by Ones & Viswesvaran 2023), then of two candidates the one with the "
                "higher score is the better performer 64 times in 100."
            ),
            tone="note",
        )
    )
    return Part("comparison", say("What the scores say"), tuple(blocks))


def _ranking(found: Data, people: People) -> Table:
    rows = tuple(
        (
            people.name(one["candidate"]),
            written(f"{one['fit']:.1f}"),
            written(f"{_scale(one['low']):.1f}–{_scale(one['high']):.1f}"),
            in_hundred(one["p_first"]),
            in_hundred(one["p_last"]),
            written(f"{one['expected_rank']:.1f}"),
        )
        for one in found["places"]
    )
    head = (
        say("Candidate"),
        say("Fit, 1–5"),
        say("80% band"),
        say("First", "odds"),
        say("Last", "odds"),
        say("Expected place"),
    )
    return Table(say("By fit to the weights"), head, rows, words=(3, 4))


def _must_haves(found: Data, people: People, catalogue: Catalogue) -> Iterator[Table]:
    rows = tuple(
        (
            people.name(one["candidate"]),
            catalogue.skill(one["skill"]).name,
            written(f"{one['minimum']:.1f}"),
            in_hundred(one["chance"]),
        )
        for one in found["must_haves"]
    )
    if rows:
        head = (say("Candidate"), say("Must-have"), say("Least level"), say("Chance to reach it"))
        yield Table(say("Must-haves, apart from the fit"), head, rows, words=(1, 3))


def change_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """The smallest changes that would put another candidate first."""
    found = data["results"]["comparison"]
    points = _flips(found, people, catalogue)
    nothing = Text(say("No single weight or rating, changed alone, would put anybody else first."))
    blocks: list[Block] = [Points(tuple(points)) if points else nothing]
    rows = tuple(
        (people.name(name), in_hundred(share)) for name, share in found["sensitivity"].items()
    )
    if len(rows) > 1:
        head = (say("Candidate"), say("First in"))
        caption = say(
            "First when the weights are redrawn {number} times",
            number=written(f"{data['results']['draws']['sensitivity']:,}"),
        )
        blocks.append(Table(caption, head, rows, words=(1,)))
    return Part("change", say("What would change the order"), tuple(blocks))


def _flips(found: Data, people: People, catalogue: Catalogue) -> list[Point]:
    points = [
        Point(
            say(
                "{skill}: {first} would be first at {then} points in place of {now}.",
                skill=catalogue.skill(one["skill"]).name,
                first=people.name(one["first"]),
                then=written(str(past_points(one["now"], one["then"]))),
                now=written(f"{one['now'] * 100:.0f}"),
            ),
            tag=say("A weight"),
        )
        for one in found["weight_flips"][:_SHOWN_CHANGES]
        if 0 <= past_points(one["now"], one["then"]) <= 100
    ]
    points += [
        Point(
            say(
                "{rater} on {candidate}, {skill}: {first} would be first at {then} in place "
                "of {now}.",
                rater=people.name(one["rater"]),
                candidate=people.name(one["candidate"]),
                skill=catalogue.skill(one["skill"]).name,
                first=people.name(one["first"]),
                then=written(f"{past_level(one['now'], one['then']):.1f}"),
                now=written(f"{one['now']:.1f}"),
            ),
            tag=say("A rating"),
        )
        for one in found["rating_flips"][:_SHOWN_CHANGES]
        if LOWEST <= past_level(one["now"], one["then"]) <= HIGHEST
    ]
    return points


def scores_part(data: Data, people: People, catalogue: Catalogue) -> Part:
    """Every level that was given, with its line of evidence, candidate by candidate."""
    tables = [scores_of(data, one["id"], people, catalogue) for one in data["candidates"]]
    blocks: list[Block] = [table for table in tables if table]
    return Part("scores", say("The scores"), tuple(blocks or [Text(say("Nobody was scored."))]))


def scores_of(data: Data, candidate: str, people: People, catalogue: Catalogue) -> Table | None:
    """Every level of one candidate, without names no lines of evidence; None for no scores."""
    rows = tuple(_scores(data, candidate, people, catalogue))
    if not rows:
        return None
    head, widths = (
        (say("Skill"), say("Interviewer"), say("Level"), say("What was seen")),
        (3, 2, 1, 5),
    )
    shown = len(head) if people.names else len(head) - 1
    caption = say("Scores of {name}", name=people.name(candidate))
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
            if question.endswith(WORK):
                skill = say("{skill} (work sample)", skill=skill)
            yield (
                skill,
                people.name(card["panelist"]),
                _level(value, revised.get(question)),
                people.said(given.get(f"{question}{EVIDENCE}", "")) or "–",
            )


def _level(value: str, revision: Data | None) -> str:
    shown = say("not observed") if value == "not_observed" else written(value)
    if not revision:
        return shown
    return say("{value} (was {before})", value=written(str(revision["value"])), before=shown)


def _scale(level: float) -> float:
    return min(max(level, 1.0), 5.0)
