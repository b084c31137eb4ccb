import numpy as np
import pytest

from tests.benchmarks.calibration import DESIGNS, report, run


@pytest.fixture(scope="module")
def trials():
    """A few hundred teams; the method page shows the figures of many more."""
    return run(teams=25, seed=1, draws=2_000)


@pytest.mark.slow
@pytest.mark.parametrize(("word", "least"), [("very likely", 0.95), ("likely", 0.80)])
def test_what_is_said_is_right_as_often_as_the_word_promises(trials, word, least):
    rights = [each.right for each in trials if each.wording == word and each.right is not None]

    assert len(rights) > 20
    assert np.mean(rights) >= least


@pytest.mark.slow
def test_the_report_has_a_row_for_each_word_of_each_design(trials):
    lines = report(trials).splitlines()

    assert sum(line.startswith("| all |") for line in lines) == 3
    assert all(any(design in line for line in lines) for design in DESIGNS)
