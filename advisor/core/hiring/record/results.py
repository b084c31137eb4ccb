"""What follows from the scores of an opening: the ranking, how sure it is, what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.core.answers import observations_from
from advisor.core.hiring.flips import REDRAWS, rating_flips, weight_flips, weight_sensitivity
from advisor.core.hiring.ranking import DRAWS, must_haves, rank
from advisor.core.hiring.record.told import Card, Ground, Record
from advisor.core.hiring.weights import TOTAL
from advisor.core.measurement import posterior
from advisor.core.observation import Observation
from advisor.core.plan.development import largest_gaps
from advisor.core.posterior import Posterior
from advisor.core.profile import profile
from advisor.core.questionnaire import content_hash
from advisor.core.skills import Catalogue

SEED = 0
# With more ratings than this, asking of each what it would change takes minutes.
MOST_FLIPPED = 1_000
FIRST_DAYS = (30, 60, 90)


def results_of(ground: Ground, catalogue: Catalogue) -> dict[str, Any]:
    """All that is computed from the scores, as plain data; candidates by their ids.

    ranking is None where nobody is compared. Raises RefusedObservation, TooManyRaters,
    UnknownAssumption or AssumptionOutOfRange.
    """
    compared, seen = ground.compared, observations_of(ground)
    if not compared:
        return {"observations": len(seen), "ranking": None}
    levels = levels_of(ground, seen, catalogue)
    weights = {skill: points / TOTAL for skill, points in ground.points.items()}
    ranking = rank(levels, compared, weights, SEED)
    minimums = {c.skill: c.minimum for c in ground.weights[-1].criteria if c.minimum is not None}
    return {
        "observations": len(seen),
        "draws": {"ranking": DRAWS, "weights": REDRAWS, "seed": SEED},
        "ranking": [
            {
                "candidate": place.candidate,
                "fit": place.fit,
                "sd": place.sd,
                "low": place.band()[0],
                "high": place.band()[1],
                "p_best": place.p_best,
                "p_last": place.p_last,
                "expected_rank": place.expected_rank,
            }
            for place in ranking.places
        ],
        "not_told_apart": [list(bracket) for bracket in ranking.brackets],
        "must_haves": [
            {
                "candidate": one.candidate,
                "skill": one.skill,
                "minimum": one.minimum,
                "chance": one.chance,
            }
            for one in must_haves(levels, compared, minimums)
        ],
        "weight_flips": [
            {"skill": one.skill, "now": one.now, "then": one.then, "first": one.first}
            for one in weight_flips(levels, compared, weights)
        ],
        "rating_flips": _rating_flips(seen, levels, compared, weights),
        "first_under_other_weights": weight_sensitivity(levels, compared, weights, SEED),
    }


def of_record(record: Record, catalogue: Catalogue) -> dict[str, Any]:
    """The same for a decision, with what follows from who was chosen."""
    found = results_of(record, catalogue)
    ranking, chosen = found["ranking"], record.decision.chosen
    first = ranking[0]["candidate"] if ranking else None
    return found | {
        "first": first,
        "override": chosen is not None and chosen != first,
        "first_days": first_days(record, catalogue, chosen) if chosen else [],
    }


def first_days(ground: Ground, catalogue: Catalogue, chosen: str) -> list[dict[str, Any]]:
    """What the chosen one works on until which day: the gaps that cost the role most, in order.

    mean: the level seen, 1-5; next_level: the one to reach.
    """
    seen = observations_of(ground)
    levels = levels_of(ground, seen, catalogue)
    if chosen not in levels.people:
        return []
    shares = [ground.points.get(skill, 0) / TOTAL for skill in catalogue.ids]
    gaps = largest_gaps(profile(levels, levels.index(chosen), seen), shares)
    return [
        {
            "days": days,
            "skill": gap.view.skill.id,
            "mean": gap.view.estimate.mean,
            "next_level": gap.next_level,
        }
        for days, gap in zip(FIRST_DAYS, gaps, strict=False)
    ]


def observations_of(ground: Ground) -> tuple[Observation, ...]:
    """What the scorecards say with their revisions, the oldest card first."""
    definitions = {content_hash(one): one for one in ground.definitions}
    raters = {one.id: one.rater for one in ground.panel}
    return tuple(
        seen
        for card in ground.scorecards
        for seen in observations_from(
            definitions[card.definition], in_force(card), card.candidate, raters[card.panelist]
        )
    )


def in_force(card: Card) -> dict[str, str]:
    """Question to answer: as handed in, with what was revised since, the last revision last."""
    given = {answer.question: answer.value for answer in card.answers}
    return given | {one.question: one.value for one in card.revisions}


def levels_of(ground: Ground, seen: tuple[Observation, ...], catalogue: Catalogue) -> Posterior:
    """The levels of everyone who was scored or is compared, by their ids."""
    people = sorted({*ground.compared, *(one.person for one in seen)})
    return posterior(seen, people, catalogue, ground.values)


def _rating_flips(
    seen: Sequence[Observation],
    levels: Posterior,
    compared: Sequence[str],
    weights: dict[str, float],
) -> list[dict[str, Any]] | None:
    """None where there are too many ratings to ask each of them."""
    if len(seen) > MOST_FLIPPED:
        return None
    return [
        {
            "candidate": one.rating.person,
            "rater": one.rating.rater,
            "skill": one.rating.skill,
            "mode": one.rating.mode.value,
            "now": one.rating.value,
            "then": one.then,
            "first": one.first,
        }
        for one in rating_flips(seen, levels, compared, weights)
    ]
