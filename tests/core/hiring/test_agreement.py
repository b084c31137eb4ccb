import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.agreement import CannotBeComputed, Coefficient, agreement, r_wg
from tests.core.hiring.test_alpha import FOUR, TABLES
from tests.core.hiring.test_intraclass import PUBLISHED

NO = np.nan


def test_where_all_rate_all_it_is_an_intraclass_correlation_of_one_and_of_the_mean():
    found = agreement(PUBLISHED)

    assert (found.one.name, found.mean.name) == ("ICC(2,1)", "ICC(2,k)")
    assert found.pair is None


def test_where_ratings_are_missing_it_is_ordinal_alpha_and_a_mean_has_none():
    found = agreement(FOUR)

    assert found.one.name == "Krippendorff’s alpha, ordinal"
    assert found.mean is None
    assert (found.targets, found.few) == (11, False)


def test_two_raters_also_have_a_weighted_kappa():
    assert agreement(FOUR[:, 1:3]).pair.name == "weighted kappa"


def test_fewer_than_ten_are_marked_so_that_the_bare_number_is_not_shown():
    assert agreement(PUBLISHED).few
    assert not agreement(PUBLISHED * 2).few


def test_fewer_than_ten_without_an_interval_give_nothing():
    found = agreement([[1, 1], [2, 2], [3, 3]])

    assert "fewer than ten" in found.one.reason
    assert agreement([[level, level] for level in range(1, 11)]).one.value == pytest.approx(1)


@given(TABLES)
def test_it_always_gives_numbers_or_reasons(table):
    found = agreement(table)

    for each in (found.one, found.mean, found.pair):
        assert each is None or isinstance(each, CannotBeComputed) or np.isfinite(each.value)


@pytest.mark.parametrize("table", [[], [[]], [[NO]], [[1]], [[1, 2]], [[1], [2]], [[NO, 1]]])
def test_too_little_is_said_in_words(table):
    assert agreement(table).one.reason


def test_a_list_is_no_table():
    with pytest.raises(ValueError, match="one row for each target"):
        agreement([1, 2, 3])


def test_raters_of_one_person_who_agree_fully_have_one_and_the_widest_apart_less_than_none():
    assert r_wg([[3, 3, 3], [4, 4, 4]]).value == 1
    assert r_wg([[1, 5]]).value < 0


# 1 - s² / σ² with s² = 1 (levels 2, 3, 4) and σ² = (9² - 1)/12 half steps = 5/3 levels squared.
def test_it_is_one_less_the_share_of_the_variance_of_ratings_at_random():
    assert r_wg([[2, 3, 4]]).value == pytest.approx(1 - 1 / (5 / 3))


def test_ratings_at_random_give_about_nothing():
    table = np.random.default_rng(2).integers(2, 11, (4000, 3)) / 2

    assert r_wg(table).value == pytest.approx(0, abs=0.03)


@given(st.lists(st.lists(st.one_of(st.just(NO), st.integers(1, 5)), min_size=3, max_size=3)))
def test_the_order_of_raters_says_nothing_and_skills_that_one_alone_rated_count_for_nothing(rows):
    found, turned = r_wg(rows), r_wg([row[::-1] for row in rows])

    assert type(found) is type(turned)
    if isinstance(found, Coefficient):
        assert turned.value == pytest.approx(found.value)
        assert r_wg([*rows, [4.5, NO, NO]]).value == found.value


@pytest.mark.parametrize(
    ("table", "reason"),
    [([], "nobody"), ([[3], [4]], "only one rater"), ([[3, NO], [NO, 4]], "nobody was rated by")],
)
def test_one_rater_alone_agrees_with_nobody(table, reason):
    assert reason in r_wg(table).reason
