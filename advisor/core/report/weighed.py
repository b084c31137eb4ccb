"""The words of verdicts that weigh one way of sharing against another."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.core.decision.outcome import Verdict
from advisor.core.decision.team import Team
from advisor.core.language import mark, say
from advisor.core.measurement import evidence_word
from advisor.core.report.phrases import (
    Names,
    between,
    change,
    in_hundred,
    leans,
    listed,
    odds,
    percent,
)
from advisor.core.report.sharing import sharing


@dataclass(frozen=True, slots=True)
class Headline:
    """The top of a result.

    sentence: the verdict. odds: bold, "" where none can be said. gain: what follows it.
    in_hundred: 0-100 for the strip, None for no strip. meaning: one to three short paragraphs.
    """

    sentence: str
    odds: str
    gain: str
    in_hundred: int | None
    meaning: tuple[str, ...]


_SHAPE_SENTENCE = {
    "split": mark("Split the work: {sharing}."),
    "bridge": mark("Share by a bridge: {sharing}."),
    "combined": mark("Combine the work: {sharing}."),
}
_LEANS_TO = {
    "split": mark("It leans to a split, but it is too early to act."),
    "bridge": mark("It leans to a bridge, but it is too early to act."),
    "combined": mark("It leans to combining, but it is too early to act."),
}
_BOTH_BEAT_TODAY = mark(
    "Combining the work and splitting it both clearly beat today; between the two the answers "
    "cannot tell. Take the smaller change."
)
_BRIDGE_BEATS_TODAY = mark(
    "Combining the work and sharing it by a bridge both clearly beat today; between the two the "
    "answers cannot tell. Take the smaller change."
)
_THAN = {
    "today": mark("than today"),
    "combined": mark("than combining the work"),
    "split": mark("than splitting it"),
}
_CHANGES_LITTLE = {
    "combined": mark(
        "The best way found would carry {change} than combining, with odds of {in_hundred}."
    ),
    "split": mark(
        "The best way found would carry {change} than splitting, with odds of {in_hundred}."
    ),
    "today": mark(
        "The best way found would carry {change} than today’s sharing, with odds of {in_hundred}."
    ),
}


def _than(verdict: Verdict) -> str:
    return say(_THAN[verdict.compared_with]) if verdict.compared_with else ""


def _comparison(verdict: Verdict) -> tuple[str, str]:
    """The odds and the gain of the advised option over what it is compared with."""
    gain, band = verdict.gain_median or 0.0, verdict.gain_80 or (0.0, 0.0)
    return (
        say(
            "{odds}, better {than}.",
            odds=odds(verdict.p or 0.0),
            than=_than(verdict),
        ),
        say(
            "About {change} of your goal for the same hours, {between}.",
            change=change(gain),
            between=between(*band),
        ),
    )


def strip(p: float | None) -> int | None:
    """Where on the strip of odds, 0-100, None for no strip."""
    return None if p is None else round(p * 100)


def clear(verdict: Verdict, team: Team, names: Names) -> Headline:
    """One way is clearly better."""
    sentence = say(_SHAPE_SENTENCE[verdict.code], sharing=sharing(verdict.advised, team, names))
    return Headline(sentence, *_comparison(verdict), strip(verdict.p), ())


def leaning(verdict: Verdict, team: Team, names: Names) -> Headline:
    """One way is better, but not surely."""
    sentence = say(_LEANS_TO[verdict.best or ""])
    shared = sharing(verdict.advised, team, names)
    _, gain = _comparison(verdict)
    if verdict.either_beats_today:
        sentence = say("Change something: either way is better than today.")
        meaning = (
            say(_BRIDGE_BEATS_TODAY if verdict.best == "bridge" else _BOTH_BEAT_TODAY),
            say("The model’s first choice: {sharing}.", sharing=shared),
        )
    else:
        meaning = (
            _if_it_holds(shared, [names[person] for person in verdict.thin]),
            _what_would_settle(verdict, team),
        )
    said = leans(verdict.p or 0.0, _than(verdict))
    return Headline(sentence, said, gain, strip(verdict.p), meaning)


def _what_would_settle(verdict: Verdict, team: Team) -> str:
    if all(evidence_word(verdict.edge_evidence[i]) == "solid" for i in team.holders):
        return say(
            "The evidence is solid and the ways lie close together: more ratings would hardly tell "
            "them apart. Take the smaller change."
        )
    return say("Ratings by two people who have seen the work would settle it.")


def _if_it_holds(shared: str, thin: list[str]) -> str:
    if not thin:
        return say("If it holds: {sharing}.", sharing=shared)
    return say(
        "If it holds: {sharing}. The evidence for {names} is thin.",
        sharing=shared,
        names=listed(thin),
    )


def no_difference(verdict: Verdict, team: Team, names: Names) -> Headline:
    """Nothing is seen between the ways."""
    gain = say(
        _CHANGES_LITTLE[verdict.compared_with or "combined"],
        change=change(verdict.gain_median or 0.0),
        in_hundred=in_hundred(verdict.p or 0.0),
    )
    shared = sharing(verdict.advised, team, names)
    meaning = (
        say(
            "That is good news: you can share the work in the way you like best, and nothing is "
            "lost."
        ),
        say("If you want to pick by a hair: {sharing}.", sharing=shared),
    )
    return Headline(
        say("Sharing the work either way changes little."),
        say("No difference seen."),
        gain,
        strip(verdict.p),
        meaning,
    )


def too_small(verdict: Verdict, team: Team, names: Names, delta: float) -> Headline:
    """Clear, but below the smallest gain worth a change."""
    said, gain = _comparison(verdict)
    shared = sharing(verdict.advised, team, names)
    meaning = (
        say(
            "You call a gain worth a change from {percent} on; this one is smaller.",
            percent=percent(delta),
        ),
        say("If a change comes anyway, choose this: {sharing}.", sharing=shared),
    )
    return Headline(say("Clear, but too small to act on."), said, gain, strip(verdict.p), meaning)
