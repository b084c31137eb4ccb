from dataclasses import replace

import numpy as np
import pytest

from advisor.core.hiring.slopes import fit_slopes
from advisor.core.observation import Mode, Observation
from tests.core.measurement_builders import CATALOGUE, estimated, observed

NAMES = ("cleo", "ana", "ben")
W = np.array([1 / 15] * 15)
W[3] = 0.4
SEEN = [
    *observed("ana", "r1", 4),
    *observed("ben", "r1", 3, CATALOGUE.ids[:7]),
    *observed("ben", "r2", 2.5),
    *observed("cleo", "alone", 4, CATALOGUE.ids[:2]),
    *(Observation("ana", "r2", Mode.WORK_SAMPLE, skill, 2) for skill in CATALOGUE.ids[:3]),
    *(Observation("cleo", "r2", Mode.WORK_SAMPLE, skill, 5) for skill in CATALOGUE.ids[2:4]),
]


def fits(observations):
    return estimated(observations, NAMES).mean @ W


def test_slopes_are_what_solving_again_gives():
    slopes = fit_slopes(estimated(SEEN, NAMES), SEEN, range(3), W)
    for place, rating in enumerate(SEEN):
        value = 1.0 if rating.value > 3 else 5.0
        changed = [*SEEN[:place], replace(rating, value=value), *SEEN[place + 1 :]]
        expected = (fits(changed) - fits(SEEN)) / (value - rating.value)
        assert slopes[:, place] == pytest.approx(expected, abs=1e-9)


def test_equal_ratings_on_one_sheet_share_what_they_move():
    twice = [*SEEN, SEEN[0]]
    slopes = fit_slopes(estimated(twice, NAMES), twice, [1], W)

    assert slopes[0, 0] == pytest.approx(slopes[0, -1])
