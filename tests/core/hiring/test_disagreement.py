import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.hiring.disagreement import disagreements
from advisor.core.observation import Mode, Observation
from tests.core.measurement_builders import observed

WEIGHTS = {"closing": 30, "branding": 5}


def rated(person, skill, *levels):
    """One level from each of as many raters."""
    return [
        each
        for number, level in enumerate(levels)
        for each in observed(person, f"r{number}", level, [skill])
    ]


def test_a_small_difference_in_a_heavy_skill_comes_before_a_large_one_in_a_light_skill():
    found = disagreements(rated("ben", "branding", 1, 5) + rated("ana", "closing", 2, 3), WEIGHTS)

    assert [(d.skill, d.spread) for d in found] == [("closing", 1), ("branding", 4)]
    assert found[0].weighted == pytest.approx(0.3)


def test_ties_go_by_the_candidates_name():
    seen = rated("id-1", "closing", 2, 3) + rated("id-2", "closing", 2, 3)
    found = disagreements(seen, WEIGHTS, {"id-1": "Zoe", "id-2": "Ana"})

    assert [d.candidate for d in found] == ["id-2", "id-1"]


def test_what_one_alone_rated_and_what_nobody_weighs_come_last():
    seen = rated("ana", "closing", 5) + rated("ana", "creativity", 1, 5)
    found = disagreements([*seen, *rated("ana", "branding", 2, 3)], WEIGHTS)

    assert [d.skill for d in found] == ["branding", "creativity", "closing"]
    assert found[-1].spread == 0


def test_interview_and_work_sample_are_not_set_against_each_other():
    work = Observation("ana", "r0", Mode.WORK_SAMPLE, "closing", 1)
    found = disagreements([work, *rated("ana", "closing", 5)], WEIGHTS)

    assert [d.spread for d in found] == [0, 0]


@given(st.permutations(rated("ana", "closing", 2, 3, 5) + rated("ben", "branding", 1, 4)))
def test_the_order_of_the_ratings_changes_nothing(seen):
    usual = rated("ana", "closing", 2, 3, 5) + rated("ben", "branding", 1, 4)

    assert disagreements(seen, WEIGHTS) == disagreements(usual, WEIGHTS)


def test_without_ratings_there_is_no_disagreement():
    assert disagreements([], WEIGHTS) == ()
