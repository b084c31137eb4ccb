"""What the calculator answers: forward, back, over a range, and by the hours that there are."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.plan.calculator.carrying import Hand
from advisor.core.plan.calculator.dials import Start, dials_of
from advisor.core.plan.calculator.worked import NO_HOURS, NOT_YET, work_out
from advisor.core.what_if.query import pairs_of, read
from advisor.library import load_questionnaire
from tests.builders import business_answers
from tests.nasty_strings import NASTY

ANA = Hand("Ana", Fraction(32), Fraction(1))
BEN = Hand("Ben", Fraction(20), Fraction(1, 4))
GOAL = "goal=150000&average_deal=6000&marketing_share=60"


def dials(**answers):
    return dials_of(Start(load_questionnaire("context"), answers, DEFAULTS, "EUR"))


NOTHING_TOLD = dials()


def worked(query="", hands=(ANA, BEN), known=NOTHING_TOLD):
    return work_out(known, read(pairs_of(query), known), hands, "EUR")


def problems(query):
    return dict(read(pairs_of(query), NOTHING_TOLD).problems)


def remarks(query, hands=(ANA, BEN)):
    return {one.field: one.text for one in worked(query, hands).remarks}


def test_the_worked_example_follows_from_three_numbers_and_what_is_assumed():
    found = worked(GOAL)

    assert found.sentence == (
        "150,000 EUR in a quarter takes 1,000 leads, and 97.6 hours of work a week."
    )
    assert found.demand == (Fraction(23, 2), Fraction(23495, 273))


def test_the_companys_own_numbers_are_filled_in():
    known = dials(**business_answers())

    assert (known["goal"].now, known["win_rate"].now) == ("190000", "45")
    assert known["win_rate"].note == "Your number, our assumption is 25%; 5 to 80%."
    assert known["minutes_per_touch"].note == "Our assumption; 1 to 30."


def test_without_a_goal_it_asks_for_one():
    assert worked().sentence == NOT_YET
    assert worked("mode=hours").sentence == NO_HOURS


def test_leads_bring_deals_and_money_with_those_of_sales():
    found = worked(f"{GOAL}&from=leads&amount=500")

    assert found.brings == (
        "500 leads bring 12.5 deals and 75,000 EUR in a quarter, "
        "with the 40% of deals that sales finds itself."
    )


def test_hours_in_all_are_those_of_the_people_unless_typed():
    assert worked(f"{GOAL}&from=all_hours").brings.startswith("52 hours a week in all bring 11.8")
    assert worked(f"{GOAL}&from=sales_hours").brings.startswith("15 hours of sales a week bring")
    assert worked("from=leads&average_deal=5").brings == "Type how many."
    assert "average deal" in worked("from=leads&amount=5").brings


def test_leads_must_come_one_cycle_before_the_end():
    first, second = worked(GOAL).lead_times

    assert "leads of the first 46 days count in it" in first
    assert "495 of 1,000 close in the next quarter" in second


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sales_cycle=0", "every lead of the quarter counts"),
        ("sales_cycle=91", "had to come before it began"),
        ("marketing_share=0", "Marketing brings no leads here"),
    ],
)
def test_cycles_at_the_edges_are_put_into_words(query, words):
    assert words in worked(f"{GOAL}&{query}").lead_times[0]


def test_a_shop_counts_enquiries():
    found = worked("mode=shop&goal=9000&average_deal=90&shop-from=enquiries&amount=40")

    assert found.sentence.startswith("9,000 EUR in a quarter takes 400 enquiries")
    assert found.brings == "40 enquiries bring 10.0 deals and 900 EUR in a quarter."
    assert found.range.head[0] == "Enquiries"


def test_hours_can_be_typed_in():
    found = worked("mode=hours&marketing_hours=6&sales_hours=0.5")

    assert found.sentence == "Marketing needs 6.0 and sales 1.0 hours a week."
    assert found.carrying.sentence.endswith("have 52.0: 45.0 to spare.")
    assert (found.funnel, found.range, found.carrying.largest) == (None, None, None)


def test_a_stage_switched_off_is_passed_through():
    assert worked(f"{GOAL}&without-lead_to_mql=yes").funnel.step("leads").value == 400


def test_one_number_over_its_range_is_compared_with_today():
    rows = {row.value: row for row in worked(f"{GOAL}&win_rate=33").range.rows}

    assert (rows["25%"].marked, rows["25%"].change) == ("today", "the same")
    assert (rows["33%"].marked, rows["50%"].cells[0]) == ("here", "500")
    assert rows["5%"].change == "+344.2"


@pytest.mark.parametrize("key", ["goal", "sales_cycle", "channels", "prospecting"])
def test_any_number_can_be_looked_at(key):
    found = worked(f"{GOAL}&try={key}").range

    assert len(found.rows) >= 6


def test_changes_stand_beside_todays_numbers():
    known = dials(**business_answers())
    lines = {line.name: line for line in worked("win_rate=30", known=known).lines}

    assert (lines["Leads"].first, lines["Leads"].second) == ("483 leads", "724 leads")
    assert not lines["Marketing in all"].differs


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("win_rate=120", "win_rate", "Of 100 there cannot be more than 100"),
        ("lead_to_mql=0", "lead_to_mql", "If nobody passes on, nothing comes of it"),
        ("mql_to_sql=100", "mql_to_sql", "tick the box below"),
        ("mql_to_sql=90", "mql_to_sql", "from 5 to 80%"),
        ("goal=0", "goal", "A goal has to be more than 0"),
        ("goal=-5", "goal", "A goal has to be more than 0"),
        ("average_deal=0", "average_deal", "A deal has to be worth something"),
        ("prospecting=0&marketing_share=0", "prospecting", "take some time to find"),
        ("sales_cycle=400", "sales_cycle", "more than a year"),
        ("goal=many", "goal", "Enter a number in digits"),
        ("amount=-1", "amount", "Enter a number from 0"),
        ("win_rate=unknown", "win_rate", "Enter a number."),
        ("from=moon", "from", "Choose Nothing yet, Visits"),
    ],
)
def test_what_cannot_be_says_why_and_leaves_the_rest(query, field, words):
    assert words in problems(query)[field]
    assert worked(f"{GOAL}&{query}").asked is not None


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("channels=0&pieces=0&campaigns=0", "channels", "without any work, marketing brings none"),
        ("goal=900000000000&average_deal=0.01", "average_deal", "Check the goal and the average"),
        ("goal=90000000", "goal", "hours a week. Check the goal"),
        ("average_deal=160000", "average_deal", "The goal is less than one deal"),
        ("sales_cycle=100", "sales_cycle", "no lead of a quarter closes within it"),
        ("channels=20", "channels", "The channels alone take 60.0 hours a week"),
        ("marketing_share=0", "marketing_share", "Marketing brings no deals here"),
        ("marketing_share=100", "prospecting", "no hours are counted for prospecting"),
    ],
)
def test_contradictions_and_slips_are_said_at_their_number(query, field, words):
    assert words in remarks(f"{GOAL}&{query}")[field]


fields = st.sampled_from(sorted(NOTHING_TOLD))
texts = st.one_of(
    st.sampled_from(sorted(NASTY.values())),
    st.text(max_size=50),
    st.decimals(-(10**13), 10**13, places=2).map(str),
    st.sampled_from(["shop", "hours", "leads", "year", "month", "yes", "all_hours", "unknown"]),
)


@given(st.dictionaries(fields, texts, max_size=12))
def test_no_text_in_any_field_breaks_it(typed):
    tried = read(typed.items(), NOTHING_TOLD)
    found = work_out(NOTHING_TOLD, tried, (ANA, BEN), "EUR")

    assert found.sentence
    assert set(tried.typed) == set(typed)


@given(st.lists(st.sampled_from(sorted(NOTHING_TOLD)), max_size=8), st.booleans())
def test_the_ends_of_every_range_can_be_worked_out(keys, high):
    ends = {k: NOTHING_TOLD[k] for k in keys if NOTHING_TOLD[k].question}
    pairs = {k: str(d.high if high else d.low) for k, d in ends.items()} | {"goal": "1"}
    found = work_out(NOTHING_TOLD, read(pairs.items(), NOTHING_TOLD), (ANA,), "EUR")

    assert found.asked.numbers.keys() >= {"goal"}
