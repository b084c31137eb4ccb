import pytest

from advisor.core.posterior import evidence_word, ladder_word
from tests.core.measurement_builders import estimated, observed


@pytest.mark.parametrize(
    ("share", "word"),
    [(0, "thin"), (0.249, "thin"), (0.25, "some"), (0.6, "some"), (0.61, "solid")],
)
def test_evidence_is_told_in_three_words(share, word):
    assert evidence_word(share) == word


@pytest.mark.parametrize(
    ("p", "word"),
    [
        (0.5, "no difference seen"),
        (0.599, "no difference seen"),
        (0.6, "leans"),
        (0.8, "likely"),
        (0.95, "very likely"),
        (0.01, "very likely"),
        (0.3, "leans"),
    ],
)
def test_one_ladder_of_words_serves_every_probability(p, word):
    assert ladder_word(p) == word


def test_levels_cannot_be_changed_by_accident():
    levels = estimated(observed("ana", "ben", 4))

    with pytest.raises(ValueError, match="read-only"):
        levels.mean[0, 0] = 5
    with pytest.raises(ValueError, match="read-only"):
        levels.covariance_of(0, 0)[0, 0] = 5


def test_people_are_found_by_name():
    levels = estimated([], ("ben", "ana"))

    assert levels.index("ana") == 1
    assert levels.sd_of(1) == pytest.approx(levels.sd[1])
