from fractions import Fraction

import pytest

from advisor.core.plan.working_days import WorkWeek
from advisor.core.scoreboard.entering import not_yet, read_typed
from advisor.core.scoreboard.figures import figures_of
from advisor.core.scoreboard.ledger import Ledger
from advisor.core.scoreboard.table import headings_of, read_table
from tests.core.scoreboard.boards import ledger, month, values, week

FIGURES = figures_of("leads", {"ana": "Ana"})


def typed(found, period=None, *, blank_clears=True, **texts):
    return read_typed(found, period or week(), FIGURES, texts, blank_clears=blank_clears)


def table(text, found=None, today="2026-04-01"):
    lines = [(n, line.split("|")) for n, line in enumerate(text.splitlines(), start=1)]
    headings = headings_of(lines[0][1], FIGURES)
    return read_table(lines[1:], headings, found or Ledger({}), WorkWeek(), today)


def test_only_what_differs_is_a_change_and_blank_is_unknown_again():
    found = typed(ledger(values(leads=10, mqls=4)), leads="12", mqls="", won="")

    assert found.changes == {"leads": 12, "mqls": None}


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("leads", "ten", "digits"),
        ("leads", "-1", "0 or more"),
        ("leads", "1.5", "whole number"),
        ("gross_margin", "101", "at most 100"),
        ("revenue", "1.12345678", "six"),
        ("cycle", "4000", "3,650"),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_what_can(field, text, says):
    assert says.replace("six", "6 decimals") in typed(Ledger({}), **{field: text}).problems[field]


@pytest.mark.parametrize(
    "texts",
    [
        {"leads": "10", "leads_to_mqls": "11"},
        {"replies": "3", "replies_in_time": "4"},
        {"revenue": "100", "marketing_revenue": "101"},
        {"surveyed": "30", "aware": "31"},
        {"customers_end": "90", "customers_start": "80", "customers_new": "5"},
        {"hours_sales:ana": "100", "hours_marketing:ana": "69"},
    ],
)
def test_numbers_that_contradict_each_other_are_refused(texts):
    found = typed(Ledger({}), **texts)

    assert len(found.problems) == 1
    assert found.problems.keys() <= texts.keys()


def test_a_contradiction_with_what_is_kept_is_found_too():
    assert (
        "Leads"
        in typed(ledger(values(leads=10)), leads_to_mqls="11", leads="10").problems["leads_to_mqls"]
    )


def test_the_same_days_twice_are_refused_by_name():
    found = typed(ledger(values(leads=10)), month("2026-03"), leads="40", marketing_cost="900")

    assert found.changes == {"marketing_cost": 900}
    assert "2–8 March 2026" in found.problems["leads"]


def test_a_time_that_has_not_begun_is_refused_and_one_that_runs_is_not():
    assert not_yet(week(), "2026-03-01").startswith("2–8 March 2026 has not begun yet")
    assert not_yet(week(), "2026-03-02") == ""


def test_a_table_is_read_by_names_in_any_case():
    found = table("Week|LEADS|Ana, on sales (hours)|Colour\n2026-W10|10|7.5|red")

    (_, read), *_ = found.reads
    assert read.changes == {"leads": 10, "hours_sales:ana": Fraction(15, 2)}
    assert found.headings.unknown == ("Colour",)


def test_every_problem_of_a_table_is_told_by_line_and_column():
    found = table(
        "week|Leads|MQLs\n2026-W10|ten|4\nsoon|1|1\n2026-03-09|5|5\n2026-03-10|6|6\n2026-W40|1|1"
    )

    told = [(one.line, one.column) for one in found.problems]
    assert told == [(2, "Leads"), (3, "week"), (5, "week"), (6, "week")]
    assert [line for line, _ in found.reads] == [4]


def test_months_and_weeks_mix_in_a_table_but_never_count_a_day_twice():
    found = table("period|Leads|Marketing cost\n2026-W10|10|\n2026-03||900\n2026-03-16|5|100")

    assert [line for line, _ in found.reads] == [2, 3]
    assert "March 2026" in found.problems[0].what


def test_an_empty_cell_leaves_a_number_and_a_line_without_news_is_told():
    found = table("week|Leads|MQLs\n2026-W10|10|", ledger(values(leads=10, mqls=4)))

    assert (found.reads, found.same) == ((), (2,))


def test_a_day_in_a_column_of_months_means_its_month():
    ((_, read),) = table("month|Leads\n2026-03-01|40").reads

    assert read.period == month("2026-03")
