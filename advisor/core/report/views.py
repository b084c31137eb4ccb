"""A profile's views in words: who saw, where self and others differ, how far raters are apart."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.core.others import KINDS, NAMED, TOGETHER_FROM, Difference, KindView, Observer
from advisor.core.profile import Profile
from advisor.core.report.phrases import listed

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def who_saw(observers: Iterable[Observer]) -> str:
    """ "3 peers and 1 manager (Ana Lindqvist)"; "" where nobody observed."""
    everyone = list(observers)
    parts = []
    for kind in KINDS:
        group = [one for one in everyone if one.kind == kind]
        names = f" ({listed([one.name for one in group])})" if kind == NAMED else ""
        if group:
            parts.append(f"{len(group)} {_plural(kind, len(group))}{names}")
    return listed(parts)


def differences(profile: Profile, name: str, *, own: bool = False) -> tuple[tuple[str, str], ...]:
    """(skill, sentence) where self and others lie further apart than the bands, largest first.

    own: whether the reader is the person.
    """
    apart = [(view.skill.name, view.apart) for view in profile.skills if view.apart is not None]
    apart.sort(key=lambda pair: -abs(pair[1].by))
    return tuple((skill, _difference(found, name, own)) for skill, found in apart)


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
            who = _plural(kind, TOGETHER_FROM).capitalize()
            sentences.append(
                f"{who} agree least on {skill}: mean {mean:.1f}, spread {spread:.1f} levels."
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
    spread = "" if seen.spread is None else f", spread {seen.spread:.1f}"
    return f"{seen.mean:.1f} ({seen.count}{spread})"


def _difference(found: Difference, name: str, own: bool) -> str:
    by, way = f"{abs(found.by):.1f}", "higher" if found.by > 0 else "lower"
    others = "one other" if found.count == 1 else f"{_number(found.count)} others"
    who = "You place yourself" if own else f"{name}’s own answers lie"
    saw = f"{others} saw you" if own else f"{others} saw"
    return f"{who} {by} {way} than {saw}, more than the bands explain."


def _whose(seen: KindView, name: str) -> str:
    return f"{name}, {seen.kind}" if name else f"a {seen.kind}"


def _plural(kind: str, count: int) -> str:
    return kind if count == 1 else f"{kind}s"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
