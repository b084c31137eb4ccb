"""What follows from one assessment alone: order shown, observations, levels, context."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.core.answers import observations_from, switching_preference
from advisor.core.assumptions import Assumptions
from advisor.core.context import Context, ContextNotUsable, context_from
from advisor.core.measurement import Z80, posterior
from advisor.core.observation import Observation
from advisor.core.questionnaire import (
    ChoiceQuestion,
    Section,
    SituationalQuestion,
    counted_answers,
    missing,
    options_in_order,
    questions_in_order,
    visible_sections,
)
from advisor.core.ratings import RefusedObservation
from advisor.core.response.handed_in import HandedIn
from advisor.core.skills import Catalogue

SUBJECT, RESPONDENT = "subject", "respondent"


def results_of(handed: HandedIn, catalogue: Catalogue) -> dict[str, Any]:
    """All results of one assessment as plain data, by the names of the response file.

    Levels are those that these answers alone give: in the workspace other people's answers
    count as well. Raises UnknownAssumption or AssumptionOutOfRange.
    """
    asked, given, assumptions = handed.definition, handed.given, handed.values
    observations = _observations(handed)
    return {
        "order": [_order(part, str(handed.seed)) for part in visible_sections(asked, given)],
        "counted": counted_answers(asked, given),
        "missing": [question.id for _, question in missing(asked, given)],
        "observations": [_observation(seen) for seen in observations],
        "levels": _levels(handed, observations, catalogue, assumptions),
        "switching": switching_preference(asked, given) if _asks_switching(handed) else None,
        "context": _context(handed, assumptions),
    }


def _order(section: Section, seed: str) -> dict[str, Any]:
    questions = questions_in_order(section, seed)
    return {
        "section": section.id,
        "questions": [question.id for question in questions],
        "options": {
            question.id: [option.id for option in options_in_order(question, seed)]
            for question in questions
            if isinstance(question, SituationalQuestion)
        },
    }


def _observations(handed: HandedIn) -> tuple[Observation, ...]:
    """Names stand in for the ids: who it was does not change what follows."""
    if handed.subject is None:
        return ()
    own = handed.subject.id == handed.respondent
    rater = SUBJECT if own else RESPONDENT
    return observations_from(handed.definition, handed.given, SUBJECT, rater)


def _observation(seen: Observation) -> dict[str, Any]:
    return {
        "skill": seen.skill,
        "mode": seen.mode.value,
        "rater": seen.rater,
        "value": seen.value,
        "items": seen.items,
    }


def _levels(
    handed: HandedIn,
    observations: Sequence[Observation],
    catalogue: Catalogue,
    assumptions: Assumptions,
) -> list[dict[str, Any]] | None:
    """One row per skill; None for the business, and where a value cannot be used for levels."""
    if handed.subject is None:
        return None
    try:
        found = posterior(observations, [SUBJECT], catalogue, assumptions)
    except RefusedObservation:
        return None
    rows = zip(catalogue.ids, found.mean[0].tolist(), found.sd_of(0).tolist(), strict=True)
    return [
        {"skill": skill, "mean": mean, "sd": sd, "low": mean - Z80 * sd, "high": mean + Z80 * sd}
        for skill, mean, sd in rows
    ]


def _asks_switching(handed: HandedIn) -> bool:
    return any(
        isinstance(question, ChoiceQuestion) and question.scale == "switching"
        for question in handed.definition.questions
    )


def _context(handed: HandedIn, assumptions: Assumptions) -> dict[str, Any] | None:
    """The business numbers that the models take; None where these answers do not give them."""
    if handed.definition.subject != "business":
        return None
    try:
        found = context_from(handed.definition, handed.given, handed.currency, assumptions)
    except (ContextNotUsable, KeyError):
        # A questionnaire about the business need not ask all that the models want to know.
        return None
    return _context_data(found)


def _context_data(context: Context) -> dict[str, Any]:
    """Exact fractions become the nearest floats."""
    return {
        "currency": context.currency,
        "period": context.period,
        "goal": None if context.goal is None else float(context.goal),
        "average_deal": None if context.average_deal is None else float(context.average_deal),
        "marketing_hours": context.demand[0],
        "sales_hours": context.demand[1],
        "motion": context.motion,
        "repeatable_sale": context.repeatable_sale,
        "alignment": context.alignment,
        "time_blocks": context.time_blocks,
        "goal_per_month": context.goal_per_month,
        "margin": context.margin,
        "hires": [
            {
                "kind": hire.kind,
                "hours": hire.hours,
                "contract": hire.contract,
                "monthly_cost": hire.monthly_cost,
                "one_off_cost": hire.one_off_cost,
            }
            for hire in context.hires
        ],
        "assumed": [{"question": one.question, "value": one.value} for one in context.assumed],
    }
