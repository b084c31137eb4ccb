from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.core.assumptions import DEFAULTS
from advisor.core.decision.imagined import Newcomer
from advisor.core.decision.scenario import Circumstances, Scenario, applied
from advisor.core.decision.team import Hire
from advisor.core.what_if.knob import slugs
from advisor.core.what_if.knobs import Reality, knobs_of, of_factor
from advisor.core.what_if.query import pairs_of, read, scenario_of
from tests.core.decision.decision_builders import seen, team

NAMES = {"ana": "Ana", "ben": "Ben"}


def reality(shown=None, **changes):
    made = team((40.0, 32.5), hires=(Hire("seller", 40.0, "employee", 4_000),), **changes)
    return Reality(Circumstances(made, seen((4, 2), (2, 4)), DEFAULTS), NAMES, shown, "EUR")


REAL = reality()
KNOBS = knobs_of(REAL)


def tried(query, real=REAL, order=()):
    return read(pairs_of(query), knobs_of(real), order)


def scenario(query):
    return scenario_of(tried(query), REAL, KNOBS)


def test_an_empty_address_is_an_empty_scenario():
    assert scenario("") == Scenario()
    assert tried("").query == ""


def test_what_is_so_already_is_left_out():
    found = tried("hours-ana=40&hours-ben=32%2C5&motion=transactional&alignment=0&hours-ben=")

    assert (found.query, found.problems) == ("", ())


@pytest.mark.parametrize(
    ("query", "field", "value"),
    [
        ("person-ben=out", "without", frozenset({"ben"})),
        ("hours-ben=20", "hours", (("ben", 20.0),)),
        ("does-ben=sales&does-ana=half", "shares", (("ana", 0.5), ("ben", 0.0))),
        ("skills-ana-sales=4.5", "levels", (("ana", "sales", 4.5),)),
        (
            "new-1=seller&new-1-hours=12",
            "newcomers",
            (("new-1", Newcomer("Newcomer 1", 12, "seller")),),
        ),
        ("hire-seller=no", "hires", (("seller", None),)),
        ("hire-seller-hours=20", "hires", (("seller", Hire("seller", 20, "employee", 4_000)),)),
        ("hire-marketer=agency", "hires", (("marketer", Hire("marketer", 40, "agency")),)),
        ("motion=consultative", "motion", "consultative"),
        ("alignment=75%25", "alignment", 0.75),
        ("time-blocks=yes", "time_blocks", True),
        ("repeatable-sale=no", "repeatable_sale", False),
        ("sales-hours=60", "demand", (None, 60.0)),
        ("assume-beta=0.9", "assumptions", (("beta", 0.9),)),
        ("assume-kappa_blocks=15", "assumptions", (("kappa_blocks", 0.15),)),
    ],
)
def test_each_change_reaches_the_model(query, field, value):
    assert scenario(query) == replace(Scenario(), **{field: value})


def test_levels_of_someone_new_are_taken_as_typed():
    found = scenario("new-2=levels&new-2-name=Nora&new-2-sales=4.5")

    assert found.newcomers == (("new-2", Newcomer("Nora", 30.0, "", (3.0, 4.5, 3.0))),)


@pytest.mark.parametrize("query", ["new-1-hours=10&new-1-name=Nora", "hire-marketer-hours=20"])
def test_what_is_said_of_nobody_changes_nothing(query):
    assert tried(query).query == ""
    assert tried(query).problems == ()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("hours-ben=many", "Enter a number in digits"),
        ("hours-ben=-1", "Enter a number from 0 to 168 hours a week."),
        ("hours-ben=1e9", "Enter a number in digits"),
        ("hours-ben=NaN", "Enter a number in digits"),
        ("alignment=101", "Enter a number from 0 to 100%."),
        ("motion=up", "Choose Transactional or Consultative."),
        ("assume-beta=9", "Enter a number from 0.4 to 1.1."),
        ("hours-zoe=3", "nothing called “hours-zoe”"),
        ("%00=%00", "nothing called"),
    ],
)
def test_nonsense_is_named_and_left_as_it_is(query, words):
    found = tried(query + "&hours-ana=10")

    assert [words in text for _, text in found.problems] == [True]
    assert found.query == "hours-ana=10"


def test_levels_of_people_who_do_not_show_them_cannot_be_turned():
    found = tried("skills-ben-sales=5&skills-ana-sales=5", reality(shown={"ana"}))

    assert [key for key, _ in found.problems] == ["skills-ben-sales"]
    assert found.query == "skills-ana-sales=5"


def test_changes_keep_their_order_so_that_the_last_can_be_undone():
    found = tried("motion=consultative&hours-ana=10&alignment=50", order=("alignment", "motion"))

    assert found.query == "alignment=50&motion=consultative&hours-ana=10"
    assert found.undone == "alignment=50&motion=consultative"
    assert found.without("alignment") == "motion=consultative&hours-ana=10"


def test_what_is_stored_names_people_by_their_ids():
    real = replace(REAL, names={"ana": "Zoë O’Neil", "ben": "Ben"})
    found = tried("hours-zoë-o-neil=10&skills-zoë-o-neil-sales=5&person-ben=out", real)

    assert found.lasting == "hours-ana=10&skills-ana-sales=5&person-ben=out"


def test_people_are_told_apart_in_an_address():
    names = {"a": "Ben", "b": "BEN", "c": "李 雷", "d": "🍵", "e": "Ben 2"}

    assert slugs(names) == {"a": "ben", "b": "ben-2", "c": "李-雷", "d": "person", "e": "ben-2-2"}


@given(st.text(max_size=300))
def test_any_address_is_read_without_a_failure(query):
    found = tried(query)

    applied(scenario_of(found, REAL, KNOBS), REAL.circumstances)
    assert tried(found.query).query == found.query


@given(st.dictionaries(st.sampled_from(sorted(KNOBS)), st.text(max_size=8) | st.integers(0, 99)))
def test_any_value_of_any_name_is_read_without_a_failure(values):
    found = read([(key, str(value)) for key, value in values.items()], KNOBS)

    applied(scenario_of(found, REAL, KNOBS), REAL.circumstances)
    assert tried(found.query).query == found.query


def test_every_number_of_the_explanation_can_be_tried():
    factors = [
        ("assumption", "beta", "", ""),
        ("demand", "demand.sales", "", "sales"),
        ("alignment", "alignment", "", ""),
        ("hours", "hours", "ben", ""),
        ("levels", "levels", "ben", "shared"),
    ]

    assert {of_factor(*each) for each in factors} <= set(KNOBS)


def test_a_change_is_said_in_words():
    said = [(one.before, one.after) for one in tried("hours-ben=20&person-ana=out").changes]

    assert said == [("32.5 hours a week", "20 hours a week"), ("in the team", "taken out")]
    assert parse_qsl(tried("hours-ben=20,0").query) == [("hours-ben", "20")]


@pytest.mark.parametrize(("today", "of_ben"), [(None, 0.5), ((0.25, 0.75), 0.75)])
def test_what_somebody_is_said_to_do_stands_in_place_of_today_and_the_others_stay(today, of_ben):
    real = reality(today=today).circumstances

    found = applied(scenario("does-ana=sales"), real)

    assert found.team.today == (0.0, of_ben)
