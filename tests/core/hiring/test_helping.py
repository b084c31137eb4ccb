import numpy as np
import pytest

from advisor.core.hiring.helping import most_helpful
from tests.core.measurement_builders import CATALOGUE, dense, estimated, observed

NAMES = ("ana", "ben")
WEIGHTS = {"closing": 60, "branding": 40}
SEEN = [*observed("ana", "r1", 4), *observed("ben", "r1", 3), *observed("ben", "r2", 3)]


def spread(observations):
    """Standard deviation of the difference of the fits, with the whole model solved densely."""
    _, covariance = dense(observations, NAMES)
    w = np.array([WEIGHTS.get(skill, 0) / 100 for skill in CATALOGUE.ids])
    ahead = np.concatenate([w, -w])
    return float(ahead @ covariance @ ahead) ** 0.5


def more(skills):
    return [each for name in NAMES for each in observed(name, "new", 2, skills)]


def test_it_says_what_the_whole_model_says():
    found = most_helpful(estimated(SEEN, NAMES), NAMES, WEIGHTS)

    assert found.now == pytest.approx(spread(SEEN), abs=1e-9)
    assert found.on_skill == pytest.approx(spread(SEEN + more([found.skill])), abs=1e-9)
    assert found.on_all == pytest.approx(spread(SEEN + more(CATALOGUE.ids)), abs=1e-9)


def test_the_skill_that_weighs_most_helps_most():
    found = most_helpful(estimated(SEEN, NAMES), NAMES, WEIGHTS)

    assert found.skill == "closing"
    assert found.on_all < found.on_skill < found.now


def test_a_skill_that_nobody_has_rated_helps_most():
    seen = [o for o in SEEN if o.skill != "branding"]

    assert most_helpful(estimated(seen, NAMES), NAMES, WEIGHTS).skill == "branding"
