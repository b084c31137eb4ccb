import numpy as np
import pytest

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision import joint_fits
from advisor.core.decision.draws import block_size
from advisor.core.decision.evaluation import draws_for
from advisor.core.decision.imagined import Newcomer, imagined
from advisor.core.decision.joint_fits import source_of
from tests.core.measurement_builders import MARKETING, SALES, estimated, observed, told

PEOPLE = ["ana", "ben", "cyd", "dee"]
ROLES = np.array([MARKETING, SALES])


@pytest.fixture
def levels():
    """Two raters link three people; one has only said something about herself."""
    rows = observed("ana", "eve", 4) + observed("ben", "eve", 2) + observed("ben", "fay", 3)
    return estimated(rows + observed("cyd", "fay", 5) + told("dee", 4), PEOPLE)


def test_fits_drawn_by_parts_have_the_same_mean_and_covariance(levels, monkeypatch):
    monkeypatch.setattr(joint_fits, "MANY", 2)
    mean, covariance = levels.fits(range(4), ROLES)
    source = source_of(range(4), levels, ROLES)
    drawn = source.fits(np.random.default_rng(0).standard_normal((source.numbers, 200_000)))
    flat = np.swapaxes(drawn, 0, 1).reshape(8, -1)

    assert source.numbers == 8 + 2
    assert flat.mean(1) == pytest.approx(mean, abs=0.005)
    assert np.cov(flat) == pytest.approx(covariance, abs=0.005)


def test_parts_put_together_are_the_joint_covariance(levels):
    parts = levels.fit_parts(range(4), ROLES)
    joint = parts.shared @ parts.raters @ parts.shared.T
    for place, own in enumerate(parts.beside_raters()):
        joint[2 * place : 2 * place + 2, 2 * place : 2 * place + 2] += own

    assert joint == pytest.approx(levels.fits(range(4), ROLES)[1], abs=1e-12)


def test_people_whom_no_rater_links_are_drawn_apart(levels, monkeypatch):
    monkeypatch.setattr(joint_fits, "MANY", 0)

    assert source_of([3], levels, ROLES).numbers == 2


def test_very_many_people_take_fewer_worlds_in_smaller_blocks():
    assert [draws_for(people) for people in (1, 120, 1_000, 5_000)] == [
        20_000,
        20_000,
        2_400,
        2_000,
    ]
    assert [block_size(people) for people in (120, 5_000)] == [4_000, 96]


def test_parts_with_newcomers_put_together_are_the_joint_covariance(levels):
    new = {"new": Newcomer("New", 20.0, "marketer"), "known": Newcomer("Known", 20.0)}
    what_if = imagined(levels, {(levels.people[1], "marketing"): 4.5}, new, DEFAULTS)
    chosen = (4, 1, 5, 0)
    mean, covariance = what_if.fits(chosen, ROLES)

    parts = what_if.fit_parts(chosen, ROLES)

    joint = parts.shared @ parts.raters @ parts.shared.T
    for place, own in enumerate(parts.beside_raters()):
        joint[2 * place : 2 * place + 2, 2 * place : 2 * place + 2] += own
    assert parts.mean == pytest.approx(mean)
    assert joint == pytest.approx(covariance, abs=1e-9)
