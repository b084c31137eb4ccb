"""A comparison in plain values: what a frozen record keeps and works out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from advisor.core.hiring.agreement import Agreement
from advisor.core.hiring.coefficient import Coefficient, Result
from advisor.core.hiring.ranking import Place

if TYPE_CHECKING:
    from advisor.core.hiring.comparison import Comparison


def data_of(found: Comparison) -> dict[str, Any]:
    """Everything of a comparison by name; levels 1-5, chances and shares 0-1, people by id."""
    return {"basis": _basis(found)} | _ranking(found) | _changes(found) | _panel(found)


def _basis(found: Comparison) -> dict[str, Any]:
    basis = found.basis
    return {
        "seed": basis.seed,
        "candidates": list(basis.candidates),
        "criteria": [
            {"skill": c.skill, "weight": c.weight, "need": str(c.need), "minimum": c.minimum}
            for c in basis.criteria
        ],
        "ratings": [
            {
                "candidate": o.person,
                "rater": o.rater,
                "mode": str(o.mode),
                "skill": o.skill,
                "level": o.value,
            }
            for o in basis.observations
        ],
    }


def _ranking(found: Comparison) -> dict[str, Any]:
    ranking = found.ranking
    return {
        "places": [_place(place) for place in ranking.places] if ranking else [],
        "brackets": [list(bracket) for bracket in ranking.brackets] if ranking else [],
        "unrated": list(found.unrated),
        "must_haves": [
            {"candidate": c.candidate, "skill": c.skill, "minimum": c.minimum, "chance": c.chance}
            for c in found.must_haves
        ],
        "levels": [
            {
                "candidate": level.candidate,
                "skill": level.skill,
                "level": level.level,
                "low": level.band()[0],
                "high": level.band()[1],
                "raters": level.raters,
            }
            for level in found.levels
        ],
    }


def _place(place: Place) -> dict[str, Any]:
    low, high = place.band()
    return {
        "candidate": place.candidate,
        "fit": place.fit,
        "low": low,
        "high": high,
        "p_first": place.p_best,
        "p_last": place.p_last,
        "expected_rank": place.expected_rank,
    }


def _changes(found: Comparison) -> dict[str, Any]:
    return {
        "weight_flips": [
            {"skill": flip.skill, "now": flip.now, "then": flip.then, "first": flip.first}
            for flip in found.weight_flips
        ],
        "rating_flips": [
            {
                "candidate": flip.rating.person,
                "rater": flip.rating.rater,
                "mode": str(flip.rating.mode),
                "skill": flip.rating.skill,
                "now": flip.rating.value,
                "then": flip.then,
                "first": flip.first,
            }
            for flip in found.rating_flips
        ],
        "sensitivity": dict(found.sensitivity),
    }


def _panel(found: Comparison) -> dict[str, Any]:
    return {
        "agreement": {
            "overall": _agreement(found.agreement.overall),
            "skills": {skill: _agreement(each) for skill, each in found.agreement.skills},
        },
        "leniency": [
            {"rater": one.rater, "mean": one.mean, "sd": one.sd, "candidates": one.people}
            for one in found.leniency
        ],
    }


def _agreement(each: Agreement) -> dict[str, Any]:
    return {"one": _result(each.one), "targets": each.targets, "raters": each.raters}


def _result(result: Result) -> dict[str, Any]:
    if isinstance(result, Coefficient):
        return {
            "name": result.name,
            "value": result.value,
            "low": result.low,
            "high": result.high,
        }
    return {"cannot_be_computed": result.reason}
