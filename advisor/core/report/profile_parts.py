"""The parts of one person's report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from advisor.core.language import say, written
from advisor.core.others import KindView, Observer
from advisor.core.plan.development import Gap
from advisor.core.profile import Estimate, Profile
from advisor.core.report import views
from advisor.core.report.blocks import Block, Chart, Part, Point, Points, Table, Text
from advisor.core.report.profiles import PersonRows, person_rows
from advisor.core.report.within import first_capital


class RoleSeen(Protocol):
    """Fit for a role, 1-5, with its 80% band and a word for the evidence."""

    @property
    def name(self) -> str:
        """Of the role."""

    @property
    def fit(self) -> float:
        """Level 1-5."""

    @property
    def low(self) -> float:
        """Lower end of the band."""

    @property
    def high(self) -> float:
        """Upper end of the band."""

    @property
    def word(self) -> str:
        """ "thin", "some" or "solid"."""


class PersonSeen(Protocol):
    """What a profile page knows of a person; evidence as shares, 0-1."""

    @property
    def profile(self) -> Profile:
        """The 15 levels."""

    @property
    def roles(self) -> Sequence[RoleSeen]:
        """Marketing and sales."""

    @property
    def edge_evidence(self) -> float:
        """For the edge, now."""

    @property
    def edge_word(self) -> str:
        """The same in a word."""

    @property
    def with_one(self) -> float:
        """With one more observer."""

    @property
    def with_two(self) -> float:
        """With two more."""

    @property
    def gaps(self) -> Sequence[Gap]:
        """What would help most."""

    @property
    def observers(self) -> Sequence[Observer]:
        """Everyone who rated the person."""


def profile_parts(seen: PersonSeen, name: str) -> tuple[Part, ...]:
    """Levels, self and others, gaps, how sure. Empty where nobody has answered."""
    if not seen.profile.answered:
        return ()
    return (
        _roles(seen),
        _levels(seen, person_rows(name, seen.profile)),
        _views(seen, name),
        _gaps(seen),
        _sure(seen, name),
    )


def fit_words(role: RoleSeen) -> str:
    """ "Fit for marketing 3.4 (80% band 3.0 to 3.8), evidence some." """
    fit, low, high = _shown(role)
    return say(
        "Fit for {role} {fit} (80% band {low} to {high}), evidence {word}.",
        role=role.name,
        fit=fit,
        low=low,
        high=high,
        word=say(role.word, "evidence"),
    )


def _shown(role: RoleSeen) -> tuple[str, str, str]:
    fit, low, high = (min(max(x, 1), 5) for x in (role.fit, role.low, role.high))
    return written(f"{fit:.1f}"), written(f"{low:.1f}"), written(f"{high:.1f}")


def _roles(seen: PersonSeen) -> Part:
    rows = tuple(
        (first_capital(role.name), *_shown(role), say(role.word, "evidence")) for role in seen.roles
    )
    head = (say("Role"), say("Fit"), say("Band from"), say("to", "band"), say("Evidence"))
    text = say("Fit is the mean of the levels, weighted by how much each skill counts in the role.")
    table = Table(
        say("Fit for the two roles, 1 to 5, with an 80% band"), head, rows, (4,), (5, 2, 2, 2, 3)
    )
    return Part("fit", say("Fit for marketing and for sales"), (Text(text), table))


def _levels(seen: PersonSeen, person: PersonRows) -> Part:
    told = "; ".join(
        f"{row.name} {row.level_words}, {row.band_words}" for g in person.groups for row in g.rows
    )
    title = say("Level of each skill with its 80% band")
    chart = Chart("profile", title, f"{told}.", {"groups": person.groups})
    rows = tuple(
        (
            view.skill.name,
            "–" if view.self_value is None else written(f"{view.self_value:.1f}"),
            _saw(view.kinds),
            _estimate(view.estimate),
            ", ".join(view.counts) or say("the skills beside it"),
        )
        for view in seen.profile.skills
    )
    head = (
        *(say("Skill"), say("Told us"), say("Others saw")),
        *(say("Estimate"), say("Rests on")),
    )
    table = Table(say("What each level rests on"), head, rows, (1, 2, 3, 4), (5, 2, 5, 4, 5))
    note = Text(
        say(
            "Told us: what {name} said. Others saw: the mean of each kind of observer, in brackets "
            "how many and how far apart they are, in levels. The estimate weighs both.",
            name=person.name,
        ),
        tone="note",
    )
    return Part("levels", say("15 skills"), (chart, table, note))


def _views(seen: PersonSeen, name: str) -> Part:
    title, saw = say("Self and others"), views.who_saw(seen.observers)
    if not saw:
        text = say(
            "Nobody who has seen {name} work has answered yet. What people say about themselves "
            "agrees only loosely with what others see; two or three others make this much surer.",
            name=name,
        )
        return Part("views", title, (Text(text),))
    text = say(
        "Others are {observers}. Each kind is kept apart from the others and from what {name} told "
        "us; only the estimate weighs them together.",
        observers=saw,
        name=name,
    )
    blocks: list[Block] = [Text(text)]
    differ, compared = views.differences(seen.profile, name), views.compared(seen.profile)
    if differ:
        points = tuple(Point(sentence, f"{skill}.") for skill, sentence in differ)
        note = say(
            "The bands are those of each source alone, at 80%. With {number} skills compared, some "
            "can lie outside by chance.",
            number=compared,
        )
        blocks += [Points(points), Text(note, tone="note")]
    blocks += [Text(sentence) for sentence in views.least_agreed(seen.profile)]
    return Part("views", title, tuple(blocks))


def _gaps(seen: PersonSeen) -> Part:
    title = say("What would help most")
    if not seen.gaps:
        text = say(
            "No skill that was answered lies below level 3. Nobody needs level 5 everywhere."
        )
        return Part("gaps", title, (Text(text),))
    points = tuple(
        Point(
            say(
                "now {level}. Level {next} looks like this: “{aim}”",
                level=written(str(gap.view.estimate.level())),
                next=gap.next_level,
                aim=gap.aim,
            ),
            f"{gap.view.skill.name},",
        )
        for gap in seen.gaps
    )
    return Part("gaps", title, (Points(points, ordered=True),))


def _sure(seen: PersonSeen, name: str) -> Part:
    now, one, two = (
        say("{number}%", number=f"{x * 100:.0f}")
        for x in (seen.edge_evidence, seen.with_one, seen.with_two)
    )
    text = say(
        "For the edge between marketing and sales the evidence is {word} ({now}). One person who "
        "has seen {name} work would lift it to {one}, two to {two}.",
        word=say(seen.edge_word, "evidence"),
        now=now,
        name=name,
        one=one,
        two=two,
    )
    return Part("evidence", say("How sure this is"), (Text(text),))


def _saw(kinds: Iterable[KindView]) -> str:
    return "; ".join(f"{views.kind_name(one.kind)} {views.seen_by(one)}" for one in kinds) or "–"


def _estimate(estimate: Estimate) -> str:
    low, high = (written(str(end)) for end in estimate.shown_band())
    level = written(str(estimate.level()))
    return say("{level} ({low} to {high})", level=level, low=low, high=high)
