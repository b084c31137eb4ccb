"""What a hire brings before anyone has met them, how fast, and when they pay for themselves."""

from __future__ import annotations

import numpy as np

from advisor.core.assumptions import Assumptions
from advisor.core.decision.team import Array, Hire
from advisor.core.posterior import prior_covariance
from advisor.core.skills import Catalogue

MOST_COUNTED = 1.5  # throughput beyond half as much again as the goal earns nothing more


def expected_levels(hire: Hire, catalogue: Catalogue, assumptions: Assumptions) -> Array:
    """The levels (15) a hire of this kind is taken to bring, by group of skills."""
    own = "marketing" if hire.kind == "marketer" else "sales"
    place = {group: "own" if group == own else "other" for group in catalogue.groups}
    place["shared"] = "shared"
    keys = (f"hire.{hire.kind}.{place[group]}" for group in catalogue.groups)
    return np.array([assumptions[key] for key in keys])


def hire_fits(
    hire: Hire, roles: Array, catalogue: Catalogue, assumptions: Assumptions
) -> tuple[Array, Array]:
    """Mean (2) and covariance (2 × 2) of a hire's fits; the spread is that of the prior."""
    covariance: Array = roles @ prior_covariance(catalogue, assumptions) @ roles.T
    return roles @ expected_levels(hire, catalogue, assumptions), covariance


def ramp_months(hire: Hire, assumptions: Assumptions) -> float:
    """Months until this hire works at full speed."""
    return assumptions[f"ramp.{hire.kind if hire.contract == 'employee' else hire.contract}"]


def ramped(ramp: float, horizon: float) -> float:
    """f: the part of a hire's hours that counts within the horizon, output rising evenly.

    1 − r/(2H) for a ramp within the horizon, else H/(2r).
    """
    return 1.0 - ramp / (2.0 * horizon) if ramp <= horizon else horizon / (2.0 * ramp)


def payback(
    hire: Hire, carried: tuple[float, float], monthly_margin: float, assumptions: Assumptions
) -> float | None:
    """Months until the hire has paid for themselves; None where they do not pay back.

    carried: expected throughput without the hire, and with them at full speed. monthly_margin:
    what the whole goal earns a month, in the workspace's currency. Employees' monthly cost is
    raised by the on-costs.
    """
    without, full = (min(value, MOST_COUNTED) for value in carried)
    cost = hire.monthly_cost * (assumptions["on_costs"] if hire.contract == "employee" else 1.0)
    surplus = (full - without) * monthly_margin - cost
    if surplus <= 0:
        return None
    return (hire.one_off_cost + cost * ramp_months(hire, assumptions) / 2.0) / surplus
