import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.item_statistics.alpha import alpha_listwise, alpha_pairwise, alphas
from advisor.core.item_statistics.omega import correlations, omega, omegas, one_factor
from advisor.core.item_statistics.result import (
    HEYWOOD,
    NO_VARIANCE,
    NOTHING_SHARED,
    ONE_ITEM,
    TWO_ITEMS,
    Estimate,
)

_ = np.nan
# Zaiontz, Real Statistics; the results are those of R's psych, as the manual of pingouin has them.
WITH_GAPS = np.array(
    [
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0],
        [_, 0, 1, 1, _, 1, 1, 1, 1, 0, 0],
        [1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0],
        [1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0],
        [0, 1, _, 0, 1, 1, 1, 1, 0, 0, 0],
        [1, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
        [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0],
        [0, 1, 0, 1, 1, 0, 0, 0, 0, 1, 0],
        [1, 0, 0, 1, 0, 1, 0, 0, _, 0, 0],
        [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
        [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    ]
)
# The same sources: ten questions, a line each, of fifteen respondents, with Feldt's interval.
TEN_ITEMS = np.array(
    [
        [int(answer) for answer in line]
        for line in (
            *("357261426544564", "243452345432553", "465363545653655", "135354335422245"),
            *("456242571355323", "514245226533321", "123242125324213", "453663242132442"),
            *("356675463743463", "255352352214554"),
        )
    ],
    float,
).T
# Shrout & Fleiss (1979), table 2, whose ICC(3,k) is alpha.
JUDGED = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], float
)
# Spearman's five variables, Harman (1976) p. 116, with the communalities that maximum likelihood
# gives in SAS (Friendly, psy6140, spear5).
SPEARMAN = np.array(
    [
        [1, 0.485, 0.400, 0.397, 0.295],
        [0.485, 1, 0.397, 0.397, 0.247],
        [0.400, 0.397, 1, 0.335, 0.275],
        [0.397, 0.397, 0.335, 1, 0.195],
        [0.295, 0.247, 0.275, 0.195, 1],
    ]
)
COMMUNALITIES = np.array([0.49542, 0.46625, 0.34391, 0.32029, 0.15870])
LOADINGS = st.lists(st.floats(0.3, 0.9), min_size=3, max_size=8)


def answers(seed, people=60, items=4):
    """Whole numbers 1-5 that share something."""
    chance = np.random.default_rng(seed)
    shared = chance.normal(size=(people, 1))
    return np.clip(np.round(3 + shared + chance.normal(size=(people, items))), 1, 5)


def test_alpha_with_gaps_left_out_by_respondent_is_the_published_one():
    found = alpha_listwise(WITH_GAPS)

    assert found.value == pytest.approx(0.8016949, abs=1e-7)
    assert found.respondents == 9


def test_alpha_and_its_interval_are_the_published_ones_of_ten_items():
    found = alpha_listwise(TEN_ITEMS)

    assert found.value == pytest.approx(0.5917188, abs=1e-7)
    assert (found.low, found.high) == pytest.approx((0.195, 0.840), abs=6e-4)


def test_alpha_with_gaps_left_out_by_pair_is_the_published_one():
    assert alpha_pairwise(WITH_GAPS).value == pytest.approx(0.7326608, abs=1e-7)


def test_alpha_of_a_published_table_of_judges_is_their_mean_s_consistency():
    found = alpha_listwise(JUDGED)

    assert found.value == pytest.approx(0.91, abs=0.005)
    assert (found.low, found.high) == pytest.approx((0.676, 0.986), abs=6e-4)


def test_one_factor_of_a_published_matrix_has_the_published_communalities():
    assert one_factor(SPEARMAN[None])[0] ** 2 == pytest.approx(COMMUNALITIES, abs=0.01)


def test_omega_of_a_published_matrix_is_that_of_its_published_communalities():
    shared = np.sqrt(COMMUNALITIES).sum() ** 2

    assert omegas(SPEARMAN[None])[0] == pytest.approx(
        shared / (shared + (1 - COMMUNALITIES).sum()), abs=0.001
    )


def test_three_items_are_solved_by_their_triads():
    loadings = np.abs(one_factor(np.array([[[1, 0.56, 0.48], [0.56, 1, 0.42], [0.48, 0.42, 1]]])))

    assert loadings[0] == pytest.approx([0.8, 0.7, 0.6], abs=1e-7)


@given(LOADINGS, st.floats(0.5, 3))
def test_omega_of_a_matrix_of_known_loadings_is_that_of_the_formula(loadings, size):
    given_ = np.array(loadings)
    matrix = np.outer(given_, given_) + np.diag(1 - given_**2)
    sizes = np.linspace(1, size, len(given_))
    shared = (sizes * given_).sum() ** 2
    expected = shared / (shared + (sizes**2 * (1 - given_**2)).sum())

    assert omegas((matrix * np.outer(sizes, sizes))[None])[0] == pytest.approx(expected, abs=1e-6)


@given(st.floats(0.3, 2), st.lists(st.floats(0.2, 3), min_size=3, max_size=8))
def test_alpha_and_omega_are_one_where_all_items_measure_the_same_in_the_same_units(shared, own):
    matrix = (np.full((len(own), len(own)), shared) + np.diag(own))[None]
    k = len(own)
    reliability = k * k * shared / (k * k * shared + sum(own))

    assert alphas(matrix)[0] == pytest.approx(reliability)
    assert omegas(matrix)[0] == pytest.approx(reliability, abs=1e-6)


@given(LOADINGS)
def test_alpha_is_never_above_omega_where_one_factor_is_true(loadings):
    given_ = np.array(loadings)
    matrix = (np.outer(given_, given_) + np.diag(1 - given_**2))[None]

    assert alphas(matrix)[0] <= omegas(matrix)[0] + 1e-7


@settings(max_examples=15)
@given(st.integers(0, 1_000), st.floats(-100, 100), st.permutations(range(4)))
def test_moving_all_answers_or_changing_the_order_of_items_changes_nothing(seed, by, order):
    table = answers(seed)

    for measure in (alpha_listwise, alpha_pairwise, omega):
        before, after = measure(table), measure(table[:, order] + by)
        assert after.value == pytest.approx(before.value, abs=1e-6)


def test_the_order_of_respondents_leaves_the_drawn_intervals_as_they_are():
    table = answers(1)
    table[3, 1] = np.nan

    for measure in (alpha_pairwise, omega):
        assert measure(table[::-1]).low == pytest.approx(measure(table).low, abs=1e-12)


def test_intervals_hold_the_value_and_say_how_they_were_made():
    table = answers(2)
    found = [measure(table) for measure in (alpha_listwise, alpha_pairwise, omega)]

    assert [one.interval_note.split()[0] for one in found] == ["Feldt’s", "bootstrap", "bootstrap"]
    assert all(one.low < one.value < one.high for one in found)


def test_one_item_has_neither_and_two_have_no_omega():
    table = answers(3)

    assert alpha_listwise(table[:, :1]).reason == ONE_ITEM
    assert omega(table[:, :1]).reason == ONE_ITEM
    assert isinstance(alpha_listwise(table[:, :2]), Estimate)
    assert omega(table[:, :2]).reason == TWO_ITEMS


def test_an_item_that_everyone_answers_alike_is_said():
    table = answers(4)
    table[:, 2] = 3

    assert {m(table).reason for m in (alpha_listwise, alpha_pairwise, omega)} == {NO_VARIANCE}


def test_items_that_undo_each_other_have_no_alpha():
    one = np.array([[1.0, 5], [2, 4], [4, 2], [5, 1]])

    assert alpha_listwise(one).reason == NOTHING_SHARED


def test_a_heywood_case_has_no_omega():
    # r12·r13/r23 = 1.6: the first would share more than all it varies.
    matrix = np.array([[1, 0.8, 0.8], [0.8, 1, 0.4], [0.8, 0.4, 1]])
    root = np.linalg.cholesky(matrix)
    chance = np.random.default_rng(5)
    drawn = np.column_stack([np.ones(40), chance.normal(size=(40, 3))])
    white = np.linalg.qr(drawn)[0][:, 1:]

    assert correlations(np.cov((white @ root.T).T)[None])[0] == pytest.approx(matrix, abs=1e-9)
    assert omega(white @ root.T).reason == HEYWOOD
