"""A profile's views in words: who saw, where self and others differ, how far raters are apart."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.core.language import mark, say, say_many, written
from advisor.core.others import KINDS, NAMED, Difference, KindView, Observer
from advisor.core.profile import Profile
from advisor.core.report.phrases import listed
from advisor.core.report.within import within

_NUMBERS = (
    *(mark("no"), mark("one"), mark("two"), mark("three"), mark("four"), mark("five")),
    *(mark("six"), mark("seven"), mark("eight"), mark("nine"), mark("ten")),
)
_KIND_NAMES = {"manager": mark("manager"), "peer": mark("peer"), "customer": mark("customer")}
_ONE_OF = {"manager": mark("a manager"), "peer": mark("a peer"), "customer": mark("a customer")}
_SAW = {
    "manager": mark("Managers saw"),
    "peer": mark("Peers saw"),
    "customer": mark("Customers saw"),
}
_LEAST = {
    "manager": mark("Managers agree least on {skill}: mean {mean}, spread {spread} levels."),
    "peer": mark("Peers agree least on {skill}: mean {mean}, spread {spread} levels."),
    "customer": mark("Customers agree least on {skill}: mean {mean}, spread {spread} levels."),
}
# Lower, then higher.
_YOU = (
    mark("You place yourself {by} lower than {others} saw you, more than the bands explain."),
    mark("You place yourself {by} higher than {others} saw you, more than the bands explain."),
)
_OF_OTHERS = (
    mark("{name}’s own answers lie {by} lower than {others} saw, more than the bands explain."),
    mark("{name}’s own answers lie {by} higher than {others} saw, more than the bands explain."),
)


def who_saw(observers: Iterable[Observer]) -> str:
    """ "3 peers and 1 manager (Ana Lindqvist)"; "" where nobody observed."""
    everyone = list(observers)
    parts = []
    for kind in KINDS:
        group = [one for one in everyone if one.kind == kind]
        names = f" ({listed([one.name for one in group])})" if kind == NAMED else ""
        if group:
            parts.append(f"{counted(kind, len(group))}{names}")
    return listed(parts)


def differences(profile: Profile, name: str, *, own: bool = False) -> tuple[tuple[str, str], ...]:
    """(skill, sentence) where self and others lie further apart than the bands, largest first.

    own: whether the reader is the person.
    """
    apart = [(view.skill.name, view.apart) for view in profile.skills if view.apart is not None]
    apart.sort(key=lambda pair: -abs(pair[1].by))
    return tuple((skill, _difference(found, name, own)) for skill, found in apart)


def differs(profile: Profile) -> str:
    """How far self and others differ in all, in a clause about a person; "" where they do not."""
    found = differences(profile, "")
    if not found:
        return ""
    return say_many(
        "own answers and what others saw lie further apart than the bands explain in {number} "
        "skill of {all}: {skill}.",
        "own answers and what others saw lie further apart than the bands explain in {number} "
        "skills of {all}, most in {skill}.",
        len(found),
        all=compared(profile),
        skill=within(found[0][0]),
    )


def compared(profile: Profile) -> int:
    """How many skills have both a self and an others' view."""
    return sum(view.self_value is not None and view.others is not None for view in profile.skills)


def least_agreed(profile: Profile) -> tuple[str, ...]:
    """Per kind of observer whose spread may be told, where they lie furthest apart."""
    sentences = []
    for kind in KINDS:
        spreads = [
            (seen.spread, seen.mean, view.skill.name)
            for view in profile.skills
            for seen in view.kinds
            if seen.kind == kind and seen.spread is not None
        ]
        if spreads:
            spread, mean, skill = max(spreads)
            sentences.append(
                say(
                    _LEAST[kind],
                    skill=skill,
                    mean=written(f"{mean:.1f}"),
                    spread=written(f"{spread:.1f}"),
                )
            )
    return tuple(sentences)


def evidence_lines(profile: Profile) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Skill to (words, whose) for every line of evidence that may be shown."""
    found = (
        (
            view.skill.name,
            tuple(
                (line.text, _whose(seen, line.name)) for seen in view.kinds for line in seen.lines
            ),
        )
        for view in profile.skills
    )
    return tuple((skill, lines) for skill, lines in found if lines)


def seen_by(seen: KindView) -> str:
    """ "3.4 (3, spread 0.5)"; the spread only where it may be told."""
    mean = written(f"{seen.mean:.1f}")
    if seen.spread is None:
        return f"{mean} ({seen.count})"
    return say(
        "{mean} ({count}, spread {spread})",
        mean=mean,
        count=seen.count,
        spread=written(f"{seen.spread:.1f}"),
    )


def counted(kind: str, count: int) -> str:
    """ "1 manager", "3 peers"."""
    if kind == "manager":
        return say_many("{number} manager", "{number} managers", count)
    if kind == "peer":
        return say_many("{number} peer", "{number} peers", count)
    return say_many("{number} customer", "{number} customers", count)


def kind_name(kind: str) -> str:
    """How an observer knows the person, in a word: "peer"."""
    return say(_KIND_NAMES[kind]) if kind in _KIND_NAMES else kind


def saw(kind: str) -> str:
    """The head of the column with what one kind of observer saw: "Peers saw"."""
    return say(_SAW[kind])


def _difference(found: Difference, name: str, own: bool) -> str:
    words = _YOU[found.by > 0] if own else _OF_OTHERS[found.by > 0]
    others = say("one other", "who saw you") if found.count == 1 else _others(found.count)
    return say(words, name=name, by=written(f"{abs(found.by):.1f}"), others=others)


def _others(count: int) -> str:
    number = say(_NUMBERS[count]) if count < len(_NUMBERS) else str(count)
    return say("{number} others", "who saw you", number=number)


def _whose(seen: KindView, name: str) -> str:
    if name:
        return f"{name}, {kind_name(seen.kind)}"
    return say(_ONE_OF[seen.kind]) if seen.kind in _ONE_OF else seen.kind
