import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.core.hiring.look_back import CannotBeTold, foretold, in_words

PAIRS = st.lists(
    st.tuples(st.floats(1, 5).map(lambda x: round(x, 2)), st.integers(1, 5).map(float)),
    min_size=4,
    max_size=40,
)


def test_it_matches_what_r_says_of_anscombes_first_set():
    ys = (8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68)
    found = foretold(list(zip((10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5), ys, strict=True)))

    wanted = (0.8164205, 0.4243912, 0.9506933)
    assert (found.value, found.low, found.high) == pytest.approx(wanted, abs=1e-6)


@given(PAIRS)
def test_the_interval_holds_the_value_and_stays_within_one(pairs):
    found = foretold(pairs)
    assume(not isinstance(found, CannotBeTold))

    assert -1 <= found.low <= found.value <= found.high <= 1


@pytest.mark.parametrize(
    ("pairs", "why"),
    [
        ([], "at least 4"),
        ([(3, 1), (4, 2), (5, 3)], "at least 4"),
        ([(3, 1), (3, 2), (3, 4), (3, 5)], "same fit"),
        ([(1, 3), (2, 3), (3, 3), (4, 3)], "same outcome"),
        ([(1, 1), (2, 2), (3, 3), (4, 4)], "one line"),
    ],
)
def test_what_cannot_be_told_says_why(pairs, why):
    assert why in in_words(foretold(pairs))


def spread(hires, rise):
    """Hires whose outcome rises with the fit this much, with a fixed scatter around it."""
    return [(3 + i / hires, rise * i / hires + math.sin(7 * i)) for i in range(hires)]


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        (spread(10, 1), "At 10 hires this cannot be told"),
        (spread(60, 4), "clearly do better"),
        (spread(40, 1.7), "probably do better"),
        (spread(60, -4), "do worse"),
        (spread(200, 0), "no link is seen"),
    ],
)
def test_the_words_go_by_the_width_of_the_interval(pairs, words):
    assert words in in_words(foretold(pairs))
