"""Plans for tests: of teams with known numbers, and of every published verdict case."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from advisor.core.assumptions import DEFAULTS
from advisor.core.context import context_from
from advisor.core.context.numbers import numbers_in
from advisor.core.decision.explain import explain
from advisor.core.decision.outcome import NOT_ENOUGH_ANSWERS
from advisor.core.decision.team import Hire
from advisor.core.decision.verdict import decide
from advisor.core.measurement import posterior
from advisor.core.observation import Mode, Observation
from advisor.core.plan.arrangement import arrange
from advisor.core.plan.basis import PlanBasis
from advisor.core.plan.facts import facts_of
from advisor.core.plan.plan import Decided, make_plan
from advisor.core.report.discretion import Sources
from advisor.core.report.team import team_report
from advisor.library import catalogue
from advisor.library.plan import plan_content
from tests.core.decision.decision_builders import NAMES, levels_of, team
from tests.core.questionnaire_builders import business

CASES = {
    case["name"]: case
    for case in json.loads(
        (Path(__file__).parents[2] / "examples" / "verdict.json").read_text("utf-8")
    )
}
SHOP = {"stages": "shop", "enquiry_to_customer": "40", "goal": "60000", "average_deal": "50"}
TYPED = {"hours_from": "known", "marketing_hours": "20", "sales_hours": "30"}
REVIEW = "2026-06-01"


def facts(**answers):
    """The facts of the worked example of the funnel arithmetic, with changes."""
    questionnaire, given = business(**answers)
    context = context_from(questionnaire, given, "EUR")
    return facts_of(context, numbers_in(questionnaire, given, DEFAULTS))


def observed(*people, observers=2):
    """Everyone rated by the same observers exactly at (marketing, sales, shared) levels."""
    return [
        Observation(name, f"rater {number}", Mode.OBSERVER, skill, value)
        for name, each in zip(NAMES, people, strict=False)
        for number in range(observers)
        for skill, value in zip(catalogue().ids, levels_of(*each), strict=True)
    ]


def self_told(*people):
    """The same said by each about themself alone."""
    seen = observed(*people, observers=1)
    return [replace(one, rater=one.person, mode=Mode.SELF_ANCHORED) for one in seen]


class Drawn:
    """A basis with its plan, for a team, observations and business answers."""

    def __init__(self, of_team, seen, answers=None, assumptions=DEFAULTS, shown=None):
        levels = posterior(seen, of_team.people, catalogue(), assumptions)
        verdict = decide(of_team, levels, assumptions, draws=2_000)
        explanation = explain(of_team, levels, verdict, assumptions)
        names = {person: person.capitalize() for person in of_team.people}
        sources, of_facts = Sources(2, 4, shown), facts(**(answers or {}))
        report = team_report(
            of_team, names, verdict, explanation, assumptions, (), sources, catalogue()
        )
        arrangement, words = arrange(of_team, verdict), plan_content()
        self.basis = PlanBasis(of_team, verdict, levels, names, arrangement, of_facts, words, shown)
        self.decided = Decided(report, explanation, levels, seen, assumptions, REVIEW)
        self.plan = make_plan(self.basis, self.decided)


def split(**changes):
    """Ana markets and Ben sells, both clearly better at it."""
    of_team = team((40.0, 40.0), demand=(45.0, 45.0), **changes)
    return Drawn(of_team, observed((4, 2), (2, 4)))


def alone(hours=30.0, answers=None, **changes):
    """Ana by herself."""
    return Drawn(team((hours,), **changes), observed((3.4, 2.6)), answers)


@cache
def drawn(name):
    """The plan of a published verdict case that has a verdict."""
    case = CASES[name]
    seen = [
        Observation(
            *(row[key] for key in ("person", "rater")),
            Mode(row["mode"]),
            row["skill"],
            row["value"],
            row.get("items", 1),
        )
        for row in case["observations"]
    ]
    assumptions = DEFAULTS.with_changes({"delta": case["delta"]})
    return Drawn(_team(case, seen), seen, assumptions=assumptions)


def _team(case, seen):
    answered = [len({one.skill for one in seen if one.person == who}) for who in case["people"]]
    return team(
        tuple(case["hours"]),
        people=tuple(case["people"]),
        switching=tuple(case["switching_preference"]),
        demand=tuple(case["demand"]),
        motion=case["motion"],
        alignment=case["alignment"],
        time_blocks=case["time_blocks"],
        today=tuple(case["today"]) if case["today"] else None,
        repeatable_sale=case["repeatable_sale"],
        hires=tuple(Hire(**hire) for hire in case["hires"]),
        answered=tuple(answered),
    )


DECIDED = sorted(
    name
    for name, case in CASES.items()
    if case["expected"]["verdict"]["verdict"] != NOT_ENOUGH_ANSWERS
)
