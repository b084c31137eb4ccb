"""What follows from a record: the comparison of the candidates, and from the choice made."""

from __future__ import annotations

from typing import Any

from advisor.core.answers import observations_from
from advisor.core.hiring.comparison import Basis, Comparison, basis_of, compared
from advisor.core.hiring.flips import REDRAWS
from advisor.core.hiring.ranking import DRAWS
from advisor.core.hiring.record.told import Card, Ground, Record, criteria_of
from advisor.core.hiring.weights import TOTAL
from advisor.core.measurement import posterior
from advisor.core.observation import Observation
from advisor.core.plan.development import Gap, largest_gaps
from advisor.core.profile import profile
from advisor.core.questionnaire import content_hash
from advisor.core.skills import Catalogue

SEED = 0
FIRST_DAYS = (30, 60, 90)


def of_record(record: Record, catalogue: Catalogue) -> dict[str, Any]:
    """All that is computed from a record, as plain data; people by their ids.

    Raises RefusedObservation, TooManyRaters, UnknownAssumption or AssumptionOutOfRange.
    """
    found, chosen = comparison_of(record, catalogue), record.decision.chosen
    first = found.order[0] if found.order else None
    return {
        "draws": {"places": DRAWS, "sensitivity": REDRAWS},
        "comparison": found.as_data(),
        "first": first,
        "override": is_override(found, chosen),
        "first_days": [
            {
                "days": days,
                "skill": gap.view.skill.id,
                "mean": gap.view.estimate.mean,
                "next_level": gap.next_level,
            }
            for days, gap in first_days(record, catalogue, chosen)
        ],
    }


def comparison_of(ground: Ground, catalogue: Catalogue) -> Comparison:
    """The comparison of those who were interviewed. Raises as ``of_record``."""
    return compared(basis(ground), catalogue, ground.values)


def is_override(found: Comparison, chosen: str | None) -> bool:
    """Whether somebody else was chosen than the one with the highest fit."""
    return chosen is not None and found.order[:1] != (chosen,)


def first_days(
    ground: Ground, catalogue: Catalogue, chosen: str | None
) -> tuple[tuple[int, Gap], ...]:
    """What the chosen one works on until which day: the gaps that cost the role most, in order.

    By what was seen in the interviews alone; nothing for nobody, and of whom there is no score.
    """
    seen = basis(ground).observations
    rated = sorted({one.person for one in seen})
    if chosen not in rated:
        return ()
    levels = posterior(seen, rated, catalogue, ground.values)
    shares = [ground.points.get(skill, 0) / TOTAL for skill in catalogue.ids]
    gaps = largest_gaps(profile(levels, rated.index(chosen), seen), shares, shown=len(FIRST_DAYS))
    return tuple(zip(FIRST_DAYS, gaps, strict=False))


def basis(ground: Ground) -> Basis:
    """What the comparison rests on."""
    criteria = criteria_of(ground.weights[-1])
    return basis_of(ground.compared, criteria, _observations(ground), SEED)


def in_force(card: Card) -> dict[str, str]:
    """Question to answer: as handed in, with what was revised since, the last revision last."""
    given = {answer.question: answer.value for answer in card.answers}
    return given | {one.question: one.value for one in card.revisions}


def _observations(ground: Ground) -> tuple[Observation, ...]:
    definitions = {content_hash(one): one for one in ground.definitions}
    raters = {one.id: one.rater for one in ground.panel}
    return tuple(
        seen
        for card in ground.scorecards
        for seen in observations_from(
            definitions[card.definition], in_force(card), card.candidate, raters[card.panelist]
        )
    )
