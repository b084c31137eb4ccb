import json
from pathlib import Path

import numpy as np
import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.measurement import (
    DuplicatePerson,
    Mode,
    NoItemsAnswered,
    Observation,
    SelfRatedAsObserver,
    SelfReportByAnother,
    TooManyRaters,
    UnknownPerson,
    UnknownSkill,
    ValueOutOfRange,
    evidence_with_more_observers,
    p_better,
)
from tests.core.measurement_builders import (
    CATALOGUE,
    EDGE,
    MARKETING,
    SALES,
    SKILLS,
    dense,
    estimated,
    observed,
    told,
)

CASES = json.loads((Path(__file__).parents[1] / "examples/measurement.json").read_text("utf-8"))
EVERYONE = ("ana", "ben", "cyd", "dan", "eve", "fay")


def mixed_ratings(seed=3):
    """Six people: linked in a chain, in pairs, by one rater in two modes, and not at all."""
    rng = np.random.default_rng(seed)
    pairs = ["ana rea", "ben rea", "ben sol", "cyd sol", "cyd tim", "dan uli", "eve uli", "ana ben"]
    sheets = [(*pair.split(), Mode.OBSERVER) for pair in pairs]
    sheets += [("ana", "rea", Mode.WORK_SAMPLE), ("cyd", "rea", Mode.WORK_SAMPLE)]
    sheets += [(name, name, Mode.SELF_FREQUENCY) for name in EVERYONE[:4]]
    sheets += [("eve", "eve", Mode.SITUATIONAL), ("eve", "eve", Mode.SELF_ANCHORED)]
    return [
        Observation(*sheet, skill, rng.integers(2, 11) / 2, int(rng.integers(1, 5)))
        for sheet in sheets
        for skill in rng.choice(SKILLS, rng.integers(1, 16), replace=False)
    ]


def case_posterior(case):
    rows = [Observation(**{**row, "mode": Mode(row["mode"])}) for row in case["observations"]]
    return estimated(rows, case["people"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_levels_agree_with_the_worked_example(case):
    levels = case_posterior(case)
    order = [SKILLS.index(skill) for skill in case["skills"]]
    for i, person in enumerate(case["people"]):
        expected = case["expected"][person]
        assert levels.mean[i, order] == pytest.approx(expected["mean"], abs=1e-6)
        assert levels.sd[i, order] == pytest.approx(expected["sd"], abs=1e-6)


@pytest.mark.parametrize("role", ["marketing", "sales"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_fit_and_evidence_agree_with_the_worked_example(case, role):
    levels = case_posterior(case)
    weights = CATALOGUE.role_weights(case["motion"])[role == "sales"]
    for i, person in enumerate(case["people"]):
        expected = case["expected"][person]
        mean, covariance = levels.fits([i], [weights])
        fit = [mean[0], covariance[0, 0] ** 0.5]
        assert fit == pytest.approx(expected[f"fit_{role}"], abs=1e-6)
        assert levels.evidence(i, weights) == pytest.approx(expected[f"evidence_{role}"], abs=1e-6)


@pytest.mark.parametrize("role", ["marketing", "sales"])
def test_who_is_better_agrees_with_the_worked_example(role):
    pairs = [case for case in CASES if len(case["people"]) == 2]
    assert pairs
    for case in pairs:
        weights = CATALOGUE.role_weights(case["motion"])[role == "sales"]
        better = p_better(case_posterior(case), 0, 1, weights)
        assert better == pytest.approx(case["expected"][f"p_first_better_{role}"], abs=1e-6)


@pytest.mark.parametrize("seed", range(5))
def test_eliminating_people_gives_what_the_full_system_gives(seed):
    ratings = mixed_ratings(seed)
    levels = estimated(ratings, EVERYONE)
    mean, covariance = dense(ratings, EVERYONE)

    assert levels.mean == pytest.approx(mean, abs=1e-9)
    blocks = covariance.reshape(6, 15, 6, 15)
    for i in range(6):
        for j in range(6):
            assert levels.covariance_of(i, j) == pytest.approx(blocks[i, :, j], abs=1e-9)


def test_it_is_still_the_full_system_when_self_modes_have_a_rater_and_others_none():
    changes = {"self_frequency.var_rater": 0.2, "observer.var_rater": 0.0, "observer.c": 0.8}
    assumptions = DEFAULTS.with_changes(changes)
    ratings = mixed_ratings()

    expected = dense(ratings, EVERYONE, assumptions)[0]
    assert estimated(ratings, EVERYONE, assumptions).mean == pytest.approx(expected, abs=1e-9)


def test_the_fits_of_a_team_are_joint():
    ratings = mixed_ratings()
    team = [4, 0, 2, 5]
    mean, covariance = estimated(ratings, EVERYONE).fits(team, [MARKETING, SALES])

    full_mean, full = dense(ratings, EVERYONE)
    pick = np.eye(6)[team]
    project = np.kron(pick, np.array([MARKETING, SALES]))
    assert mean == pytest.approx(project @ full_mean.ravel(), abs=1e-9)
    assert covariance == pytest.approx(project @ full @ project.T, abs=1e-9)


def test_two_observers_outweigh_a_confident_self_rating():
    ratings = told("ana", 5) + observed("ana", "ben", 2) + observed("ana", "cyd", 2)

    assert (estimated(ratings).mean < 3).all()


def test_a_person_nobody_rated_stays_at_the_prior():
    levels = estimated(observed("ana", "ben", 5), ("ana", "dan"))

    assert levels.mean[1] == pytest.approx(3)
    assert levels.sd[1] == pytest.approx(0.5**0.5)
    assert levels.evidence(1, MARKETING) == 0
    assert not levels.covariance_of(0, 1).any()


def test_no_people_and_no_answers_are_no_problem():
    assert estimated([], ()).mean.shape == (0, 15)
    assert estimated([]).fits([], [MARKETING])[1].shape == (0, 0)


def test_a_shared_raters_severity_cancels_in_a_comparison():
    shared = observed("ana", "rea", 4) + observed("ben", "rea", 3)
    apart = observed("ana", "rea", 4) + observed("ben", "sol", 3)
    people = ("ana", "ben")

    together = p_better(estimated(shared, people), 0, 1, MARKETING)
    assert together > p_better(estimated(apart, people), 0, 1, MARKETING) > 0.5


def test_nobody_is_better_than_themself():
    assert p_better(estimated(observed("ana", "ben", 5)), 0, 0, MARKETING) == 0.5


@pytest.mark.parametrize("extra", [1, 2])
def test_evidence_with_more_observers_is_what_they_would_bring(extra):
    ratings = mixed_ratings()
    foretold = evidence_with_more_observers(estimated(ratings, EVERYONE), 1, EDGE, extra)
    for number in range(extra):
        ratings += observed("ben", f"new {number}", 1 + number)

    assert foretold == pytest.approx(estimated(ratings, EVERYONE).evidence(1, EDGE), abs=1e-9)


def test_situational_answers_are_the_persons_own_whoever_keyed_them_in():
    own, keyed = ([Observation("ana", r, Mode.SITUATIONAL, "closing", 5)] for r in ("ana", "ben"))
    own += told("ana", 4, ["closing"])

    both = [*keyed, Observation("ana", "cyd", Mode.SITUATIONAL, "branding", 1), *own[1:]]
    same = [own[0], Observation("ana", "ana", Mode.SITUATIONAL, "branding", 1), *own[1:]]
    assert estimated(both).mean == pytest.approx(estimated(same).mean, abs=1e-12)


@pytest.mark.parametrize("mode", [Mode.OBSERVER, Mode.WORK_SAMPLE])
def test_nobody_is_their_own_observer(mode):
    with pytest.raises(SelfRatedAsObserver, match=f"{mode} rating of ana by ana in closing"):
        estimated([Observation("ana", "ana", mode, "closing", 4)])


@pytest.mark.parametrize("value", [0.99, 5.01, float("nan"), -3])
def test_a_value_off_the_scale_is_refused(value):
    with pytest.raises(ValueOutOfRange):
        estimated(observed("ana", "ben", value))


@pytest.mark.parametrize(
    ("observation", "error"),
    [
        (Observation("ana", "ben", Mode.OBSERVER, "juggling", 3), UnknownSkill),
        (Observation("bob", "ben", Mode.OBSERVER, "closing", 3), UnknownPerson),
        (Observation("ana", "ben", Mode.SELF_FREQUENCY, "closing", 3), SelfReportByAnother),
        (Observation("ana", "ana", Mode.SELF_FREQUENCY, "closing", 3, 0), NoItemsAnswered),
    ],
)
def test_an_observation_that_makes_no_sense_is_refused(observation, error):
    with pytest.raises(error) as refusal:
        estimated([*observed("ana", "cyd", 3), observation])

    assert refusal.value.observation is observation


def test_a_person_listed_twice_is_refused():
    with pytest.raises(DuplicatePerson):
        estimated([], ("ana", "ana"))


def test_more_linked_raters_than_can_be_solved_are_refused():
    people = ("ana", "ben")
    ratings = [
        Observation(person, f"rater {number}", Mode.OBSERVER, "closing", 3)
        for person in people
        for number in range(2001)
    ]
    with pytest.raises(TooManyRaters, match="2,001 raters are linked"):
        estimated(ratings, people)


def test_many_raters_of_single_people_are_no_problem():
    ratings = [Observation("ana", f"r{n}", Mode.OBSERVER, "closing", 4) for n in range(3000)]

    closing = SKILLS.index("closing")
    assert estimated(ratings).mean[0, closing] == pytest.approx(4, abs=0.01)
