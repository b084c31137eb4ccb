import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.coefficient import CannotBeComputed, Coefficient
from advisor.core.hiring.f_distribution import f_quantile
from advisor.core.hiring.intraclass import FORMS, icc

# Shrout & Fleiss (1979), table 2: six targets, four judges.
PUBLISHED = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
HALVES = st.integers(2, 10).map(lambda half: half / 2)
TABLES = st.tuples(st.integers(2, 8), st.integers(2, 5)).flatmap(
    lambda size: st.lists(
        st.lists(HALVES, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)


# Table 4 of the same paper gives two decimals.
@pytest.mark.parametrize(
    ("form", "value"),
    [("1,1", 0.17), ("2,1", 0.29), ("3,1", 0.71), ("1,k", 0.44), ("2,k", 0.62), ("3,k", 0.91)],
)
def test_the_six_forms_are_those_that_shrout_and_fleiss_published(form, value):
    assert icc(PUBLISHED, form).value == pytest.approx(value, abs=0.005)


# As the R package psych prints them for the same table.
@pytest.mark.parametrize(
    ("form", "low", "high"),
    [
        ("1,1", -0.133, 0.723),
        ("2,1", 0.019, 0.761),
        ("3,1", 0.342, 0.946),
        ("1,k", -0.884, 0.912),
        ("2,k", 0.071, 0.927),
        ("3,k", 0.676, 0.986),
    ],
)
def test_the_intervals_are_those_that_other_programs_give(form, low, high):
    assert icc(PUBLISHED, form).interval == pytest.approx((low, high), abs=0.0006)


# Upper 2.5% points of F as in any printed table.
@pytest.mark.parametrize(
    ("d1", "d2", "point"),
    [(5, 18, 3.38), (5, 15, 3.58), (3, 1, 864.16), (2, 10, 5.46), (20, 120, 1.82), (10, 4, 8.84)],
)
def test_the_points_of_f_are_those_of_printed_tables(d1, d2, point):
    assert f_quantile(0.975, d1, d2) == pytest.approx(point, abs=0.0051)


@given(st.floats(0.5, 500), st.floats(0.5, 500), st.sampled_from([0.025, 0.5, 0.9]))
def test_a_quantile_of_f_mirrors_when_the_degrees_of_freedom_change_places(d1, d2, p):
    assert f_quantile(p, d1, d2) * f_quantile(1 - p, d2, d1) == pytest.approx(1, rel=1e-7)


@given(TABLES, st.randoms(use_true_random=False))
def test_the_order_of_raters_and_targets_says_nothing(table, order):
    rows, columns = list(range(len(table))), list(range(len(table[0])))
    order.shuffle(rows)
    order.shuffle(columns)
    mixed = np.array(table)[rows][:, columns]
    for form in FORMS:
        before, after = icc(table, form), icc(mixed, form)
        assert type(before) is type(after)
        if isinstance(before, Coefficient):
            assert after.value == pytest.approx(before.value, abs=1e-8)


@given(TABLES)
def test_a_coefficient_is_a_number_inside_its_interval_or_says_why_it_is_not(table):
    for form in FORMS:
        found = icc(table, form)
        if isinstance(found, CannotBeComputed):
            assert found.reason
            continue
        assert np.isfinite(found.value)
        assert found.value <= 1
        if found.interval is not None:
            assert found.low - 1e-9 <= found.value <= found.high + 1e-9


def test_raters_who_say_the_same_agree_fully_and_no_interval_is_claimed():
    found = icc([[1, 1, 1], [2, 2, 2], [4.5, 4.5, 4.5]], "2,1")

    assert found.value == pytest.approx(1)
    assert found.interval is None


def test_a_rater_who_is_always_milder_lowers_agreement_but_not_consistency():
    table = [[1, 2], [2, 3], [4, 5]]

    assert icc(table, "3,1").value == pytest.approx(1)
    assert icc(table, "2,1").value < 1


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([], "nobody has been rated"),
        ([[np.nan, np.nan]], "nobody has been rated"),
        ([[1], [2]], "only one rater"),
        ([[1, 2]], "only one was rated"),
        ([[3, 3], [3, 3]], "all ratings are the same"),
        ([[0.1, 0.1, 0.1]] * 7, "all ratings are the same"),
        ([[1, 2], [2, np.nan]], "not every rater"),
    ],
)
def test_what_is_undefined_says_why(table, reason):
    assert reason in icc(table, "2,k").reason


def test_a_mean_of_ratings_that_tell_nobody_apart_has_no_reliability():
    assert "a mean says nothing" in icc([[1, 5], [5, 1]], "1,k").reason
