import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.fairness import Group
from advisor.core.hiring.small_groups import ALL_OTHERS, FEWEST_SHOWN, shown

COUNTS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: (max(pair), min(pair)))


def groups(*counts):
    return [Group("abcdefgh"[i], *pair) for i, pair in enumerate(counts)]


def test_large_groups_stay_as_they_are():
    found = groups((10, 4), (12, 5))

    assert (shown(found).groups, shown(found).together) == (tuple(found), ())


def test_a_group_of_two_is_counted_with_the_smallest_other():
    found = shown(groups((10, 4), (8, 4), (2, 1)))

    assert [(g.name, g.applied, g.selected) for g in found.groups] == [
        ("a", 10, 4),
        (ALL_OTHERS, 10, 5),
    ]
    assert found.together == ("c", "b")


def test_small_groups_that_are_many_enough_together_leave_the_others_alone():
    found = shown(groups((10, 4), (2, 1), (2, 0)))

    assert [(g.name, g.applied) for g in found.groups] == [("a", 10), (ALL_OTHERS, 4)]


@pytest.mark.parametrize("counts", [[], [(9, 5)], [(9, 5), (2, 1)], [(2, 1), (1, 1)]])
def test_one_group_alone_is_not_shown(counts):
    assert shown(groups(*counts)).groups == ()


@pytest.mark.parametrize("counts", [[(9, 1), (9, 1)], [(9, 9), (9, 8)]])
def test_nothing_is_shown_where_one_or_two_are_selected_or_left(counts):
    found = shown(groups(*counts), "chosen")

    assert found.groups == ()
    assert "would show who" in found.hidden


@given(st.lists(COUNTS, max_size=8))
def test_no_group_that_is_shown_is_of_one_or_two_people(counts):
    found = shown(groups(*counts))

    assert all(group.applied >= FEWEST_SHOWN for group in found.groups)
    if found.groups:
        assert sum(g.applied for g in found.groups) == sum(pair[0] for pair in counts)
        assert sum(g.selected for g in found.groups) == sum(pair[1] for pair in counts)
