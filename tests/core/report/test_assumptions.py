from decimal import Decimal

import pytest

from advisor.core.assumptions import ASSUMPTIONS, DEFAULTS
from advisor.core.report.assumptions import (
    change_words,
    changed_words,
    range_words,
    typed_number,
    typed_value,
    value_words,
)


@pytest.mark.parametrize(
    ("key", "value", "range_"),
    [
        ("beta", "0.75", "0.4 to 1.1"),
        ("kappa_mixed", "20%", "5% to 35%"),
        ("win_rate", "25%", "5% to 80%"),
        ("coord_split", "1.5 hours a week", "0.5 to 4 hours a week"),
        ("ramp.agency", "1 month", "1 to 9 months"),
        ("hire.seller.own", "level 3.4", "level 2.9 to 3.9"),
        ("campaigns", "0.25 campaigns", "0 to 10 campaigns"),
    ],
)
def test_values_and_ranges_carry_their_unit(key, value, range_):
    constant = DEFAULTS.constant(key)

    assert value_words(constant, constant.value) == value
    assert range_words(constant) == range_


@pytest.mark.parametrize("constant", ASSUMPTIONS, ids=lambda each: each.key)
def test_what_is_shown_and_typed_in_again_is_the_very_same_value(constant):
    for value in (constant.value, constant.low, constant.high):
        assert typed_value(constant, Decimal(str(typed_number(constant, value)))) == value


def test_a_change_is_named_with_both_values():
    assert change_words(DEFAULTS.constant("beta"), 0.75, 0.9) == (
        "productivity per level of fit 0.75 → 0.9"
    )
    assert change_words(DEFAULTS.constant("mql_to_sql"), 25, 30).startswith("MQLs that become SQLs")


def test_what_is_changed_is_named_for_the_parts_that_matter():
    values = DEFAULTS.with_changes({"beta": 0.9, "win_rate": 30, "tau_squared": 0.6})

    assert changed_words(DEFAULTS) == ""
    assert changed_words(values, {"funnel"}) == "opportunities won 25% → 30%"
    assert changed_words(values).count("→") == 3


def test_of_many_changes_the_first_are_named_and_the_rest_counted():
    values = DEFAULTS.with_changes(
        {one.key: one.high for one in ASSUMPTIONS if one.part == "funnel"}
    )

    assert changed_words(values).endswith("and 15 others")
