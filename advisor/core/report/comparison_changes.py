"""What would change who comes first, in words: a weight, a rating, or other weights."""

from __future__ import annotations

import math

from advisor.core.hiring.comparison import Comparison
from advisor.core.hiring.flips import HIGHEST, LOWEST, REDRAWS, RatingFlip
from advisor.core.language import say, written
from advisor.core.observation import Mode
from advisor.core.report.phrases import Names, listed
from advisor.core.report.within import within
from advisor.core.skills import Catalogue

SHOWN_CHANGES = 5
NEAR = 1e-9


def weight_changes(found: Comparison, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """The smallest changes of one weight, the others in proportion; in whole points."""
    lines = []
    for flip in found.weight_flips:
        points, now = past_points(flip.now, flip.then), found.basis.points.get(flip.skill, 0)
        if 0 <= points <= 100 and points != now:
            skill = within(catalogue.skill(flip.skill).name)
            lines.append(
                say(
                    "If {skill} counted {points} instead of {now} of 100, "
                    "{other} would overtake {first}.",
                    skill=skill,
                    points=points,
                    now=now,
                    other=names[flip.first],
                    first=names[found.order[0]],
                )
            )
    return tuple(lines[:SHOWN_CHANGES])


def past_points(now: float, then: float) -> int:
    """The first whole number of points beyond the weight at which both are level.

    now, then: weights from 0 to 1, as it is and where both are level.
    """
    points = then * 100
    return math.floor(points + NEAR) + 1 if then > now else math.ceil(points - NEAR) - 1


def rating_changes(
    found: Comparison, names: Names, raters: Names, catalogue: Catalogue
) -> tuple[str, ...]:
    """The smallest changes of one rating, in half levels. raters: interviewers by id."""
    lines = []
    for flip in found.rating_flips:
        then = past_level(flip.rating.value, flip.then)
        if LOWEST <= then <= HIGHEST and then != flip.rating.value:
            lines.append(_had_given(flip, then, names, raters, found.order[0], catalogue))
    return tuple(lines[:SHOWN_CHANGES])


def past_level(now: float, then: float) -> float:
    """The first half level beyond the one at which both are level; now: as it was given."""
    halves = then * 2
    return (math.floor(halves + NEAR) + 1 if then > now else math.ceil(halves - NEAR) - 1) / 2


def _had_given(
    flip: RatingFlip, then: float, names: Names, raters: Names, first: str, catalogue: Catalogue
) -> str:
    seen = flip.rating
    skill = within(catalogue.skill(seen.skill).name)
    if seen.mode is Mode.WORK_SAMPLE:
        skill = say("{skill}, in the work sample", skill=skill)
    return say(
        "If {rater} had given {candidate} {then} instead of {value} in {skill}, "
        "{other} would overtake {first}.",
        rater=raters[seen.rater],
        candidate=names[seen.person],
        then=written(f"{then:g}"),
        value=written(f"{seen.value:g}"),
        skill=skill,
        other=names[flip.first],
        first=names[first],
    )


def redrawn(found: Comparison, names: Names) -> str:
    """How often each comes first when the weights are drawn anew around those that are locked."""
    firsts = sorted(
        ((share, names[one]) for one, share in found.sensitivity if share > 0),
        key=lambda each: (-each[0], each[1]),
    )
    if len(found.order) < 2:
        return ""
    if len(firsts) == 1:
        return say(
            "{name} comes first in all of {redraws} sets of weights drawn around yours.",
            name=firsts[0][1],
            redraws=written(f"{REDRAWS:,}"),
        )
    told = listed(
        [
            say("{name} in {share}", name=name, share=written(f"{share * REDRAWS:,.0f}"))
            for share, name in firsts
        ]
    )
    return say(
        "Of {redraws} sets of weights drawn around yours, first comes {told}.",
        redraws=written(f"{REDRAWS:,}"),
        told=told,
    )
