from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.period import weeks_of
from tests.core.scoreboard.boards import ledger, month, values, week

MARCH = weeks_of(month("2026-03"), 0)


def of_march(*weeks, **typed):
    cells = dict(zip(MARCH, weeks, strict=False))
    return Ledger({**cells, month("2026-03"): typed} if typed else cells)


def test_a_month_is_made_of_all_its_weeks():
    found = of_march(*(values(leads=n) for n in (10, 20, 30, 40)))

    assert len(MARCH) == 4
    assert found.values(month("2026-03"))["leads"] == 100


def test_a_month_with_a_week_that_is_not_known_is_not_known():
    found = of_march(*(values(leads=n) for n in (10, 20, 30)))

    assert "leads" not in found.values(month("2026-03"))


def test_each_figure_is_put_together_as_it_has_to_be():
    weeks = [
        values(customers_start=80 + n, customers_end=81 + n, customers_new=1, cycle=40 + n, won=n)
        for n in range(4)
    ]
    found = of_march(*weeks).values(month("2026-03"))

    assert (found["customers_start"], found["customers_end"], found["customers_new"]) == (80, 84, 4)
    assert found["cycle"] == Fraction(41 * 1 + 42 * 2 + 43 * 3, 6)


def test_a_median_of_weeks_without_what_it_was_taken_from_is_not_known():
    found = of_march(*(values(cycle=40) for _ in range(4)))

    assert "cycle" not in found.values(month("2026-03"))


def test_a_month_typed_in_goes_before_its_weeks():
    found = of_march(*(values(leads=10) for _ in range(4)), leads=Fraction(99))

    assert found.values(month("2026-03"))["leads"] == 99


def test_weekly_leads_and_monthly_costs_meet_in_the_month():
    found = of_march(*(values(leads=10) for _ in range(4)), marketing_cost=Fraction(400))
    march = found.values(month("2026-03"))

    assert march["marketing_cost"] / march["leads"] == 10


def test_the_same_figure_for_the_same_days_is_a_clash_and_another_is_not():
    found = of_march(values(leads=10), marketing_cost=Fraction(400))

    assert found.clashes(month("2026-03"), "leads") == [MARCH[0]]
    assert found.clashes(month("2026-03"), "mqls") == []
    assert found.clashes(MARCH[1], "marketing_cost") == [month("2026-03")]


@given(st.lists(st.one_of(st.none(), st.integers(0, 99)), min_size=1, max_size=8))
def test_what_is_not_typed_in_is_never_zero(numbers):
    found = ledger(*(values(leads=n) if n is not None else {} for n in numbers))

    for place, number in enumerate(numbers):
        assert found.values(week(place)).get("leads") == number
