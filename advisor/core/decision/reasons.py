"""Why one option carries more than another: the log ratio split exactly, nothing left over."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from advisor.core.decision.explanation import Reasons, Step
from advisor.core.decision.sampling import Candidate, flows
from advisor.core.decision.team import Array
from advisor.core.decision.throughput import Worlds, switching_loss, throughput

STEPS = ("skills_and_hours", "switching", "coordination", "hand_off")
SWITCHED = (
    (),
    ("kappa_mixed", "kappa_blocks"),
    ("coord_split", "coord_combined"),
    ("lambda_none", "lambda_agreed"),
)


def carried(candidates: tuple[Candidate, ...], worlds: Worlds) -> Array:
    """Throughput of the candidates in every world, candidates × worlds."""
    found = np.empty((len(candidates), worlds.fits.shape[2]))
    for places, flow, loss in flows(candidates, worlds):
        found[places] = throughput(flow, worlds.demand, loss)
    return found


def reasons(first: Candidate, second: Candidate, means: Worlds) -> Reasons | None:
    """ln(T_first/T_second) at posterior means: skills and hours, then each loss switched on.

    None where one of the two cannot run.
    """
    logs = []
    for stage in range(len(SWITCHED)):
        ours, theirs = carried((first, second), _with_losses(means, stage))[:, 0]
        if ours <= 0 or theirs <= 0:
            return None
        logs.append(math.log(ours / theirs))
    steps = tuple(
        Step(key, log - before)
        for key, log, before in zip(STEPS, logs, [0.0, *logs[:-1]], strict=True)
    )
    return Reasons(first.name, second.name, steps, logs[-1], 100.0 * math.expm1(logs[-1]))


def reasons_alone(only: Candidate, means: Worlds) -> Reasons | None:
    """ln T of one person: hours against demand, skills against level 3, switching."""
    share, hours = float(only.shares[0]), float(means.hours[0, 0])
    marketing, sales = (float(each[0]) for each in means.demand)
    weight = marketing / (marketing + sales)
    if not 0.0 < share < 1.0:
        return None
    worked = weight * math.log(hours * share / marketing)
    worked += (1.0 - weight) * math.log(hours * (1.0 - share) / sales)
    fits = means.fits[:, 0, 0] - 3.0
    skilled = float(means.constants.beta[0] * (weight * fits[0] + (1.0 - weight) * fits[1]))
    kappa = float(switching_loss(means, only.planned)[0] * means.tolerance[0, 0])
    switched = math.log1p(-kappa * 4.0 * share * (1.0 - share))
    total = worked + skilled + switched
    steps = (Step("hours", worked), Step("skills", skilled), Step("switching", switched))
    return Reasons(only.name, "goal", steps, total, 100.0 * math.expm1(total))


def _with_losses(worlds: Worlds, stage: int) -> Worlds:
    """The worlds with the losses of the first stages on and the others at zero."""
    off = {key: np.zeros(1) for keys in SWITCHED[stage + 1 :] for key in keys}
    return replace(worlds, constants=replace(worlds.constants, **off))
