import pytest

from advisor.core.report.comparison_changes import past_level, past_points


@pytest.mark.parametrize(
    ("now", "then", "points"),
    [(0.16, 0.164, 17), (0.1, 0.09, 8), (0.1, 0.095, 9), (0.16, 0.17, 18)],
)
def test_a_weight_that_changes_the_order_is_never_the_one_there_is(now, then, points):
    assert past_points(now, then) == points


@pytest.mark.parametrize(("now", "then", "level"), [(2.5, 2.46, 2.0), (4.0, 4.2, 4.5), (3, 3.5, 4)])
def test_a_level_that_changes_the_order_is_never_the_one_there_is(now, then, level):
    assert past_level(now, then) == level
