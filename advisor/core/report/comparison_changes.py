"""What would change who comes first, in words: a weight, a rating, or other weights."""

from __future__ import annotations

import math

from advisor.core.hiring.comparison import Comparison
from advisor.core.hiring.flips import HIGHEST, LOWEST, REDRAWS, RatingFlip, WeightFlip
from advisor.core.observation import Mode
from advisor.core.report.phrases import Names, listed
from advisor.core.skills import Catalogue

SHOWN_CHANGES = 5
NEAR = 1e-9


def weight_changes(found: Comparison, names: Names, catalogue: Catalogue) -> tuple[str, ...]:
    """The smallest changes of one weight, the others in proportion; in whole points."""
    lines = []
    for flip in found.weight_flips:
        points, now = _past(flip), found.basis.points.get(flip.skill, 0)
        if 0 <= points <= 100 and points != now:
            skill = catalogue.skill(flip.skill).name.lower()
            who = f"{names[flip.first]} would overtake {names[found.order[0]]}"
            lines.append(f"If {skill} counted {points} instead of {now} of 100, {who}.")
    return tuple(lines[:SHOWN_CHANGES])


def _past(flip: WeightFlip) -> int:
    """The first whole number of points beyond the one at which both are level."""
    points = flip.then * 100
    return math.floor(points + NEAR) + 1 if flip.then > flip.now else math.ceil(points - NEAR) - 1


def rating_changes(
    found: Comparison, names: Names, raters: Names, catalogue: Catalogue
) -> tuple[str, ...]:
    """The smallest changes of one rating, in half levels. raters: interviewers by id."""
    lines = []
    for flip in found.rating_flips:
        then = _beyond(flip)
        if LOWEST <= then <= HIGHEST and then != flip.rating.value:
            lines.append(_had_given(flip, then, names, raters, found.order[0], catalogue))
    return tuple(lines[:SHOWN_CHANGES])


def _beyond(flip: RatingFlip) -> float:
    """The first half level beyond the one at which both are level."""
    halves = flip.then * 2
    up = flip.then > flip.rating.value
    return (math.floor(halves + NEAR) + 1 if up else math.ceil(halves - NEAR) - 1) / 2


def _had_given(
    flip: RatingFlip, then: float, names: Names, raters: Names, first: str, catalogue: Catalogue
) -> str:
    seen = flip.rating
    skill = catalogue.skill(seen.skill).name.lower()
    work = ", in the work sample" if seen.mode is Mode.WORK_SAMPLE else ""
    return (
        f"If {raters[seen.rater]} had given {names[seen.person]} {then:g} instead of "
        f"{seen.value:g} in {skill}{work}, {names[flip.first]} would overtake {names[first]}."
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
        return (
            f"{firsts[0][1]} comes first in all of {REDRAWS:,} sets of weights drawn around yours."
        )
    told = listed([f"{name} in {share * REDRAWS:,.0f}" for share, name in firsts])
    return f"Of {REDRAWS:,} sets of weights drawn around yours, first comes {told}."
