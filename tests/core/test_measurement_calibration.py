import numpy as np
import pytest

from advisor.core.measurement import Z80
from tests.core.measurement_builders import SALES, estimated, simulated

PEOPLE = [f"person {number}" for number in range(600)]


@pytest.mark.parametrize("seed", [1, 2])
def test_bands_hold_the_true_level_about_four_times_in_five(seed):
    levels, ratings = simulated(PEOPLE, raters=40, seed=seed)
    known = estimated(ratings, PEOPLE)
    inside = np.abs(levels - known.mean) <= Z80 * known.sd

    assert inside.mean() == pytest.approx(0.79, abs=0.02)


def test_differences_in_fit_are_as_sure_as_they_say():
    levels, ratings = simulated(PEOPLE, raters=40, seed=3)
    mean, covariance = estimated(ratings, PEOPLE).fits(range(len(PEOPLE)), [SALES])
    gap = mean[:-1] - mean[1:]
    variance = np.diagonal(covariance)
    sd = np.sqrt(variance[:-1] + variance[1:] - 2 * np.diagonal(covariance, 1))
    true = -np.diff(levels @ np.array(SALES))

    assert (np.abs(true - gap) <= Z80 * sd).mean() == pytest.approx(0.8, abs=0.05)
