import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.alpha import krippendorff_alpha
from advisor.core.hiring.coefficient import CannotBeComputed, Coefficient

NO = np.nan
# Krippendorff (2011), section C: four observers, twelve units.
FOUR = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, NO, NO, NO],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NO, 3],
        [NO, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NO],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NO],
    ]
).T
# Three observers, fifteen units, most of them seen by two; in many textbooks.
THREE = np.array(
    [
        [NO, NO, NO, NO, NO, 3, 4, 1, 2, 1, 1, 3, 3, NO, 3],
        [1, NO, 2, 1, 3, 3, 4, 3, NO, NO, NO, NO, NO, NO, NO],
        [NO, NO, 2, 1, 3, 4, 4, NO, 2, 1, 1, 3, 3, NO, 4],
    ]
).T
CELLS = st.one_of(st.just(NO), st.integers(2, 10).map(lambda half: half / 2))
TABLES = st.tuples(st.integers(2, 8), st.integers(2, 5)).flatmap(
    lambda size: st.lists(
        st.lists(CELLS, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0]
    )
)
LEVELS = ("nominal", "ordinal", "interval")


@pytest.mark.parametrize(
    ("table", "level", "value"),
    [
        (FOUR, "nominal", 0.743),
        (FOUR, "ordinal", 0.815),
        (FOUR, "interval", 0.849),
        (THREE, "nominal", 0.691),
        (THREE, "ordinal", 0.807),
        (THREE, "interval", 0.811),
    ],
)
def test_alpha_is_that_of_the_published_examples(table, level, value):
    assert krippendorff_alpha(table, level).value == pytest.approx(value, abs=0.0005)


def test_a_unit_with_one_rating_counts_for_nothing():
    assert krippendorff_alpha(FOUR).targets == 11
    assert krippendorff_alpha(FOUR[:11]) == krippendorff_alpha(FOUR)


@given(TABLES, st.sampled_from(LEVELS), st.randoms(use_true_random=False))
def test_the_order_of_raters_and_units_says_nothing_not_even_of_the_interval(table, level, order):
    rows, columns = list(range(len(table))), list(range(len(table[0])))
    order.shuffle(rows)
    order.shuffle(columns)
    before, after = (
        krippendorff_alpha(each, level) for each in (table, np.array(table)[rows][:, columns])
    )
    assert type(before) is type(after)
    if isinstance(before, Coefficient):
        assert after.value == pytest.approx(before.value, abs=1e-9)
        assert (before.interval or ()) == pytest.approx(after.interval or (), abs=1e-9)


@given(TABLES, st.sampled_from(LEVELS))
def test_alpha_is_a_number_or_says_why_it_is_not(table, level):
    found = krippendorff_alpha(table, level)

    if isinstance(found, CannotBeComputed):
        assert found.reason
    else:
        assert np.isfinite(found.value)
        assert -1.0 - 1e-9 <= found.value <= 1 + 1e-9


@given(TABLES, st.sampled_from(LEVELS))
def test_a_rater_who_rated_nobody_changes_nothing(table, level):
    more = [[*row, NO] for row in table]

    assert krippendorff_alpha(more, level) == krippendorff_alpha(table, level)


def test_raters_who_say_the_same_agree_fully():
    assert krippendorff_alpha([[1, 1, NO], [2, 2, 2], [5, NO, 5]]).value == pytest.approx(1)


def test_ratings_at_random_agree_about_as_chance_would():
    table = np.random.default_rng(4).integers(1, 6, (600, 4)).astype(float)

    found = krippendorff_alpha(table)

    assert abs(found.value) < 0.05
    assert found.low < found.value < found.high


def test_the_interval_holds_the_truth_about_nineteen_times_in_twenty():
    chance, held = np.random.default_rng(8), 0
    for _ in range(200):
        table = chance.normal(size=(40, 1)) + chance.normal(size=(40, 3))
        found = krippendorff_alpha(table, "interval")
        held += found.low <= 0.5 <= found.high

    assert 0.88 <= held / 200 <= 0.98


def test_fewer_than_ten_units_get_no_interval():
    pairs = [[level, level + (level > 3)] for level in range(1, 11)]

    assert krippendorff_alpha(pairs[:9]).interval is None
    assert krippendorff_alpha(pairs).interval is not None


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ([[]], "nobody has been rated"),
        ([[1], [2]], "only one rater"),
        ([[1, 2, NO]], "only one was rated"),
        ([[1, NO], [NO, 2], [3, NO]], "nobody was rated by two"),
        ([[1, 2], [NO, 2], [3, NO]], "only one was rated by two"),
        ([[3, 3], [3, 3], [NO, 3]], "all ratings are the same"),
    ],
)
def test_what_is_undefined_says_why(table, reason):
    assert reason in krippendorff_alpha(table).reason
