from math import nan

import numpy as np
import pytest

from advisor.core.assumptions import (
    ASSUMPTIONS,
    DEFAULTS,
    OURS,
    AssumptionOutOfRange,
    UnknownAssumption,
)
from advisor.core.observation import Mode
from advisor.core.posterior import prior_covariance
from advisor.library import catalogue

FIELDS = ("a", "c", "var_rater", "var_person", "var_group", "var_answer", "items")
TABLE = {
    "observer": (3.00, 1.00, 0.15, 0.05, 0.05, 0.20, 1),
    "work_sample": (3.00, 0.90, 0.10, 0.05, 0.10, 0.25, 1),
    "self_frequency": (3.25, 0.45, 0, 0.17, 0.20, 0.17, 4),
    "self_anchored": (3.25, 0.40, 0, 0.17, 0.20, 0.30, 1),
    "situational": (3.00, 0.39, 0, 0.10, 0.10, 0.93, 1),
}


def test_every_key_is_defined_once():
    keys = [assumption.key for assumption in ASSUMPTIONS]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("assumption", ASSUMPTIONS, ids=lambda each: each.key)
def test_every_assumption_is_ready_to_be_shown(assumption):
    assert assumption.low < assumption.high
    assert assumption.allows(assumption.value)
    assert assumption.part in ("measurement", "decision", "funnel")
    assert assumption.grade in ("A", "B", "C", "user")
    assert assumption.name
    assert assumption.note.endswith(".")
    assert (assumption.source == OURS) == (assumption.grade == "C")


@pytest.mark.parametrize("mode", Mode)
def test_the_measurement_table_is_that_of_the_method(mode):
    assert tuple(DEFAULTS[f"{mode}.{field}"] for field in FIELDS) == TABLE[mode]


def test_the_prior_is_that_of_the_method():
    assert [DEFAULTS[key] for key in ("tau_squared", "r_within", "r_across")] == [0.5, 0.5, 0.1]


@pytest.mark.parametrize("within", ["low", "high"])
@pytest.mark.parametrize("across", ["low", "high"])
def test_the_prior_is_a_covariance_at_every_end_of_the_ranges(within, across):
    ends = {
        "r_within": getattr(DEFAULTS.constant("r_within"), within),
        "r_across": getattr(DEFAULTS.constant("r_across"), across),
    }
    prior = prior_covariance(catalogue(), DEFAULTS.with_changes(ends))

    assert np.linalg.eigvalsh(prior).min() > 0.05


def test_no_noise_can_be_set_to_nothing():
    answers = [each for each in ASSUMPTIONS if each.key.endswith((".var_answer", ".items"))]

    assert len(answers) == 10
    assert all(each.low > 0 for each in answers)


def test_a_change_is_in_force_and_listed():
    changed = DEFAULTS.with_changes({"beta": 1.0})

    assert changed["beta"] == 1.0
    assert changed["horizon"] == 12
    assert changed.changed == {"beta": 1.0}
    assert DEFAULTS["beta"] == 0.75


def test_changing_back_to_the_default_is_no_change():
    changed = DEFAULTS.with_changes({"beta": 1.0, "delta": 0.1}).with_changes({"beta": 0.75})

    assert changed.changed == {"delta": 0.1}
    assert changed.with_changes({"delta": 0.05}) == DEFAULTS


def test_the_order_of_changes_does_not_matter():
    one = DEFAULTS.with_changes({"beta": 1.0}).with_changes({"delta": 0.1})
    other = DEFAULTS.with_changes({"delta": 0.1, "beta": 1.0})

    assert hash(one) == hash(other)
    assert one == other


@pytest.mark.parametrize("value", [0.39, 1.11, nan, float("inf")])
def test_a_value_outside_its_range_is_refused_by_name(value):
    with pytest.raises(
        AssumptionOutOfRange, match=r"Productivity per level.*between 0\.4 and 1\.1"
    ):
        DEFAULTS.with_changes({"beta": value})


def test_both_ends_of_a_range_are_allowed():
    assert DEFAULTS.with_changes({"beta": 0.40})["beta"] == 0.40
    assert DEFAULTS.with_changes({"beta": 1.10})["beta"] == 1.10


def test_an_unknown_name_is_refused():
    with pytest.raises(UnknownAssumption, match="no assumption called “gamma”"):
        DEFAULTS["gamma"]
    with pytest.raises(UnknownAssumption):
        DEFAULTS.with_changes({"gamma": 1})
