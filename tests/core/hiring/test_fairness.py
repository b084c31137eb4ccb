import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.fairness import FewReason, Group, WrongCounts, above_median, compare

COUNTS = st.integers(1, 300).flatmap(
    lambda applied: st.tuples(st.just(applied), st.integers(0, applied))
)


def groups(*counts):
    return [Group(name, *each) for name, each in zip("ABCDEF", counts, strict=False)]


def lowest(*counts):
    return compare(groups(*counts)).comparisons[0]


def test_exactly_four_fifths_passes():
    assert lowest((100, 50), (100, 40)).impact_ratio == Fraction(4, 5)
    assert lowest((100, 50), (100, 40)).passes
    assert not lowest((100, 50), (100, 39)).passes


def test_a_ratio_that_division_would_put_just_below_passes():
    assert (3 / 5) / (6 / 8) < 4 / 5
    assert lowest((8, 6), (5, 3)).passes


def test_three_groups_are_each_compared_with_the_highest():
    found = compare(groups((100, 30), (100, 60), (100, 45)))

    assert found.reference.name == "B"
    assert [(c.group.name, c.impact_ratio) for c in found.comparisons] == [
        ("A", Fraction(1, 2)),
        ("C", Fraction(3, 4)),
    ]


def test_of_equal_rates_the_larger_group_is_the_reference():
    assert compare(groups((10, 5), (100, 50))).reference.name == "B"


def test_nobody_selected_gives_no_comparison():
    assert compare(groups((10, 0), (20, 0))).reference is None
    assert compare([]).comparisons == ()


def test_a_group_in_which_nobody_applied_is_named_and_left_out():
    found = compare(groups((10, 5), (0, 0), (10, 4)))

    assert [group.name for group in found.empty] == ["B"]
    assert len(found.comparisons) == 1


def test_under_thirty_applicants_or_five_expected_is_too_few():
    assert FewReason.APPLICANTS in lowest((100, 50), (29, 14)).too_few
    assert FewReason.EXPECTED in lowest((100, 10), (40, 4)).too_few
    assert lowest((1000, 500), (1000, 300)).too_few == ()


def test_a_verdict_that_one_person_turns_is_not_judged():
    assert FewReason.ONE_PERSON in lowest((1000, 500), (1000, 400)).too_few
    assert FewReason.ONE_PERSON not in lowest((1000, 500), (1000, 350)).too_few


def test_a_group_under_two_per_cent_is_noted():
    assert lowest((981, 500), (19, 5)).small_share
    assert not lowest((980, 500), (20, 5)).small_share


def test_the_rule_and_the_test_can_disagree():
    found = lowest((10, 6), (10, 3))

    assert not found.passes
    assert not found.significant


@pytest.mark.parametrize("counts", [(5, 6), (5, -1), (-1, 0)])
def test_counts_that_cannot_be_are_refused(counts):
    with pytest.raises(WrongCounts):
        Group("A", *counts)


def test_at_equal_rates_the_rule_alarms_as_often_as_the_evidence_page_says():
    chances = [math.comb(10, x) * 0.3**x * 0.7 ** (10 - x) for x in range(11)]
    alarms = sum(
        chances[a] * chances[b]
        for a in range(11)
        for b in range(11)
        if a + b and not lowest((10, a), (10, b)).passes
    )

    assert round(100 * alarms) == 76


def test_above_the_median_counts_the_upper_half():
    scores = [("A", 1.0), ("A", 2.0), ("B", 3.0), ("B", 4.0), ("B", 2.5)]

    assert above_median(scores) == (Group("A", 2, 0), Group("B", 3, 2))
    assert above_median([("A", 3.0), ("B", 3.0)]) == (Group("A", 1, 0), Group("B", 1, 0))
    assert above_median([]) == ()


@given(st.lists(COUNTS, min_size=1, max_size=5))
def test_a_ratio_is_never_above_one_and_the_lowest_comes_first(counts):
    ratios = [c.impact_ratio for c in compare(groups(*counts)).comparisons]

    assert ratios == sorted(ratios)
    assert all(0 <= ratio <= 1 for ratio in ratios)
