import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.measurement import Mode
from tests.core.measurement_builders import dense_mildness, estimated, observed, told

PEOPLE = ["ana", "ben", "cyd"]


def seen_by(rater, values):
    return [
        each
        for name, value in zip(PEOPLE, values, strict=False)
        for each in observed(name, rater, value)
    ]


def test_a_rater_who_gives_everyone_more_than_the_others_is_the_milder_one():
    known = estimated(seen_by("mild", [4, 4, 4]) + seen_by("strict", [2, 2, 2]), PEOPLE)

    mild, strict = known.leniency

    assert (mild.rater, mild.mode, mild.people) == ("mild", Mode.OBSERVER, 3)
    assert mild.mean == pytest.approx(-strict.mean)
    assert mild.mean > 0.3


def test_more_people_make_a_rater_better_known_and_never_worse_than_assumed():
    two = estimated(seen_by("eve", [3, 3]) + seen_by("fay", [3, 3]), PEOPLE).leniency[0]
    three = estimated(seen_by("eve", [3, 3, 3]) + seen_by("fay", [3, 3, 3]), PEOPLE).leniency[0]

    assert three.sd < two.sd < np.sqrt(DEFAULTS["observer.var_rater"])


def test_who_rated_one_person_only_or_themself_has_none():
    known = estimated(observed("ana", "eve", 5) + told("ana", 4) + told("ben", 4), PEOPLE)

    assert known.leniency == ()


@pytest.mark.parametrize("hardly", [5e-324, 8.9e-314, 1e-12])
def test_where_raters_hardly_differ_they_are_taken_as_alike(hardly):
    seen = seen_by("mild", [4, 4, 4]) + seen_by("strict", [2, 2, 2])
    alike = estimated(seen, PEOPLE, DEFAULTS.with_changes({"observer.var_rater": 0.0}))

    known = estimated(seen, PEOPLE, DEFAULTS.with_changes({"observer.var_rater": hardly}))

    assert known.leniency == ()
    assert known.mean == pytest.approx(alike.mean)


@given(st.permutations(range(6)), st.lists(st.integers(1, 5), min_size=6, max_size=6))
def test_it_is_that_of_the_whole_model_solved_densely_in_any_order(order, values):
    rows = [
        observed(person, rater, float(value))
        for (person, rater), value in zip(
            [
                ("ana", "eve"),
                ("ana", "fay"),
                ("ben", "eve"),
                ("ben", "gil"),
                ("cyd", "fay"),
                ("cyd", "gil"),
            ],
            values,
            strict=True,
        )
    ]
    mixed = [each for place in order for each in rows[place]]
    mean, variance = dense_mildness(mixed, PEOPLE, ("eve", "fay", "gil"))

    known = estimated(mixed, PEOPLE).leniency

    assert [one.rater for one in known] == ["eve", "fay", "gil"]
    assert [one.mean for one in known] == pytest.approx(mean.tolist(), abs=1e-9)
    assert [one.sd**2 for one in known] == pytest.approx(variance.tolist(), abs=1e-9)
