import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.measurement import Mode, Observation
from tests.core.measurement_builders import SKILLS, estimated

PEOPLE = ("ana", "ben", "cyd", "dan")
RATERS = (*PEOPLE, "rea", "sol", "tim")
PRIOR_SD = 0.5**0.5
OTHERS = (Mode.OBSERVER, Mode.WORK_SAMPLE)


@st.composite
def ratings(draw):
    """One observation that makes sense."""
    person, mode = draw(st.sampled_from(PEOPLE)), draw(st.sampled_from(Mode))
    others = [rater for rater in RATERS if rater != person]
    rater = draw(st.sampled_from(others)) if mode in OTHERS else person
    value = draw(st.integers(10, 50)) / 10
    items = draw(st.integers(1, 4))
    return Observation(person, rater, mode, draw(st.sampled_from(SKILLS)), value, items)


def cell(seen):
    return seen.person, seen.rater, seen.mode, seen.skill


many = st.lists(ratings(), min_size=1, max_size=30, unique_by=cell)
quick = settings(max_examples=60, deadline=None)


@quick
@given(many, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_people_does_not_matter(observations, random):
    rows, people = list(observations), list(PEOPLE)
    random.shuffle(rows)
    random.shuffle(people)
    one, other = estimated(observations, PEOPLE), estimated(rows, people)
    place = [people.index(person) for person in PEOPLE]

    assert other.mean[place] == pytest.approx(one.mean, abs=1e-9)
    assert other.sd[place] == pytest.approx(one.sd, abs=1e-9)
    crossed = other.covariance_of(place[0], place[1])
    assert crossed == pytest.approx(one.covariance_of(0, 1), abs=1e-9)


@quick
@given(many, st.permutations(RATERS))
def test_the_names_of_raters_and_people_do_not_matter(observations, names):
    new = dict(zip(RATERS, names, strict=True))
    renamed = [
        Observation(new[o.person], new[o.rater], o.mode, o.skill, o.value, o.items)
        for o in observations
    ]
    one = estimated(observations, PEOPLE)
    other = estimated(renamed, [new[person] for person in PEOPLE])

    assert other.mean == pytest.approx(one.mean, abs=1e-9)
    assert other.sd == pytest.approx(one.sd, abs=1e-9)


@quick
@given(many, st.data())
def test_a_level_never_falls_when_an_answer_on_it_rises(observations, data):
    at = data.draw(st.integers(0, len(observations) - 1))
    low = observations[at]
    value = data.draw(st.integers(round(low.value * 10), 50)) / 10
    high = Observation(low.person, low.rater, low.mode, low.skill, value, low.items)
    raised = [*observations[:at], high, *observations[at + 1 :]]
    i, k = PEOPLE.index(low.person), SKILLS.index(low.skill)

    before, after = estimated(observations, PEOPLE), estimated(raised, PEOPLE)
    assert after.mean[i, k] >= before.mean[i, k] - 1e-12


@quick
@given(ratings())
def test_one_answer_pulls_the_level_towards_it_and_not_beyond(seen):
    level = estimated([seen], PEOPLE).mean[PEOPLE.index(seen.person), SKILLS.index(seen.skill)]
    pull = (seen.value - DEFAULTS[f"{seen.mode}.a"]) / DEFAULTS[f"{seen.mode}.c"]

    assert min(3, 3 + pull) - 1e-12 <= level <= max(3, 3 + pull) + 1e-12


@quick
@given(many)
def test_uncertainty_never_exceeds_that_before_any_answer(observations):
    levels = estimated(observations, PEOPLE)

    assert (levels.sd <= PRIOR_SD + 1e-12).all()
    assert (levels.sd > 0).all()


@quick
@given(many, ratings())
def test_uncertainty_never_grows_with_another_answer(observations, another):
    if cell(another) in map(cell, observations):
        return
    before = estimated(observations, PEOPLE)
    after = estimated([*observations, another], PEOPLE)

    assert (after.sd <= before.sd + 1e-12).all()


@quick
@given(many)
def test_evidence_lies_between_none_and_all(observations):
    levels = estimated(observations, PEOPLE)
    weights = np.linspace(-1, 1, len(SKILLS))

    assert all(-1e-12 <= levels.evidence(i, weights) < 1 for i in range(len(PEOPLE)))


@quick
@given(many)
def test_a_person_without_answers_changes_nothing(observations):
    alone, beside = estimated(observations, PEOPLE), estimated(observations, (*PEOPLE, "eve"))

    assert beside.mean[:-1] == pytest.approx(alone.mean, abs=1e-12)
    assert beside.sd[:-1] == pytest.approx(alone.sd, abs=1e-12)


@quick
@given(many)
def test_the_covariance_of_everybody_is_one(observations):
    levels = estimated(observations, PEOPLE)
    _, covariance = levels.fits(range(len(PEOPLE)), np.eye(len(SKILLS)))

    assert covariance == pytest.approx(covariance.T, abs=1e-12)
    assert np.linalg.eigvalsh(covariance).min() > 0
