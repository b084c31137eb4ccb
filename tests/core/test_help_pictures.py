"""The pictures of Help show what their passages say; their numbers come from the models."""

from itertools import pairwise

import pytest

from advisor.library.help import pictures, topics


@pytest.fixture(scope="module")
def drawn():
    return pictures()


def wide(band):
    """How wide a band is, in levels."""
    return band.high - band.low


def falling(values):
    """Whether each is below the one before."""
    return all(later < earlier for earlier, later in pairwise(values))


def test_more_colleagues_narrow_the_band(drawn):
    assert falling([wide(band) for band in drawn.level])


def test_each_observer_moves_a_self_portrait_less_than_the_one_before(drawn):
    values = [band.value for band in drawn.observers]
    steps = [round(a - b, 1) for a, b in pairwise(values)]

    assert falling(values)
    assert falling(steps)


def test_the_pair_is_an_example_of_what_is_likely_and_adds_up(drawn):
    report = drawn.report

    assert 80 <= report.headline.in_hundred < 95
    assert sum(row["value"] for row in report.reason_rows) == report.total
    assert len(report.flips) >= 3


def test_thin_some_and_solid_evidence_are_told_apart(drawn):
    self_alone, one, two = (row.value for row in drawn.thin)

    assert self_alone < 25
    assert 60 < one < two


def test_a_bracket_holds_the_first_two_of_the_ranking(drawn):
    assert drawn.brackets == ((0, 1),)
    assert [band.name for band in drawn.ranking][:2] == ["Noor", "Pia"]


def test_one_of_the_two_changes_is_more_than_chance(drawn):
    assert [row.reliable for row in drawn.change] == [False, True]


def test_captions_name_the_hours_that_were_worked_with():
    captions = " ".join(one.caption for one in topics()["method"].passages)

    assert "34 hours a week each" in captions
    assert "36 hours a week needed for each function" in captions
