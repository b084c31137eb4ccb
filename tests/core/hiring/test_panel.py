from advisor.core.hiring.agreement import CannotBeComputed
from advisor.core.hiring.panel import NOTHING_IN_COMMON, panel_agreement, shape_of
from advisor.core.observation import Mode, Observation
from tests.core.measurement_builders import observed


def rated(who, skills=("closing",), level=3):
    """Ratings by (candidate, rater) pairs."""
    return [each for person, rater in who for each in observed(person, rater, level, skills)]


def test_candidates_linked_through_interviewers_are_one_group():
    shape = shape_of(rated([("ana", "r1"), ("ben", "r1"), ("ben", "r2"), ("cleo", "r2")]))

    assert shape.groups == (("ana", "ben", "cleo"),)
    assert not shape.disconnected
    assert shape.alone == ("ana", "cleo")


def test_candidates_without_an_interviewer_in_common_are_apart():
    shape = shape_of(rated([("cleo", "r3"), ("ana", "r1"), ("ben", "r2"), ("ana", "r2")]))

    assert shape.groups == (("ana", "ben"), ("cleo",))
    assert shape.disconnected


def test_a_late_link_joins_two_groups():
    shape = shape_of(rated([("ana", "r1"), ("ben", "r2"), ("cleo", "r1"), ("cleo", "r2")]))

    assert shape.groups == (("ana", "ben", "cleo"),)


def test_nobody_rated_is_no_group():
    assert shape_of([]).groups == ()


def test_agreement_rests_on_the_skills_that_all_rate():
    both = rated([("ana", "r1"), ("ana", "r2"), ("ben", "r1"), ("ben", "r2")])
    found = panel_agreement(both + rated([("ana", "r1")], ["branding"], 5))

    assert found.common == ("closing",)
    assert [skill for skill, _ in found.skills] == ["branding", "closing"]


def test_without_a_skill_in_common_it_says_so():
    apart = rated([("ana", "r1")]) + rated([("ana", "r2")], ["branding"])

    assert panel_agreement(apart).overall.one == CannotBeComputed(NOTHING_IN_COMMON)


def test_all_ratings_the_same_tell_nothing_about_agreement():
    same = rated([(c, r) for c in ("ana", "ben", "cleo") for r in ("r1", "r2")])

    assert isinstance(panel_agreement(same).overall.one, CannotBeComputed)


def test_the_work_sample_is_no_part_of_it():
    work = [Observation("ana", "r1", Mode.WORK_SAMPLE, "closing", 4)]

    assert panel_agreement(work).skills == ()
