"""Everything that the scores of an opening say about its candidates, in one value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from advisor.core.assumptions import Assumptions
from advisor.core.hiring.comparison_data import data_of
from advisor.core.hiring.disagreement import Disagreement, disagreements
from advisor.core.hiring.flips import (
    RatingFlip,
    WeightFlip,
    rating_flips,
    weight_flips,
    weight_sensitivity,
)
from advisor.core.hiring.helping import Help, most_helpful
from advisor.core.hiring.panel import PanelAgreement, Shape, panel_agreement, shape_of
from advisor.core.hiring.ranking import Chance, Ranking, must_haves, rank
from advisor.core.hiring.weights import Criterion, Need
from advisor.core.measurement import Leniency, Posterior, posterior
from advisor.core.observation import Mode, Observation
from advisor.core.posterior import Z80
from advisor.core.skills import Catalogue


@dataclass(frozen=True, slots=True)
class Basis:
    """What a comparison rests on, in an order that does not matter.

    candidates: ids. criteria: of the version in force. observations: of these candidates, by
    others. seed: of the draws.
    """

    candidates: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    observations: tuple[Observation, ...]
    seed: int = 0

    @property
    def points(self) -> dict[str, int]:
        """Skill to weight, points of 100."""
        return {criterion.skill: criterion.weight for criterion in self.criteria}

    @property
    def minimums(self) -> dict[str, float]:
        """Skill to least level, of the must-haves."""
        return {c.skill: c.minimum for c in self.criteria if c.need is Need.MUST and c.minimum}


@dataclass(frozen=True, slots=True)
class SkillLevel:
    """A candidate's level in one skill. level, sd: posterior, 1-5 unclipped. raters: how many
    rated it in the interview or the work sample.
    """

    candidate: str
    skill: str
    level: float
    sd: float
    raters: int

    def band(self) -> tuple[float, float]:
        """The central 80% interval, in levels."""
        return self.level - Z80 * self.sd, self.level + Z80 * self.sd


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the scores say. unrated: candidates of whom there is no score; they are not ranked.

    ranking: None where nobody was rated. must_haves: candidates in the order of the ranking.
    sensitivity: (candidate, share of redrawn weights under which they come first). levels: in the
    order of the ranking and of the skills. help: None for one candidate. leniency: of the
    interviewers of several candidates.
    """

    basis: Basis
    unrated: tuple[str, ...]
    ranking: Ranking | None
    must_haves: tuple[Chance, ...]
    weight_flips: tuple[WeightFlip, ...]
    rating_flips: tuple[RatingFlip, ...]
    sensitivity: tuple[tuple[str, float], ...]
    levels: tuple[SkillLevel, ...]
    help: Help | None
    disagreements: tuple[Disagreement, ...]
    agreement: PanelAgreement
    leniency: tuple[Leniency, ...]
    shape: Shape

    @property
    def order(self) -> tuple[str, ...]:
        """The candidates who are ranked, the highest fit first."""
        return tuple(place.candidate for place in self.ranking.places) if self.ranking else ()

    @property
    def beside_first(self) -> tuple[str, ...]:
        """Whoever cannot be told from the first, the first included; nothing where clear."""
        runs = self.ranking.brackets if self.ranking else ()
        return next((run for run in runs if run[0] == self.order[0]), ())

    def levels_of(self, candidate: str) -> tuple[SkillLevel, ...]:
        """The levels of one candidate, in the order of the skills."""
        return tuple(level for level in self.levels if level.candidate == candidate)

    def as_data(self) -> dict[str, Any]:
        """The same in plain values that JSON can carry; people by id, no name in it."""
        return data_of(self)


def basis_of(
    candidates: Iterable[str],
    criteria: Iterable[Criterion],
    observations: Iterable[Observation],
    seed: int = 0,
) -> Basis:
    """The basis in its one order; what was said by themselves or about others is left out."""
    names = set(candidates)
    seen = (o for o in observations if o.person in names and o.mode.by_others)
    return Basis(
        tuple(sorted(names)),
        tuple(sorted(criteria, key=lambda each: each.skill)),
        tuple(sorted(seen, key=lambda o: (o.person, o.rater, o.mode, o.skill, o.value))),
        seed,
    )


def compared(basis: Basis, catalogue: Catalogue, assumptions: Assumptions) -> Comparison:
    """The comparison. Raises TooManyRaters."""
    seen, weights = basis.observations, basis.points
    rated = {each.person for each in seen}
    names = tuple(name for name in basis.candidates if name in rated)
    levels = posterior(seen, names, catalogue, assumptions)
    ranking = rank(levels, names, weights, basis.seed) if names else None
    order = tuple(place.candidate for place in ranking.places) if ranking else ()
    several = len(order) > 1
    shares = weight_sensitivity(levels, names, weights, basis.seed) if names else {}
    return Comparison(
        basis=basis,
        unrated=tuple(name for name in basis.candidates if name not in rated),
        ranking=ranking,
        must_haves=must_haves(levels, order, basis.minimums),
        weight_flips=weight_flips(levels, names, weights) if several else (),
        rating_flips=rating_flips(seen, levels, names, weights) if several else (),
        sensitivity=tuple((name, shares[name]) for name in order),
        levels=_levels(levels, order, seen),
        help=most_helpful(levels, (order[0], order[1]), weights) if several else None,
        disagreements=disagreements(seen, weights),
        agreement=panel_agreement(seen),
        leniency=tuple(one for one in levels.leniency if one.mode is Mode.OBSERVER),
        shape=shape_of(seen),
    )


def _levels(
    levels: Posterior, order: Sequence[str], seen: Iterable[Observation]
) -> tuple[SkillLevel, ...]:
    raters: dict[tuple[str, str], set[str]] = {}
    for each in seen:
        raters.setdefault((each.person, each.skill), set()).add(each.rater)
    return tuple(
        SkillLevel(name, skill, float(mean), float(sd), len(raters.get((name, skill), ())))
        for name in order
        for i in [levels.index(name)]
        for skill, mean, sd in zip(
            levels.catalogue.ids, levels.mean[i], levels.sd_of(i), strict=True
        )
    )
