"""What a reader may be told about people's levels: only about those who agreed to show them.

The verdict, its odds, the options and everyone's hours stay; what names a person's level, their
evidence, or what would change with it goes. Taken out before anything is worded, so that no
sentence can say it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from advisor.core.decision.explanation import EdgeLine, Explanation, Factor, FlipPoint
from advisor.core.decision.levers import Lever
from advisor.core.decision.outcome import Verdict


@dataclass(frozen=True, slots=True)
class Sources:
    """What a result rests on. shown: the ids of whom it may say more, None for everyone.

    assumed: how many numbers of the business nobody knew.
    """

    self_reports: int
    observers: int
    shown: frozenset[str] | None = None
    assumed: int = 0

    def names(self, person: str) -> bool:
        """Whether the evidence about a person may be said."""
        return self.shown is None or person in self.shown


def discreet(
    verdict: Verdict,
    explanation: Explanation | None,
    levers: tuple[Lever, ...],
    shown: Collection[str] | None,
) -> tuple[Verdict, Explanation | None, tuple[Lever, ...]]:
    """The same without the levels of people who are not in shown; None leaves all as it is."""
    if shown is None:
        return verdict, explanation, levers
    return (
        _verdict(verdict, shown),
        _explanation(explanation, shown) if explanation else None,
        tuple(one for one in levers if _of_lever(one) is None or _of_lever(one) in shown),
    )


def _verdict(verdict: Verdict, shown: Collection[str]) -> Verdict:
    return replace(
        verdict,
        conditions=tuple(one for one in verdict.conditions if one.person in shown),
        thin=tuple(person for person in verdict.thin if person in shown),
    )


def _explanation(explanation: Explanation, shown: Collection[str]) -> Explanation:
    tornado = tuple(one for one in explanation.tornado if _sayable(one, shown))
    return replace(
        explanation,
        tornado=tornado,
        tried=len(tornado),
        flips=tuple(one for one in explanation.flips if _sayable(one, shown)),
        surer=tuple(one for one in explanation.surer if one.person in shown),
        edge_line=_line(explanation.edge_line, shown),
    )


def _sayable(moved: Factor | FlipPoint, shown: Collection[str]) -> bool:
    """Hours are no secret; a level that was moved tells where it stands."""
    return moved.kind != "levels" or moved.person in shown


def _line(line: EdgeLine, shown: Collection[str]) -> EdgeLine:
    points = tuple(point for point in line.points if point.person in shown)
    # The cut lies between two people's edges, so beside one of them it gives the other away.
    return replace(line, points=points, cut=line.cut if points == line.points else None)


def _of_lever(lever: Lever) -> str | None:
    """Whose level a lever moves, or None."""
    return lever.name.partition("/")[0] if lever.kind == "level" else None
