"""What would change the answer: every number moved to its ends, and where it turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from advisor.core.decision.best import best_throughput, worlds_at
from advisor.core.decision.dials import Dial, turned
from advisor.core.decision.draws import select
from advisor.core.decision.explanation import Factor, FlipPoint
from advisor.core.decision.options import coordination_today
from advisor.core.decision.team import Array, Places
from advisor.core.decision.throughput import Worlds, evaluate

POINTS = 41
CLOSE = 1e-6
TIE = 1e-12
AT_ONCE = 1_000_000  # people × worlds prepared at a time
Contest = Callable[[Worlds], Array]  # the log ratio per world: its sign is the answer


def carried_by(worlds: Worlds, family: str, today: Array | None) -> Array:
    """Throughput per world of a shape with its shares re-chosen, or of today's shares as they are.

    Who has no hours in a world does not count in it.
    """
    absent = np.broadcast_to(worlds.hours, worlds.fits.shape[1:]) <= 0
    patterns, member = _alike(absent)
    carried = np.zeros(worlds.fits.shape[2])
    for number, pattern in enumerate(patterns.T):
        here, people = np.flatnonzero(member == number), np.flatnonzero(~pattern)
        if people.size == 0:
            continue
        some = select(worlds_at(worlds, here), people)
        if family == "today" and today is not None:
            shares = today[people]
            carried[here] = evaluate(some, shares[None], coordination_today(shares), False)[0]
        else:
            carried[here] = best_throughput(some, family)
    return carried


def _alike(absent: NDArray[np.bool_]) -> tuple[Array, Places]:
    """The different columns, and which of them each column is.

    Nearly all worlds are like the first in this, so only the others are sorted.
    """
    first = absent[:, :1]
    others = np.flatnonzero((absent != first).any(axis=0))
    patterns, number = np.unique(absent[:, others], axis=1, return_inverse=True)
    member = np.zeros(absent.shape[1], dtype=np.intp)
    member[others] = number + 1
    return np.concatenate((first, patterns), axis=1), member


def against(first: str, second: str, today: Array | None) -> Contest:
    """ln(T_first/T_second): infinite where one carries nothing, NaN where neither does."""

    def contest(worlds: Worlds) -> Array:
        return log_ratio(*(carried_by(worlds, family, today) for family in (first, second)))

    return contest


def against_goal(worlds: Worlds) -> Array:
    """ln T of one person who does both."""
    return log_ratio(carried_by(worlds, "combined", None), np.ones(worlds.fits.shape[2]))


def hire_against(delta: float, holders: int) -> Contest:
    """ln of what the best allowed hire gains, over 1 + δ; the hires follow the holders."""

    def contest(worlds: Worlds) -> Array:
        people = np.arange(holders)
        hires = range(holders, worlds.people)
        found = [_with_hire(select(worlds, np.append(people, hire)), delta) for hire in hires]
        alone = carried_by(select(worlds, people), "combined", None)
        gained: Array = log_ratio(np.max(found, axis=0), alone) - np.log1p(delta)
        return gained

    return contest


def _with_hire(worlds: Worlds, delta: float) -> Array:
    """Throughput of the best shape with a hire, a bridge only where clearly above a split."""
    shapes = ("combined", "split", "bridge")
    carried = {shape: carried_by(worlds, shape, None) for shape in shapes}
    unclear = carried["bridge"] < (1 + delta / 2) * carried["split"]
    carried["bridge"] = np.where(unclear, 0.0, carried["bridge"])
    best: Array = np.max(list(carried.values()), axis=0)
    return best


def log_ratio(first: Array, second: Array) -> Array:
    """ln(first/second), infinite where one of them is 0 and NaN where both are."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.log(first) - np.log(second))


def scan(
    means: Worlds, dials: Sequence[Dial], contest: Contest, what: str
) -> tuple[float, list[Factor], list[FlipPoint]]:
    """The log ratio now, every dial at its ends, and every flip point.

    Each dial is looked at in 41 steps outward on both sides; where the sign turns the place is
    bisected to 1e-6, and the nearer of two is kept.
    """
    now = float(contest(means)[0])
    factors: list[Factor] = []
    flips: list[FlipPoint] = []
    size = max(1, AT_ONCE // (2 * POINTS * means.people))
    for start in range(0, len(dials), size):
        some = dials[start : start + size]
        steps = [(dial, _outward(dial)) for dial in some]
        ratios = contest(turned(means, steps)).reshape(len(some), 2, POINTS)
        values = np.array([each for _, each in steps]).reshape(ratios.shape)
        found = dict(_flips(means, some, contest, (now, values, ratios)))
        flips += [_flip(dial, what, found[i]) for i, dial in enumerate(some) if i in found]
        factors += [
            _factor(dial, float(ratios[i, 0, -1]), float(ratios[i, 1, -1]), i in found)
            for i, dial in enumerate(some)
        ]
    factors.sort(key=lambda factor: -factor.swing)
    return now, factors, sorted(flips, key=distance)


def distance(flip: FlipPoint) -> float:
    """How far the flip point lies on the way from today's value to the end of the range, 0-1."""
    end = flip.high if flip.above else flip.low
    return abs(flip.value - flip.current) / max(abs(end - flip.current), CLOSE)


def _outward(dial: Dial) -> Array:
    """41 values down to the low end, then 41 up to the high end."""
    ends = (dial.low, dial.high)
    return np.concatenate([np.linspace(dial.current, end, POINTS + 1)[1:] for end in ends])


def _flips(
    means: Worlds, dials: Sequence[Dial], contest: Contest, scanned: tuple[float, Array, Array]
) -> Iterator[tuple[int, float]]:
    """The nearest flip point of each dial that has one."""
    now, values, ratios = scanned
    if np.isnan(now) or abs(now) < TIE:
        return
    other = ratios * np.sign(now) <= 0
    brackets = [(int(i), int(side)) for i, side in np.argwhere(other.any(axis=2))]
    if not brackets:
        return
    inner, outer = [], []
    for i, side in brackets:
        first = int(other[i, side].argmax())
        inner.append(values[i, side, first - 1] if first else dials[i].current)
        outer.append(values[i, side, first])
    turning = [dials[i] for i, _ in brackets]
    found = _bisect(means, turning, contest, (np.array(inner), np.array(outer)), np.sign(now))
    nearest: dict[int, float] = {}
    for (i, _), value in zip(brackets, found.tolist(), strict=True):
        known = nearest.get(i, np.inf)
        if abs(value - dials[i].current) < abs(known - dials[i].current):
            nearest[i] = value
    yield from nearest.items()


def _bisect(
    means: Worlds,
    dials: Sequence[Dial],
    contest: Contest,
    brackets: tuple[Array, Array],
    sign: float,
) -> Array:
    """All brackets halved together until the widest is 1e-6; the flipped side is given back."""
    kept, flipped = brackets
    while np.abs(flipped - kept).max() > CLOSE:
        middle = (kept + flipped) / 2.0
        turns = [(dial, middle[i : i + 1]) for i, dial in enumerate(dials)]
        other = contest(turned(means, turns)) * sign <= 0
        kept, flipped = np.where(other, kept, middle), np.where(other, middle, flipped)
    return flipped


def _flip(dial: Dial, what: str, value: float) -> FlipPoint:
    place = (dial.key, dial.kind, dial.person, dial.group, dial.unit)
    return FlipPoint(what, *place, dial.current, dial.low, dial.high, value)


def _factor(dial: Dial, at_low: float, at_high: float, flips: bool) -> Factor:
    place = (dial.key, dial.kind, dial.person, dial.group, dial.unit)
    bounds = (dial.current, dial.low, dial.high)
    ends = (_or_none(at_low), _or_none(at_high))
    swing = abs(at_high - at_low) if np.isfinite(at_high - at_low) else float("inf")
    if at_low == at_high or None in ends:
        swing = 0.0 if at_low == at_high else swing
    return Factor(*place, *bounds, *ends, swing, flips)


def _or_none(log: float) -> float | None:
    return None if np.isnan(log) else log
